"""What the page's own scripts find, in Node, with an unmodified lunr.js."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from banmian.model import Article, Block, BlockKind, Heads, Kind
from banmian.search.tokens import PAIRED, fold
from tests.search import archives

RARE = "xwb-2001-05-01-01-90"


def _is_paired(text: str) -> bool:
    return re.fullmatch(f"[{PAIRED}]+", text) is not None


def _having(wanted: str, articles: Iterable[Article]) -> list[str]:
    """The articles that have a string in one of their texts, by looking."""
    return sorted(one.id for one in articles if any(fold(wanted) in fold(text) for text in archives.whole(one)))


@pytest.fixture(scope="module")
def published(prose: list[Article]) -> list[Article]:
    """The articles that can be found."""
    return [one for one in prose if one.status != "withdrawn"]


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 6])
def test_chinese_is_found_exactly_where_it_stands(
    length: int, prose_data: Any, published: list[Article], ask: Any
) -> None:
    """For every sampled Chinese string, the articles found are those whose text contains it, no more and no fewer."""
    texts = [text for one in published for text in archives.whole(one)]
    queries = archives.substrings(texts, length, 150, _is_paired)
    assert len(queries) == 150
    found = ask("search", data=prose_data, queries=queries)
    assert dict(zip(queries, map(sorted, found), strict=True)) == {each: _having(each, published) for each in queries}


@pytest.fixture(scope="module")
def real(built_site: Path) -> dict[str, str]:
    """The text of every article of the real archive, by id, from the data the site publishes."""
    found = {}
    for line in (built_site / "data/articles.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        if one["status"] == "withdrawn":  # it keeps its head, and is not to be found
            continue
        names = [each["name"] for each in one["byline"]] + [each.get("credit", "") for each in one["blocks"]]
        texts = [one["kicker"], one["headline"], one["subhead"], *names, *(each["text"] for each in one["blocks"])]
        for translation in one["translations"].values():
            texts += [translation["headline"], *(each["text"] for each in translation["blocks"])]
        found[one["id"]] = fold("\n".join(texts))
    return found


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 6])
def test_the_real_archive_is_found_exactly(length: int, real: dict[str, str], built_site: Path, ask: Any) -> None:
    """On the finished site, too, every sampled Chinese string finds the articles that the published data has it in."""
    made = {path.name: path.read_bytes() for path in (built_site / "search").iterdir()}
    queries = archives.substrings(real.values(), length, 200, _is_paired)
    found = ask("search", data=archives.loaded_from(made), queries=queries)
    having = [sorted(each for each, text in real.items() if query in text) for query in queries]
    assert dict(zip(queries, map(sorted, found), strict=True)) == dict(zip(queries, having, strict=True))


def test_strings_that_stand_nowhere_are_not_found(prose_data: Any, published: list[Article], ask: Any) -> None:
    """Strings whose every pair occurs, but not in a row, are sorted out; so are those across a sign or a space."""
    queries = ["一化建设", "发展发展", "建设建设", "秦国文秦国", "李苗周围", "𬭎在a股", "两行引题"]
    found = ask("search", data=prose_data, queries=queries)
    assert list(map(sorted, found)) == [_having(each, published) for each in queries]


FOUND = [
    "𬭎", "𠮷", "\ue000", "\uf8ff", "李\ue000和", "a股5g+工业", "Ａ股", "５Ｇ＋工业互联网", "乡村振兴",
    "《乡村振兴》", "“乡村振兴”。", "李苗", "周围", "周 围", "阿卜杜•热西提", "乡村振兴 李苗 𬭎", "it产业", "IT",
    "revitalizing", "congress MEETING", "day", "tries", "the congress", "party’s", "Rural 乡村", "秦国文 congress",
    "revita", "industr",
]  # fmt: skip
NOT_FOUND = [
    "revita ", "ustry", "乡村振兴 没有这个词", "congress tractor", "乡村IT", "the", "引题两行", "热西提李"
]  # fmt: skip


def test_found(prose_data: Any, ask: Any) -> None:
    """Rare characters, other widths, names closed up, both languages, stems and beginnings lead to the article."""
    answers = ask("search", data=prose_data, queries=FOUND)
    assert [query for query, found in zip(FOUND, answers, strict=True) if RARE not in found] == []


def test_not_found(prose_data: Any, ask: Any) -> None:
    """What isn't there isn't found: parts of words, strings across a line, queries of which a word is missing."""
    answers = ask("search", data=prose_data, queries=NOT_FOUND)
    assert [query for query, found in zip(NOT_FOUND, answers, strict=True) if RARE in found] == []


HOSTILE = [
    "", " ", "　", ":", "^", "~", "+", "-", "*", '"', "\\", "'", "'s", "a*", "+a -b", "title:x", "a^99", "a~2", "**",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "__proto__", "constructor", "toString", "\x00", "\ud800",
    "\udc00乡", "(((", "[", "]", "$1", "%", "&amp;", "乡" * 10_000, "乡村" * 5_000, "ab " * 3_333, "a-" * 5_000, "*" * 10_000,
    "\u200b" * 100, "\u0301", "🙂", "𬭎" * 5_000, "-".join("ab" * 60) + "乡村",
]  # fmt: skip


def test_nothing_typed_is_an_error(prose_data: Any, ask: Any) -> None:
    """No query throws, and what is only signs finds nothing."""
    answers = ask("show", data=prose_data, queries=HOSTILE, language="zh")
    assert all(not found for query, found in zip(HOSTILE, answers, strict=True) if not any(map(str.isalnum, query)))


def test_a_long_query_is_looked_for_whole(prose_data: Any, published: list[Article], ask: Any) -> None:
    """However long the phrase, its last character counts."""
    text = max((block.text for one in published for block in one.blocks), key=len)
    words = [run for run in text.replace("。", "，").split("，") if len(run) > 20]
    queries = [text, text + "乡", " ".join(words), " ".join(words) + " 没有这个词"]
    found = ask("search", data=prose_data, queries=queries)
    assert [len(each) for each in found] == [1, 0, 1, 0]


def test_the_headline_weighs_most(ask: Any) -> None:
    """Of articles with the same words, the one that has them in its headline comes first, and order is by Lunr's score."""
    filler = "市委召开会议，研究部署下一阶段工作。"
    articles = [
        archives.article("xwb-2001-05-01-01-01", filler + "乡村振兴。" + filler),
        archives.article("xwb-2001-05-01-01-02", filler * 2, heads=Heads(headline="推进乡村振兴")),
        archives.article("xwb-2001-05-01-01-03", filler * 3),
    ]
    found = ask("search", data=archives.data(archives.archive(articles)), queries=["乡村振兴"])
    assert found == [["xwb-2001-05-01-01-02", "xwb-2001-05-01-01-01"]]


