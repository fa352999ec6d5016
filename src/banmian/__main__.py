"""`python -m banmian` is `banmian`."""

import sys

from banmian.cli import main

if __name__ == "__main__":
    sys.exit(main())
