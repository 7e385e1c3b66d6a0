# Output folders that cannot be written, are none, or vanish in mid-run.
out=$work/out
said=$work/said

try() {
  gouji import --in "$work/in" --out "$1" >/dev/null 2>"$said"
}

: >"$work/file"
try "$work/file"
owes "output is a file" $? 3 "$said" ""
try "$work/file/below"
owes "output below a file" $? 3 "$said" ""
try "$work/$(printf 'x%.0s' {1..300})"
owes "name too long" $? 3 "$said" ""
try "$work/$(printf 'xxxxxxxxx/%.0s' {1..420})out"
owes "path too long" $? 3 "$said" ""
[ -e "$work/xxxxxxxxx" ] && broken "path too long: made folders"
gouji import --in "$work/in" --out "$work/none" --year 1999 >/dev/null 2>"$said"
owes "wrong use" $? 2 "$said" ""
[ -e "$work/none" ] && broken "wrong use: made the output folder"
echo "output is a file, below a file, a name or a path too long; wrong use: a sentence each, nothing made"

if setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
  old_output "$out"
  chmod -R a-w "$out"
  setpriv --reuid=65534 --regid=65534 --clear-groups \
    java "${flags[@]}" -jar "$work/gouji.jar" import --in "$work/in" --out "$out" >/dev/null 2>"$said"
  owes "no permission" $? 3 "$said" "$out"
  echo "no permission: exit 3, old output whole"
else
  skipped "an output folder without permission, as no other user can be taken"
fi
ro=$work/ro
mkdir -p "$ro"
if mount -t tmpfs -o size=50m tmpfs "$ro" 2>/dev/null; then
  mounted+=("$ro")
  old_output "$ro/out"
  mount -o remount,ro "$ro"
  try "$ro/out"
  owes "read-only disk" $? 3 "$said" "$ro/out"
  echo "read-only disk: exit 3, old output whole"
else
  skipped "a read-only disk, as nothing can be mounted"
fi

times=$([ -n "$quick" ] && echo 3 || echo 20)
for what in "" /.gouji-new-2021 /2021; do
  kept=0 refused=0
  for ((n = 0; n < times; n++)); do
    old_output "$out"
    try "$out" &
    pid=$!
    pause "$(between "$writing" "$whole")"
    rm -rf "${out:?}$what" 2>/dev/null
    wait $pid
    code=$?
    if [ $code = 1 ]; then
      kept=$((kept + 1))
      # Deleted after the end, or before it was put in place: then it is all there or not at all.
      found=$(digest "$out")
      [ "$found" = "$new" ] || [ -z "$(find "$out" -type f ! -name .gouji.lock 2>/dev/null)" ] ||
        broken "deleted $what: the output is not whole"
    else
      refused=$((refused + 1))
      owes "deleted $what" $code 3 "$said" ""
    fi
    mends "$out" "deleted $what"
  done
  echo "deleted in mid-run, output$what: $times times, $refused ended with 3, $kept finished; the next run is as a clean one"
done
