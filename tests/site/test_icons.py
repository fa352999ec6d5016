"""Icons in the sizes that are asked for, and the manifest that names them."""

import json
import struct
from base64 import b64encode
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Page

from banmian import render
from banmian.model import Archive
from scripts import icons
from tests import schemas

MANIFEST = "https://json.schemastore.org/web-manifest-combined.json"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def files(toy: Archive) -> dict[str, bytes]:
    """What the site has of manifests and icons."""
    every = (*render.plan(toy), *render.static_plan())
    return {one.path: one.make() for one in every if one.path.endswith((".png", ".svg", ".ico", ".webmanifest"))}


def width(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its first chunk."""
    assert picture.startswith(PNG)
    size: tuple[int, int] = struct.unpack(">II", picture[16:24])
    return size


def test_the_icons_have_their_sizes(files: dict[str, bytes]) -> None:
    """Those for home screens are squares of the size that their name says."""
    for size in icons.SIZES:
        assert width(files[f"static/icons/icon-{size}.png"]) == (size, size)


def test_the_favicon_holds_three(files: dict[str, bytes]) -> None:
    """Whoever asks for `favicon.ico` gets one, at the root of the site."""
    data = files["favicon.ico"]
    assert struct.unpack("<HHH", data[:6]) == (0, 1, 3)
    for number, size in enumerate(icons.IN_ONE):
        entry = struct.unpack("<BBBBHHII", data[6 + 16 * number : 22 + 16 * number])
        assert entry[:2] == (size, size)
        assert width(data[entry[7] : entry[7] + entry[6]]) == (size, size)
    assert entry[6] + entry[7] == len(data)


def test_the_manifest_names_what_is_there(files: dict[str, bytes]) -> None:
    """In each language its own, with the sizes that a telephone wants; every address in it leads to a file of the site."""
    for language, title in (("zh", "小湾报纸档案"), ("en", "The Xiaowan Archive")):
        path = f"{language}/site.webmanifest"
        manifest = json.loads(files[path])
        assert manifest["name"] == title
        assert manifest["start_url"] == "index.html"
        sizes = {one["sizes"]: one["src"] for one in manifest["icons"]}
        assert sizes.keys() == {"any", "192x192", "512x512"}
        for source in sizes.values():
            assert str(PurePosixPath(*PurePosixPath(source).parts[1:])) in files
            assert source.startswith("../static/")


def test_the_manifest_is_valid(files: dict[str, bytes]) -> None:
    """By the schema of web app manifests that is published for editors; which refuses one that is not."""
    for language in ("zh", "en"):
        manifest = json.loads(files[f"{language}/site.webmanifest"])
        assert schemas.faults(manifest, MANIFEST) == []
        assert schemas.faults(manifest | {"display": "window"}, MANIFEST) != []
        assert schemas.faults(manifest | {"icons": [{"sizes": "any"}]}, MANIFEST) != []


def test_the_pictures_are_those_of_the_drawing(page: Page, root: Path) -> None:
    """Drawn anew, the icon has the same size and the same colours in the same places."""
    drawn = icons.drawn(page, 192, inset=0.1, ground=icons.PAPER)
    kept = (root / "templates/static/icons/icon-192.png").read_bytes()
    assert width(drawn) == width(kept)
    compare = """async ([one, other]) => {
        const pixels = await Promise.all([one, other].map(async (data) => {
            const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
            canvas.drawImage(picture, 0, 0);
            return canvas.getImageData(0, 0, picture.width, picture.height).data;
        }));
        return pixels[0].filter((value, place) => Math.abs(value - pixels[1][place]) > 8).length;
    }"""
    assert page.evaluate(compare, [b64encode(drawn).decode(), b64encode(kept).decode()]) < 192 * 192 * 4 * 0.02
