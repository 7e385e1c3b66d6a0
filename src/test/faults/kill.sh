# kill -9 at random moments, every second one while it writes, seen by its folder and not by the
# clock, which a busy machine puts wrong; every tenth is followed by a run.
kills=${KILLS:-$([ -n "$quick" ] && echo 12 || echo 300)}
out=$work/out
old_year=$(whole_year "$work/old")
new_year=$(whole_year "$work/new")
was_old=0 was_new=0 between_two=0 reruns=0 finished=0
old_output "$out"
for ((n = 1; n <= kills; n++)); do
  gouji_itself import --in "$work/in" --out "$out" >/dev/null 2>&1 &
  pid=$!
  if ((n % 2)); then
    after=$(between 0 $((whole * 11 / 10)))
  else
    seen_writing "$out" $pid
    after=$(between 0 $(((whole - writing) * 11 / 10)))
  fi
  pause "$after"
  kill -9 $pid 2>/dev/null || finished=$((finished + 1))
  wait $pid 2>/dev/null
  case "$(whole_year "$out")" in
    "$old_year") was_old=$((was_old + 1)) ;;
    "$new_year") was_new=$((was_new + 1)) ;;
    *)
      # Between the two renames: both lie there whole under other names.
      if ! [ -e "$out/2021" ] && [ -e "$out/.gouji-old-2021" ] && [ -e "$out/.gouji-new-2021" ]; then
        between_two=$((between_two + 1))
      else
        broken "kill $n after $after ms: a mixture"
      fi
      ;;
  esac
  if ((n % 10 == 0)); then
    mends "$out" "kill $n after $after ms"
    reruns=$((reruns + 1))
    old_output "$out"
  elif [ "$(whole_year "$out")" != "$old_year" ]; then
    old_output "$out"
  fi
done
echo "kill -9: $kills times ($finished too late), old output $was_old, new output $was_new, between the renames $between_two; $reruns runs after them as clean ones"
