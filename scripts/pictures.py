"""Makes the pictures of the editors' guide, docs/pictures/, from the running program: `make pictures`.

It follows the guide's own blocks (see tests/cli/guide.py), and does at the desk, with its keys, what the guide says to do
there. Chromium is looked for where the tests look.
"""

import base64
import math
import os
import shutil
import struct
import sys
import tempfile
import zlib
from collections import Counter
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.cli import guide

ROOT: Final = Path(__file__).parents[1]
PICTURES: Final = ROOT / "docs" / "pictures"
GUIDE: Final = ROOT / "docs" / "editors.md"
MARKS: Final = "01.marks.yaml"
"""The step before which the desk is opened: it writes what the desk writes."""
PAGE: Final = "jkrb/2003-04-12"
LANGUAGES: Final = ("en", "zh")
WINDOW: Final[ViewportSize] = {"width": 1000, "height": 600}
LARGEST: Final = 120_000
"""Bytes of a picture."""
PIXELS: Final = """async (taken) => {
  const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + taken)).blob());
  const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  let text = "";
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let row = 0; row < data.length; row += 4096) text += String.fromCharCode(...data.subarray(row, row + 4096));
  return btoa(text);
}"""
"""A PNG file → its pixels, four bytes each."""
FINISHED: Final = {"en": "01-02", "zh": "01-01"}
"""The article that is shown in the end: the one that is translated, the one that was corrected."""


def main() -> None:
    """All pictures, in both languages."""
    chromium = next(
        filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), "chromium", "google-chrome"))), None
    )
    if chromium is None:
        sys.exit("no Chromium: run scripts/debian.sh")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium, args=["--disable-lcd-text"]).new_page(
            viewport=WINDOW
        )
        follow(Path(name), page)


def follow(folder: Path, page: Page) -> None:
    """Follow the guide in a folder, and take the pictures where it shows them."""
    (folder / "banmian").symlink_to(ROOT)
    here, archive = folder / "program", folder / "jiangkou"
    here.mkdir()
    for step in guide.steps(GUIDE.read_text(encoding="utf-8")):
        if step.file.endswith(MARKS):
            with guide.served(archive) as said:
                at_the_desk(page, guide.address(said))
        if step.does != "sh":
            guide.write(step, archive)
            continue
        for line in step.text.splitlines():
            if line.startswith("cd "):
                here = (here / line.removeprefix("cd ")).resolve()
            elif line.startswith("banmian serve"):
                guide.tried("banmian build", archive)  # reads the page; it has an error still
            else:
                guide.run(line, here)
    for language in LANGUAGES:
        page.goto((archive / "site" / language / PAGE / FINISHED[language] / "index.html").as_uri())
        take(page, "article", language)


def at_the_desk(page: Page, address: str) -> None:
    """What is found, the desk with its misread page, and the desk when all is decided."""
    for language in LANGUAGES:
        page.goto(f"{address}{language}/{PAGE}/01-01/")
        page.locator("#banmian-panel summary").click()
        take(page, "findings", language)
        page.locator("#banmian-panel summary").click()
    for language in LANGUAGES:
        look(page, address, language, "desk-before")
    page.goto(desk(address, "en"))
    for line, key in guide.decisions(GUIDE.read_text(encoding="utf-8")):
        guide.decide(page, line, key)
    for language in LANGUAGES:
        look(page, address, language, "desk-after")


def desk(address: str, language: str) -> str:
    """The desk's page of the sheet."""
    return f"{address}{language}/desk/{PAGE}/01/"


def look(page: Page, address: str, language: str, name: str) -> None:
    """A picture of the desk at the misread headline."""
    page.goto(desk(address, language))
    page.locator("[data-at='29']").focus()
    page.locator("[data-at='29']").scroll_into_view_if_needed()
    take(page, name, language)


def take(page: Page, name: str, language: str) -> None:
    """Keep what the window shows."""
    path = PICTURES / f"{name}.{language}.png"
    page.wait_for_timeout(400)
    taken = page.screenshot(animations="disabled")
    assert page.context.browser is not None
    empty = page.context.browser.new_page()
    pixels = base64.b64decode(empty.evaluate(PIXELS, base64.b64encode(taken).decode()))
    empty.close()
    path.write_bytes(png([pixels[at : at + 3] for at in range(0, len(pixels), 4)], WINDOW["width"]))
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {size // 1000} kB")
    assert size <= LARGEST, f"{path.name} is larger than {LARGEST // 1000} kB"


def png(pixels: list[bytes], width: int) -> bytes:
    """A PNG file of the 256 commonest colours; another pixel takes the nearest of them. A third of the size."""
    colours = Counter(pixels)
    palette = [colour for colour, _ in colours.most_common(256)]
    nearest = {one: min(range(len(palette)), key=lambda at: math.dist(one, palette[at])) for one in colours}
    rows = (pixels[at : at + width] for at in range(0, len(pixels), width))
    data = b"".join(b"\0" + bytes(nearest[one] for one in row) for row in rows)
    header = struct.pack(">IIBBBBB", width, len(pixels) // width, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", b"".join(palette)), (b"IDAT", zlib.compress(data, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


if __name__ == "__main__":
    main()
