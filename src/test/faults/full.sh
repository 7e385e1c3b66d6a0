# A full disk, from no room at all to more than enough; no names left; a full folder for temporary files.
steps=$([ -n "$quick" ] && echo 4 || echo 20)
disk=$work/disk
mkdir -p "$disk"

# Runs with so much room beside the old output: $1 what, $2 the option of the mount.
squeezed() {
  mount -o "remount,$2" "$disk" || { broken "$1: cannot set $2"; return; }
  gouji import --in "$work/in" --out "$disk/out" >/dev/null 2>"$work/said"
  local code=$?
  if [ $code = 3 ]; then
    refused=$((refused + 1))
    owes "$1" 3 3 "$work/said" "$disk/out"
    grep -q 磁盘已满 "$work/said" || broken "$1: said $(cat "$work/said")"
  else
    enough=$((enough + 1))
    [ $code = 1 ] || broken "$1: exit code $code: $(cat "$work/said")"
    [ "$(digest "$disk/out")" = "$new" ] || broken "$1: the new output is not right"
    old_output "$disk/out"
  fi
}

# The most that is in use while a run writes: $1 the column of df.
most_used() {
  gouji_itself import --in "$work/in" --out "$disk/out" >/dev/null 2>&1 &
  local most=0 used
  while kill -0 $! 2>/dev/null; do
    used=$(($(df --output="$1" "$disk" | tail -1)))
    ((used > most)) && most=$used
    sleep 0.01
  done
  wait $!
  old_output "$disk/out"
  echo "$most"
}

if mount -t tmpfs -o size=200m,nr_inodes=9999 tmpfs "$disk" 2>/dev/null; then
  mounted+=("$disk")
  old_output "$disk/out"
  for kind in "room used size k" "names iused nr_inodes n"; do
    read -r name column setting unit <<<"$kind"
    has=$(($(df --output="$column" "$disk" | tail -1)))
    needs=$(most_used "$column")
    refused=0 enough=0
    for ((n = 0; n <= steps; n++)); do
      amount=$((has + (needs - has) * 11 * n / (steps * 10) + (n == steps) * (needs - has)))
      squeezed "$name $n of $steps" "$setting=$amount${unit#n}"
    done
    mount -o remount,size=200m,nr_inodes=9999 "$disk"
    ((refused > 0 && enough > 0)) || broken "$name: $refused refused, $enough enough"
    echo "no more $name ($has in use, $needs at most): $refused runs ended with 3, $enough had enough"
  done
  tight=$work/tight
  mkdir -p "$tight"
  mount -t tmpfs -o size=4k tmpfs "$tight" && mounted+=("$tight")
  head -c 4096 /dev/zero >"$tight/full"
  old_output "$work/out"
  more=(-Djava.io.tmpdir="$tight")
  mends "$work/out" "full folder for temporary files"
  more=()
  echo "full folder for temporary files: not needed"
else
  skipped "full disks, as nothing can be mounted"
fi