def test_series_are_found_apart(ask: Any) -> None:
    """The head of a series is found by its own words, and is not counted among the articles."""
    head = archives.article(
        "xwb-2001-05-01-01-02", kind=Kind.SERIES, heads=Heads(headline="瞄准新定位", subhead="——侧记")
    )
    data = archives.data(archives.archive([archives.article("xwb-2001-05-01-01-01", "本文瞄准新定位。"), head]))
    queries = ["新定位", "新定位 侧记", "侧记 没有", "本文", "", "：", "a"]
    assert ask("search", data=data, queries=queries) == [
        ["xwb-2001-05-01-01-01"],
        [],
        [],
        ["xwb-2001-05-01-01-01"],
        [],
        [],
        [],
    ]
    assert ask("series", data=data, queries=queries) == [[head.id], [head.id], [], [], [], [], []]


def _marked(parts: list[dict[str, Any]]) -> str:
    return "".join(f"【{part['text']}】" if part["marked"] else part["text"] for part in parts)


def test_what_is_shown(prose_data: Any, ask: Any) -> None:
    """The headline and the passages that have the words, in the reader's language where there is a choice."""
    answer = ask("show", data=prose_data, queries=["𬭎 乡村振兴"], language="zh")[0][0]
    assert _marked(answer["headline"]["parts"]) == "【乡村振兴】 IT产业"
    assert _marked(answer["snippets"][0]["parts"]).startswith("元素【𬭎】在Ａ股")
    answer = ask("show", data=prose_data, queries=["congress"], language="en")[0][0]
    assert _marked(answer["headline"]["parts"]) == "Rural revitalization and the IT industry"
    assert answer["headline"]["language"] == answer["snippets"][0]["language"] == "en"
    assert "【congress】" in _marked(answer["snippets"][0]["parts"])


def test_a_name_is_shown_where_the_text_has_it(ask: Any) -> None:
    """Somebody credited is shown in the text that names them, and by the bare name only if none does as typed."""
    captions = [("图为景点。 罗盟摄", "罗盟"), ("图为夜景。 周 围摄", "周围")]
    blocks = tuple(Block(BlockKind.CAPTION, text, (), credit=name) for text, name in captions)
    data = archives.data(archives.archive([archives.article("xwb-2001-05-01-01-01", blocks=blocks)]))
    answers = ask("show", data=data, queries=["罗盟", "周围"], language="zh")
    shown = [[_marked(each["parts"]) for each in found[0]["snippets"]] for found in answers]
    assert shown == [["图为景点。 【罗盟】摄"], ["【周围】"]]


def test_a_snippet_is_a_window(ask: Any) -> None:
    """A long text is cut around its first match, never inside a character or a word, and says that it was cut."""
    texts = ["𬭎" * 200 + "乡村" + "𬭎" * 200, "lengthy words " * 40 + "tractor " + "lengthy words " * 40]
    articles = [archives.article(f"xwb-2001-05-01-01-0{n}", text) for n, text in enumerate(texts, start=1)]
    answers = ask("show", data=archives.data(archives.archive(articles)), queries=["乡村", "tractor"], language="zh")
    han, latin = (_marked(found[0]["snippets"][0]["parts"]) for found in answers)
    assert han == "…" + "𬭎" * 16 + "【乡村】" + "𬭎" * 62 + "…"
    assert set(latin.strip("…").split()) == {"lengthy", "words", "【tractor】"}
    assert (latin[0], latin[-1]) == ("…", "…")
    assert 60 < len(latin) < 180
