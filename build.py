"""`python build.py` is `banmian build`."""

import sys

from banmian.cli import main

if __name__ == "__main__":
    sys.exit(main(["build", *sys.argv[1:]]))
