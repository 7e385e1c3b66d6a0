# Without a network the bytes are the same; nobody is spoken to; nothing is written elsewhere.
# Java itself opens a socket at its start to see which kinds there are, and closes it unused.
out=$work/out
rm -rf "$out"
if unshare -n true 2>/dev/null; then
  unshare -n java "${flags[@]}" -jar "$work/gouji.jar" import --in "$work/in" --out "$out" >/dev/null 2>&1
  [ "$(digest "$out")" = "$new" ] || broken "without a network: other bytes"
  rm -rf "$out"
  echo "without a network: the same bytes"
else
  skipped "a run without a network, as none can be taken away"
fi
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
  strace -f -qq -e trace=network,%file,ftruncate -o "$work/calls" \
    java "${flags[@]}" -jar "$work/gouji.jar" import --in "$work/in" --out "$out" >/dev/null 2>&1
  sockets=$(grep -E '(connect|bind|listen|sendto|sendmsg|sendmmsg)\(' "$work/calls" | grep -v AF_UNIX)
  [ -z "$sockets" ] || broken "network calls: $sockets"
  changes='^[0-9]+ +(openat\([^)]*O_(WRONLY|RDWR|CREAT|TRUNC)|(creat|mkdir|mkdirat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|unlink|unlinkat|rmdir|chmod|fchmodat|truncate|utimensat)\()'
  elsewhere=$(grep -E "$changes" "$work/calls" | grep -v ' = -1 ' | grep -v '"/dev/\(null\|tty\)"' | grep -v '"/proc/self/' | grep -vF "\"$out")
  [ -z "$elsewhere" ] || broken "written elsewhere: $elsewhere"
  echo "system calls: $(wc -l <"$work/calls") looked at, no connection, nothing changed outside the output folder"
else
  skipped "system calls, as strace does not work"
fi
