"""What a telephone asks for when somebody puts the archive on its screen: name, icons, and where to begin."""

import json
from collections.abc import Iterator
from typing import Final

from banmian.i18n import tag
from banmian.model import Planned
from banmian.render.catalogue import in_words
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, planned
from banmian.render.language.prose import first_sentence

PAPER: Final = "#fbf9f4"
"""The ground of the icons, and of the page in daylight."""


def plan(site: Site) -> Iterator[Planned]:
    """The manifest of a language."""
    yield planned(addresses.manifest(site.language), manifest, site)


def manifest(site: Site, path: str) -> bytes:
    """The Web App Manifest; addresses in it are relative to its own."""
    title = in_words(site.settings.title, site.language)
    icons = [("icon.svg", "any", "image/svg+xml", "any")]
    icons += [(f"icons/icon-{size}.png", f"{size}x{size}", "image/png", "any maskable") for size in (192, 512)]
    value = {
        "name": title,
        "description": first_sentence(in_words(site.settings.description, site.language)),
        "lang": tag(site.language),
        "start_url": addresses.relative(path, addresses.home(site.language)),
        "scope": "../",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": addresses.relative(path, f"static/{name}"), "sizes": sizes, "type": kind, "purpose": purpose}
            for name, sizes, kind, purpose in icons
        ],
    }
    known = {key: one for key, one in value.items() if one}
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()
