# The inbox changes under a run: the numbers are those of the old or of the new file, never others.
times=$([ -n "$quick" ] && echo 3 || echo 20)
out=$work/out
inbox=$work/moving
victim=WH-WD-01_威海市文登区工业和信息化局.xlsx
cp "$work"/in/2021/*WD-02* "$work/other.xlsx"

numbers() {
  cat "$1"/2021/data/values.csv "$1"/2021/data/totals.csv 2>/dev/null | sha256sum
}

change() {
  local file=$inbox/2021/$victim
  case "$1" in
    rewritten) cp "$work/other.xlsx" "$file" ;;
    truncated) truncate -s 5000 "$file" ;;
    deleted) rm -f "$file" ;;
    linked) rm -f "$file" && ln -s "$work/other.xlsx" "$file" ;;
    roster) printf '单位代码,单位名称\nX,某局\n' >"$inbox/单位名录.csv" ;;
  esac
}

before=$(numbers "$work/new")
for how in rewritten truncated deleted linked roster; do
  rm -rf "$inbox" && cp -a "$work/in" "$inbox"
  change "$how"
  rm -rf "$work/after"
  gouji import --in "$inbox" --out "$work/after" >/dev/null 2>&1
  after=$(numbers "$work/after")
  was=0 is=0
  for ((n = 0; n < times; n++)); do
    rm -rf "$inbox" && cp -a "$work/in" "$inbox"
    rm -rf "$out"
    gouji_itself import --in "$inbox" --out "$out" >/dev/null 2>"$work/said" &
    pid=$!
    pause "$(between 150 "$whole")"
    change "$how"
    wait $pid
    code=$?
    found=$(numbers "$out")
    if [ $code = 3 ]; then
      owes "input $how" 3 3 "$work/said" ""
    elif [ "$found" = "$before" ]; then
      was=$((was + 1))
    elif [ "$found" = "$after" ]; then
      is=$((is + 1))
    else
      broken "input $how: exit code $code, the numbers are of neither: $(cat "$work/said")"
    fi
    [ -z "$(debris "$out")" ] || broken "input $how: left $(debris "$out")"
  done
  echo "input $how in mid-run: $times times, numbers of the old file $was, of the new one $is"
done
