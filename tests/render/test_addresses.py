"""How pages point to one another."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from banmian.render.frame import addresses

NAMES = st.sampled_from(["zh", "en", "xwb", "2001-05-01", "01-02"])
PATHS = st.lists(NAMES, max_size=4).map(lambda names: "/".join([*names, "index.html"]))


@given(source=PATHS, target=PATHS | st.just("static"), fragment=st.sampled_from(["", "#p3"]))
def test_a_link_leads_where_the_library_says(source: str, target: str, fragment: str) -> None:
    """From any page to any other, up, down and sideways, a relative link is that of the standard library."""
    there = posixpath.relpath(target, posixpath.dirname(source) or ".")
    assert addresses.relative(source, target + fragment) == there + fragment
