# Limits set on the command line hold in that run and are named to the sender. Those that no ordinary
# return comes near are tried in LimitsTest.
out=$work/out
one=$work/one
mkdir -p "$one/in"
cp "$home"/input/2021/*YL-01*.xlsx "$one/in/a.xlsx"
cp "$home/input/单位名录.csv" "$one/in/"
tried=0
while read -r name value named; do
  rm -rf "$out"
  more=(-Dgouji.limit."$name"="$value")
  gouji import --in "$one/in" --out "$out" --year 2021 >/dev/null 2>"$work/said"
  code=$?
  [ $code = 1 ] || broken "limit $name: exit code $code: $(cat "$work/said")"
  grep '^a\.xlsx,' "$out/2021/data/status.csv" | grep -q ",refused,.*$named" ||
    broken "limit $name: $(grep '^a\.xlsx,' "$out/2021/data/status.csv")"
  tried=$((tried + 1))
done <<'END'
fileBytes 2048 超过 2 KB
partBytes 2048 超过 2 KB
totalBytes 4096 超过 4 KB
entries 5 超过 5 个
depth 3 3 层
attributes 1 1 个属性
cellChars 5 5 字
END
more=()
echo "limits set for one run: $tried, each held and named"
