# What the fault loops share: an inbox, an older inbox, the two clean outputs and how to compare.
home=$(cd "$here/../../.." && pwd)
RANDOM=${SEED:-20260101}
bad=0
work=
mounted=()
export LC_ALL=C.UTF-8

ground_gone() {
  for place in "${mounted[@]}"; do
    umount "$place" 2>/dev/null
  done
  rm -rf "$work"
}

prepare() {
  if ! [ -f "$home/target/gouji.jar" ]; then
    echo "build it first: mvn -B -Dquick -DskipTests package" >&2
    exit 2
  fi
  work=$(mktemp -d)
  trap ground_gone EXIT
  chmod 755 "$work"
  cp "$home/target/gouji.jar" "$work/gouji.jar"
  flags=(-Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData)
  java "${flags[@]}" -XX:ArchiveClassesAtExit="$work/gouji.jsa" -jar "$work/gouji.jar" \
    import --in "$home/src/test/resources/warm-up" --out "$work/warm" >/dev/null 2>&1
  flags+=(-XX:SharedArchiveFile="$work/gouji.jsa" -Xshare:auto)
  cp -a "$home/input" "$work/in"
  cp -a "$home/input" "$work/in-old"
  rm "$work"/in-old/2021/*WD-02*
  gouji import --in "$work/in-old" --out "$work/old" >/dev/null || true
  local start=$(now)
  gouji import --in "$work/in" --out "$work/new" >/dev/null || true
  whole=$(($(now) - start))
  old=$(digest "$work/old")
  new=$(digest "$work/new")
  [ "$old" != "$new" ] || broken "the two clean outputs are equal: nothing can be told"
  writing=$(until_writing)
  echo "a clean run takes $whole ms and starts writing after $writing ms"
}

gouji() {
  java "${flags[@]}" "${more[@]}" -jar "$work/gouji.jar" "$@"
}
more=()

# The same in the place of the shell that a & starts, so that $! is the program and can be killed.
gouji_itself() {
  exec java "${flags[@]}" "${more[@]}" -jar "$work/gouji.jar" "$@"
}

now() {
  date +%s%3N
}

# Sleeps so many milliseconds.
pause() {
  sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"
}

# A number from the first up to the second.
between() {
  echo $(($1 + (RANDOM * 32768 + RANDOM) % ($2 - $1 + 1)))
}

# One digest of all that lies in a folder, names and bytes; empty folders and the lock do not count.
digest() {
  (cd "$1" 2>/dev/null && find . -type f ! -name .gouji.lock -print0 | sort -z | xargs -0 -r sha256sum) |
    sha256sum | cut -c1-64
}

# The same of the year's folder alone, as debris beside it is allowed until the next start.
whole_year() {
  (cd "$1/2021" 2>/dev/null && find . -type f -print0 | sort -z | xargs -0 -r sha256sum) | sha256sum | cut -c1-64
}

debris() {
  find "$1" -name '.gouji-*' 2>/dev/null
}

broken() {
  bad=$((bad + 1))
  echo "BROKEN: $1"
}

skipped() {
  echo "not tried here: $1"
}

# Waits for the first sight of the folder that is being built: $1 the output, $2 the run.
seen_writing() {
  while ! compgen -G "$1/.gouji-new-*" >/dev/null && kill -0 "$2" 2>/dev/null; do
    sleep 0.005
  done
}

# The time from the start to the first sight of the folder that is being built.
until_writing() {
  rm -rf "$work/probe"
  local start=$(now)
  gouji_itself import --in "$work/in" --out "$work/probe" >/dev/null 2>&1 &
  seen_writing "$work/probe" $!
  local seen=$(($(now) - start))
  wait $! 2>/dev/null
  echo "$seen"
}

# A folder with the old output in it.
old_output() {
  rm -rf "$1"
  cp -a "$work/old" "$1"
}

# What a failed run owes: its exit code, one sentence and no stack trace, the old output, no debris.
owes() {
  local what=$1 code=$2 wanted=$3 said=$4 out=$5
  [ "$code" = "$wanted" ] || broken "$what: exit code $code, not $wanted: $(cat "$said")"
  [ "$(wc -l <"$said")" = 1 ] || broken "$what: not one sentence: $(cat "$said")"
  grep -q '^gouji: .' "$said" || broken "$what: said $(cat "$said")"
  grep -Eq 'Exception|Error|	at |程序内部错误' "$said" && broken "$what: said $(cat "$said")"
  [ -z "$out" ] && return
  [ "$(digest "$out")" = "$old" ] || broken "$what: the old output is not what it was"
  [ -z "$(debris "$out")" ] || broken "$what: left $(debris "$out")"
}

# The next run gives what a clean one gives.
mends() {
  gouji import --in "$work/in" --out "$1" >/dev/null 2>"$work/said"
  [ "$(digest "$1")" = "$new" ] || broken "$2: the run after it differs from a clean one $(cat "$work/said")"
  [ -z "$(debris "$1")" ] || broken "$2: the run after it left $(debris "$1")"
}
