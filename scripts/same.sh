#!/bin/sh
# Same input, same bytes: builds the archive twice, with another hash seed, time zone and locale, and compares.
set -eu
python=$1
out=.cache/same
rm -rf "$out"
mkdir -p "$out"
PYTHONHASHSEED=1 TZ=UTC LC_ALL=C.UTF-8 "$python" build.py --out "$out/first"
PYTHONHASHSEED=2 TZ=Asia/Shanghai LC_ALL=C "$python" build.py --out "$out/second"
diff -r "$out/first" "$out/second"
rm -rf "$out"
echo "Both builds are the same, byte for byte."
