# SIGTERM and Ctrl-C: their status, nothing left behind, the old output or the new one.
times=$([ -n "$quick" ] && echo 2 || echo 20)
out=$work/out
for signal in TERM:143 INT:130; do
  stopped=0
  for ((n = 1; n <= times; n++)); do
    old_output "$out"
    # A shell without job control has its children ignore Ctrl-C: env gives it back.
    env --default-signal=INT java "${flags[@]}" -jar "$work/gouji.jar" import --in "$work/in" --out "$out" >/dev/null 2>"$work/said" &
    pid=$!
    pause "$(between 300 $((whole * 21 / 20)))"
    kill -"${signal%:*}" $pid 2>/dev/null
    wait $pid
    code=$?
    if [ $code = "${signal#*:}" ]; then stopped=$((stopped + 1)); else [ $code = 1 ] || broken "SIG$signal: exit code $code $(cat "$work/said")"; fi
    found=$(digest "$out")
    [ "$found" = "$old" ] || [ "$found" = "$new" ] || broken "SIG$signal $n: a mixture or debris: $(debris "$out")"
    [ -z "$(debris "$out")" ] || broken "SIG$signal $n: left $(debris "$out")"
  done
  echo "SIG${signal%:*}: $times times, $stopped ended by it with status ${signal#*:}, no debris"
done
