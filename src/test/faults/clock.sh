# Clock, time zone, language, threads: the same bytes.
out=$work/out

same() {
  [ "$(digest "$out")" = "$new" ] || broken "$1: other bytes: $(diff -rq "$work/new" "$out" | head -3)"
  rm -rf "$out"
  tried=$((tried + 1))
}

tried=0
for zone in UTC Asia/Shanghai Pacific/Kiritimati America/St_Johns; do
  TZ=$zone gouji import --in "$work/in" --out "$out" >/dev/null 2>&1
  same "TZ=$zone"
done
for language in "tr TR" "ar EG" "th TH" "zh CN" "hi IN" "de DE"; do
  read -r tongue country <<<"$language"
  more=(-Duser.language="$tongue" -Duser.country="$country")
  [ "$tongue" = th ] && more+=(-Duser.variant=TH)
  [ "$tongue" = ar ] && more+=(-Duser.extensions=u-nu-arab)
  gouji import --in "$work/in" --out "$out" >/dev/null 2>&1
  same "$language"
done
more=(-Dfile.encoding=GB18030)
gouji import --in "$work/in" --out "$out" >/dev/null 2>&1
same "GB18030"
more=()
installed() {
  locale -a 2>/dev/null | tr -d - | grep -qix "${1//-/}" && return
  skipped "LC_ALL=$1, which is not installed"
  return 1
}
for locale in tr_TR.UTF-8 ar_EG.UTF-8 th_TH.UTF-8; do
  if installed $locale; then
    env LC_ALL=$locale java "${flags[@]}" -jar "$work/gouji.jar" \
      import --in "$work/in" --out "$out" >/dev/null 2>&1
    same "LC_ALL=$locale"
  fi
done
# There Java would read other names than stand on the disk; the launcher sets the locale itself.
refusals=0
for locale in C zh_CN.GB18030; do
  if [ $locale = C ] || installed $locale; then
    env LC_ALL=$locale java "${flags[@]}" -jar "$work/gouji.jar" \
      import --in "$work/in" --out "$out" >/dev/null 2>"$work/said"
    code=$?
    iconv -f "$([ $locale = C ] && echo UTF-8 || echo GB18030)" "$work/said" >"$work/said.utf8"
    owes "LC_ALL=$locale" $code 2 "$work/said.utf8" ""
    [ -e "$out" ] && broken "LC_ALL=$locale: made the output folder"
    refusals=$((refusals + 1))
  fi
done
echo "file names not in UTF-8: $refusals locales refused with one sentence"
for threads in 1 8; do
  gouji import --in "$work/in" --out "$out" --threads $threads >/dev/null 2>&1
  same "$threads threads"
done
echo "time zones, languages, charsets, threads: $tried ways, the same bytes"
if command -v faketime >/dev/null; then
  tried=0
  for moment in '1970-01-02 00:00:00' '2024-02-29 23:59:59' '2038-01-19 03:14:06' '2100-01-01 00:00:00'; do
    FAKETIME_DONT_FAKE_MONOTONIC=1 faketime "$moment" \
      java "${flags[@]}" -jar "$work/gouji.jar" import --in "$work/in" --out "$out" >/dev/null 2>&1
    same "$moment"
  done
  echo "wrong clocks: $tried, the same bytes"
else
  skipped "wrong clocks, as faketime is not installed"
fi
