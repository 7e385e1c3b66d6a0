# Two runs at once: one works, the other ends at once and says why; a killed one locks nobody out.
times=$([ -n "$quick" ] && echo 4 || echo 50)
out=$work/out
many=$work/many
cp -a "$work/in" "$many"
for ((n = 0; n < 600; n++)); do
  cp "$many"/2021/*YL-01* "$many/copy-$n.xlsx"
done
gouji import --in "$many" --out "$work/many-out" >/dev/null 2>&1
right=$(digest "$work/many-out")
one=0 turns=0 slowest=0
for ((n = 0; n < times; n++)); do
  rm -rf "$out"
  gouji_itself import --in "$many" --out "$out" >/dev/null 2>"$work/said-1" &
  first=$!
  pause $((n * 2000 / times))
  start=$(now)
  gouji import --in "$many" --out "$out" >/dev/null 2>"$work/said-2"
  second=$?
  took=$(($(now) - start))
  running=$(kill -0 $first 2>/dev/null && echo 1)
  wait $first
  code=$?
  case "$code $second" in
    "1 3") loser=2 ;;
    "3 1") loser=1 ;;
    "1 1") [ -n "$running" ] && broken "two at once $n: both worked"; loser= ;;
    *) broken "two at once $n: exit codes $code and $second: $(cat "$work/said-1" "$work/said-2")"; loser= ;;
  esac
  if [ -n "$loser" ]; then
    one=$((one + 1))
    owes "two at once $n" 3 3 "$work/said-$loser" ""
    grep -q 另一个 "$work/said-$loser" || broken "two at once $n: said $(cat "$work/said-$loser")"
    ((loser == 2 && took > slowest)) && slowest=$took
  else
    turns=$((turns + 1))
  fi
  [ "$(digest "$out")" = "$right" ] || broken "two at once $n: the output is not right"
done
((one > 0)) || broken "two at once: they never met"
echo "two at once: $times times; $one times one worked and the other ended with 3 (at the latest after $slowest ms), $turns times in turn"
gouji_itself import --in "$many" --out "$out" >/dev/null 2>&1 &
first=$!
pause "$writing"
gouji import --in "$work/in" --out "$out" >/dev/null 2>&1
kill -9 $first
wait $first 2>/dev/null
mends "$out" "the first one killed"
echo "the first one killed: the third start works"
