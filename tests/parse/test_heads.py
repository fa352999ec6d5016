"""The collection of heads that the parser learns from, and what it has learned."""

from collections import Counter

import pytest

from banmian.parse.page import leading
from banmian.parse.roles import H, K, S
from tests.bench.parsing.heads import Head, heads

ORDER = (K, H, S)


@pytest.fixture(scope="module")
def collection() -> list[Head]:
    """All heads."""
    return list(heads())


def test_each_head_is_complete(collection: list[Head]) -> None:
    """A head has two lines or more, kickers before the headline and subheads after it, over a text that begins."""
    assert len(collection) > 2000
    for head in collection:
        roles = [role for role, _ in head.lines]
        assert len(roles) >= 2
        assert H in roles
        assert roles == sorted(roles, key=ORDER.index), head.lines
        assert len(head.opening) >= 15


def test_no_head_stands_twice(collection: list[Head]) -> None:
    """None is counted twice, nor measured with what it was learned from."""
    assert [lines for lines, number in Counter(head.lines for head in collection).items() if number > 1] == []


@pytest.mark.parametrize(
    ("upper", "lower", "leads_up"),
    [
        ("在新春佳节到来之际", "市领导走访慰问困难职工", True),
        ("市交警支队昨日通报", "三个月查处酒驾四百余起", True),
        ("我市空气质量连续八天优良", "专家称与近期冷空气频繁有关", False),
        ("老桥明起封闭施工", "过往车辆须绕行　工期约四个月", False),
    ],
)
def test_wording_tells_which_line_leads_up(upper: str, lower: str, leads_up: bool) -> None:
    """An occasion or a speaker leads up to a headline; what explains, or adds figures, follows one."""
    assert (leading.lean(upper, lower) < 0) == leads_up
