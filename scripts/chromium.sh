#!/bin/sh
# Makes sure that there is a Chromium for the browser tests, which look for it in the same places
# (tests/conftest.py). If there is none, it is installed, as root on Debian; anybody else is told what to do.
set -u

if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" >/dev/null 2>&1 && exit 0
    echo "banmian's tests need a browser, but CHROMIUM names '$CHROMIUM', which is none. Remedy: unset or correct it" >&2
    exit 1
fi
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "No Chromium found: installing it, with fonts for Chinese."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq </dev/null &&
        apt-get install -qq -y --no-install-recommends chromium fonts-noto-cjk </dev/null >/dev/null &&
        exit 0
    echo "banmian's tests need Chromium, and apt-get could not install it. Remedy: see apt-get's message above" >&2
    exit 1
fi
echo "banmian's tests need Chromium, but there is none. Remedy: sudo apt-get install chromium fonts-noto-cjk," \
    "or CHROMIUM=/path/to/it make test" >&2
exit 1
