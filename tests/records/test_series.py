"""A series head stands over articles, and under nothing."""

import pytest

from tests.records.conftest import Toy

DAY = "content/xwb/2001-05-01"
HEAD = "xwb-2001-05-01-02-03"


@pytest.mark.parametrize("under", [HEAD, "xwb-2001-05-01-02-01"])
def test_a_series_head_under_a_series_is_found(toy: Toy, under: str) -> None:
    """A head that names itself, or another, as its series is one finding: nothing could show such a circle."""
    toy.edit(f"{DAY}/02-03.zh.md", "kind: series\n", f"kind: series\nseries: {under}\n")
    assert f"{DAY}/02-03.zh.md:" in toy.findings()[0]
    assert [line.split()[1] for line in toy.findings()] == ["R113"]
