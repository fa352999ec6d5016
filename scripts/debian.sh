#!/bin/sh
# Makes sure that the programs are there that the tests need and that neither pip nor npm has: a Chromium with fonts for
# Chinese, which they look for in the same places (tests/conftest.py), and, in Java, the validators of EPUB and of TEI.
# What is missing is installed, as root on Debian or Ubuntu; anybody else is told what to do.
# Usage: debian.sh [chromium]   (`chromium`: nothing is needed but a browser, one with windows)
set -u

needed=""
better="" # what the tests can do without

is_there() {
    for name; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    return 1
}

can_install() {
    [ "$(id -u)" -eq 0 ] && is_there apt-get
}

chosen_browser() {
    [ -n "${CHROMIUM:-}" ] || return 1
    is_there "$CHROMIUM" && return 0
    echo "banmian's tests need a browser, but CHROMIUM names '$CHROMIUM', which is none." \
        "Remedy: unset or correct it" >&2
    exit 1
}

browser_with_windows() {
    chosen_browser || is_there chromium chromium-browser google-chrome || needed="$needed chromium fonts-noto-cjk"
}

# Debian, unlike Ubuntu, has a Chromium without windows too, in which a page opens in half the time.
browser_of_the_tests() {
    chosen_browser || is_there chromium-headless-shell && return
    if ! grep -qx "ID=debian" /etc/os-release 2>/dev/null; then
        browser_with_windows
    elif ! is_there chromium chromium-browser google-chrome; then
        needed="$needed chromium-headless-shell fonts-noto-cjk"
    elif can_install; then
        better="$better chromium-headless-shell"
    fi
}

# `java` alone says nothing: a machine may have the one without the other. tests/java.py looks for the same files.
validators() {
    is_there java || needed="$needed default-jre-headless"
    for name in epubcheck jing; do
        [ -f "/usr/share/java/$name.jar" ] || needed="$needed $name"
    done
}

if [ "${1:-}" = chromium ]; then
    browser_with_windows
else
    browser_of_the_tests
    validators
fi
packages=$needed$better
packages=${packages# }
[ -z "$packages" ] && exit 0

if can_install; then
    echo "Installing what the tests need: $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # the names are to be words of their own
    apt-get update -qq </dev/null &&
        apt-get install -qq -y --no-install-recommends $packages </dev/null >/dev/null &&
        exit 0
    if [ -z "$needed" ]; then
        echo "$packages could not be installed; the tests do without it, and take longer"
        exit 0
    fi
    echo "banmian's tests need $packages, and apt-get could not install them. Remedy: see apt-get's message above" >&2
    exit 1
fi
echo "banmian's tests need programs that are not there." \
    "Remedy: sudo apt-get install $packages (for a browser also: CHROMIUM=/path/to/it make test)" >&2
exit 1
