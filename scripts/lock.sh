#!/bin/sh
# Writes the locks: the exact version and checksums of every package, for all platforms and Pythons at once.
# Versions stay as they are unless pyproject.toml or package.json asks for others; `lock.sh --upgrade` takes the newest.
# Only public registries are asked: settings of this machine that name others are not read.
set -eu
uv=$1
shift

compile() {
    output=$1
    shift
    "$uv" pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command "make lock" --output-file "requirements/$output.txt" "$@"
}

compile build "$@" --group build
compile runtime "$@" pyproject.toml --extra serve -c requirements/build.txt
compile dev "$@" --group dev -c requirements/build.txt -c requirements/runtime.txt
compile schemas "$@" --group schemas --no-deps
compile fit "$@" --group fit -c requirements/dev.txt -c requirements/runtime.txt
compile lock "$@" --group lock
npm install --package-lock-only --silent
