"""Takes a picture of every kind of page, to be looked at one by one: `make looks`.

They go to `.looks/`, which git ignores: `<width>-<scheme>/<kind of page>.jpg`, on a phone, a tablet and a desk, light and
dark; of the print style a PDF. The pages are those of the site as it is built now. The three that the README shows are
taken anew with `--readme`.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, sync_playwright

from tests.site.shapes import samples

ROOT: Final = Path(__file__).parents[1]
SITE: Final = ROOT / "site"
LOOKS: Final = ROOT / ".looks"
PICTURES: Final = ROOT / "docs" / "pictures"
Scheme = Literal["light", "dark"]
WIDTHS: Final = (375, 768, 1440)
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
README: Final[dict[str, tuple[str, int, int, Scheme]]] = {
    "front.png": ("zh/hyrb/2021-09-28/index.html", 1280, 860, "light"),
    "parallel.png": ("en/hyrb/2021-09-28/02-01/parallel/index.html", 1280, 860, "light"),
    "phone.png": ("zh/hyrb/2021-09-28/05-03/index.html", 375, 760, "dark"),
}
"""File → page, width, height and scheme of a picture in the README."""
TALLEST: Final = 6000
"""Pixels of a picture; of a longer page its beginning is seen."""


def main() -> None:
    """All pictures, in the place of those of last time, or those of the README."""
    if not SITE.exists():
        sys.exit("no site to look at: run make site")
    chromium = next(
        filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), "chromium", "google-chrome"))), None
    )
    if chromium is None:
        sys.exit("no Chromium: run scripts/debian.sh")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        if sys.argv[1:] == ["--readme"]:
            of_readme(browser)
        else:
            every_kind(browser)
        browser.close()


def of_readme(browser: Browser) -> None:
    """What a window shows of three pages."""
    for name, (path, width, height, scheme) in README.items():
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto((SITE / path).as_uri())
        page.screenshot(path=PICTURES / name)
        page.close()


def every_kind(browser: Browser) -> None:
    """Every kind of page, at every width, in both schemes, and on paper."""
    shutil.rmtree(LOOKS, ignore_errors=True)
    papers = tuple(path.name for path in (ROOT / "content").iterdir() if path.is_dir() and path.name != "authority")
    pages = samples(SITE, papers)
    for width in WIDTHS:
        for scheme in SCHEMES:
            pictures(browser, pages, width, scheme)
    prints(browser, pages)
    print(f"{len(pages)} pages, {len(list(LOOKS.rglob('*.jpg')))} pictures: {LOOKS}")


def pictures(browser: Browser, pages: dict[str, Path], width: int, scheme: Scheme) -> None:
    """Every page at one width in one scheme."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    folder = LOOKS / f"{width}-{scheme}"
    for shape, path in pages.items():
        page.goto(path.as_uri())
        height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        target = folder / f"{named(shape)}.jpg"
        page.screenshot(
            path=target,
            type="jpeg",
            quality=80,
            full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height},
        )
    page.close()


def prints(browser: Browser, pages: dict[str, Path]) -> None:
    """Every page on paper."""
    page = browser.new_page()
    for shape, path in pages.items():
        page.goto(path.as_uri())
        page.pdf(path=LOOKS / "paper" / f"{named(shape)}.pdf", format="A4", prefer_css_page_size=True)
    page.close()


def named(shape: str) -> str:
    """`zh/people/…/index.html` → `zh-people-one`."""
    parts = shape.removesuffix(".html").removesuffix("/index").replace("…", "one").split("/")
    return "-".join(part for part in parts if part)


if __name__ == "__main__":
    main()
