#!/bin/sh
# Checks that what the set-up cannot install itself is there: Python with venv, Node.js with npm.
# Prints one line for each thing that is missing, with the remedy, and then fails.
# Usage: need.sh PYTHON   (the interpreter to check, `python3` as a rule)
set -u
python=${1:-python3}
missing=0

need() {
    echo "banmian needs $1, but $2. Remedy: $3" >&2
    missing=1
}

if ! command -v "$python" >/dev/null 2>&1; then
    need "Python 3.11 or newer" "there is no '$python'" "apt-get install python3 python3-venv"
elif ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    version=$("$python" -c 'import sys; print(sys.version.split()[0])' 2>/dev/null || echo "one that does not start")
    need "Python 3.11 or newer" "'$python' is $version" "install a newer one and name it, as in: make PYTHON=python3.12 site"
elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    need "Python's venv module" "'$python' comes without it" "apt-get install python3-venv"
fi

if ! command -v node >/dev/null 2>&1; then
    need "Node.js 18 or newer" "there is no 'node'" "apt-get install nodejs npm"
elif ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' 2>/dev/null; then
    version=$(node --version 2>/dev/null || echo "one that does not start")
    need "Node.js 18 or newer" "'node' is $version" "install a newer one (Debian 12 and later have it)"
fi

if ! command -v npm >/dev/null 2>&1; then
    need "npm" "there is no 'npm'" "apt-get install npm"
fi

exit "$missing"
