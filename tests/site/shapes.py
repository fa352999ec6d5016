"""Of each kind of page one: the one with most on it."""

from pathlib import Path


def samples(site: Path, papers: tuple[str, ...]) -> dict[str, Path]:
    """Shape of the address → the largest page that has it.

    `papers` are the ids of the newspapers; below one come date, then sheet or article: `zh/PAPER/DATE/01-02/`. Below any
    other folder all names are alike: `zh/people/…/`.
    """
    found: dict[str, Path] = {}
    for path in sorted(site.rglob("*.html")):
        shape = _shape(path.relative_to(site).parts, papers)
        if shape not in found or path.stat().st_size > found[shape].stat().st_size:
            found[shape] = path
    return found


def _shape(parts: tuple[str, ...], papers: tuple[str, ...]) -> str:
    if len(parts) < 3 or parts[1] not in papers:
        return "/".join([*parts[:2], *("…" for _ in parts[2:-1]), *parts[-1:][: len(parts) - 2]])
    return "/".join([parts[0], "PAPER", *(_numbered(part) for part in parts[2:])])


def _numbered(part: str) -> str:
    """`2021-09-28` → `0000-00-00`."""
    return "".join("0" if one.isdigit() else one for one in part)
