#!/bin/sh
# Makes sure that the programs are there that the tests need and that neither pip nor npm has: a Chromium with fonts for
# Chinese, which they look for in the same places (tests/conftest.py), and, in Java, the validators of EPUB and of TEI.
# What is missing is installed, as root on Debian or Ubuntu; anybody else is told what to do.
# Usage: debian.sh [chromium]   (`chromium`: only the browser is needed)
set -u

packages=""

a_browser() {
    if [ -n "${CHROMIUM:-}" ]; then
        command -v "$CHROMIUM" >/dev/null 2>&1 && return
        echo "banmian's tests need a browser, but CHROMIUM names '$CHROMIUM', which is none." \
            "Remedy: unset or correct it" >&2
        exit 1
    fi
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null 2>&1 && return
    done
    packages="$packages chromium fonts-noto-cjk"
}

# `java` alone says nothing: a machine may have the one without the other. tests/java.py looks for the same files.
validators() {
    command -v java >/dev/null 2>&1 || packages="$packages default-jre-headless"
    for name in epubcheck jing; do
        [ -f "/usr/share/java/$name.jar" ] || packages="$packages $name"
    done
}

a_browser
[ "${1:-}" = chromium ] || validators
[ -z "$packages" ] && exit 0
packages=${packages# }

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing what the tests need: $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # the names are to be words of their own
    apt-get update -qq </dev/null &&
        apt-get install -qq -y --no-install-recommends $packages </dev/null >/dev/null &&
        exit 0
    echo "banmian's tests need $packages, and apt-get could not install them. Remedy: see apt-get's message above" >&2
    exit 1
fi
echo "banmian's tests need programs that are not there." \
    "Remedy: sudo apt-get install $packages (for a browser also: CHROMIUM=/path/to/it make test)" >&2
exit 1
