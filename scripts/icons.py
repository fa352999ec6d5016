"""Draws the icons that browsers and telephones ask for from `templates/static/icon.svg`, with the machine's Chromium.

`make icons` writes `templates/static/icons/` and `templates/favicon.ico` anew. They are kept in the repository, so that a
build needs no program that draws.
"""

import shutil
import struct
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

ROOT: Final = Path(__file__).resolve().parents[1]
TEMPLATES: Final = ROOT / "templates"
PAPER: Final = "#fbf9f4"
SIZES: Final = (180, 192, 512)
"""For Apple's home screen, which cuts the corners off and knows no transparency; for others, small and large."""
IN_ONE: Final = (16, 32, 48)
"""In `favicon.ico`, for whatever asks for that name and nothing else."""


def drawn(page: Page, size: int, inset: float = 0, ground: str = "transparent") -> bytes:
    """The icon as PNG, `size` pixels wide; `inset` is the part of the width that stays empty on each side."""
    picture = (TEMPLATES / "static/icon.svg").read_text(encoding="utf-8")
    style = f"html{{background:{ground}}}body{{margin:0;padding:{inset * size}px}}svg{{display:block;width:100%}}"
    page.set_viewport_size({"width": size, "height": size})
    page.set_content(f"<!DOCTYPE html><style>{style}</style>{picture}")
    return page.screenshot(omit_background=True)


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNGs by their width as one Windows icon: a head, an entry of 16 bytes for each, and the PNGs themselves."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    start = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(data), start)
        start += len(data)
    return head + entries + b"".join(pictures.values())


def main() -> int:
    """Write all icons."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    folder = TEMPLATES / "static/icons"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        page = browser.new_page()
        for size in SIZES:
            (folder / f"icon-{size}.png").write_bytes(drawn(page, size, inset=0.1, ground=PAPER))
        (TEMPLATES / "favicon.ico").write_bytes(ico({size: drawn(page, size) for size in IN_ONE}))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
