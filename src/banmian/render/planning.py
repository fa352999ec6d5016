"""A page that is planned: its path, and what makes it when somebody asks."""

from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec

from banmian.model import Planned
from banmian.render.site import Site

What = ParamSpec("What")
"""What a page is about."""


def planned(
    path: str, make: Callable[Concatenate[Site, str, What], bytes], site: Site, *what: What.args, **more: What.kwargs
) -> Planned:
    """The page of something, planned at a path."""
    return Planned(path, partial(make, site, path, *what, **more))
