"""What the page's own scripts find, in Node, with an unmodified lunr.js."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from banmian import search
from banmian.model import Archive, Article, Block, BlockKind, Heads, Kind
from banmian.search.tokens import fold
from tests.search import archives

pytestmark = pytest.mark.seconds(50)

RARE = "xwb-2001-05-01-01-90"


def _having(wanted: str, articles: Iterable[Article]) -> list[str]:
    """The articles that have a string in one of their texts, by looking."""
    return sorted(one.id for one in articles if any(fold(wanted) in fold(text) for text in archives.whole(one)))


@pytest.fixture(scope="module")
def published(prose: list[Article]) -> list[Article]:
    """The articles that can be found."""
    return [one for one in prose if one.status != "withdrawn"]


@pytest.fixture(scope="module", params=search.Form)
def prose_folder(
    request: pytest.FixtureRequest, prose_archive: Archive, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The folder with its `search/`, in either form: what is found must be the same."""
    return archives.written(prose_archive, tmp_path_factory.mktemp("prose"), request.param)


@pytest.mark.no_cover
def test_chinese_is_found_exactly_where_it_stands(prose_folder: str, published: list[Article], ask: Any) -> None:
    """For every sampled Chinese string, the articles found are those whose text contains it, no more and no fewer."""
    texts = [text for one in published for text in archives.whole(one)]
    queries = [
        each for length in (1, 2, 3, 4, 5, 6, 8) for each in archives.substrings(texts, length, 150, archives.is_paired)
    ]
    assert len(queries) == 7 * 150
    found = ask("search", folder=prose_folder, queries=queries)
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


def test_the_real_archive_is_found_exactly(real: dict[str, str], built_site: Path, ask: Any) -> None:
    """On the finished site, too, every sampled Chinese string finds the articles that the published data has it in."""
    lengths = (1, 2, 3, 4, 5, 6)
    queries = [
        each for length in lengths for each in archives.substrings(real.values(), length, 200, archives.is_paired)
    ]
    found = ask("search", folder=f"{built_site}/search/", queries=queries)
    having = [sorted(each for each, text in real.items() if query in text) for query in queries]
    assert dict(zip(queries, map(sorted, found), strict=True)) == dict(zip(queries, having, strict=True))


def test_strings_that_stand_nowhere_are_not_found(prose_folder: str, published: list[Article], ask: Any) -> None:
    """Strings whose every pair occurs, but not in a row, are sorted out; so are those across a sign or a space."""
    queries = ["一化建设", "发展发展", "建设建设", "秦国文秦国", "李苗周围", "𬭎在a股", "两行引题"]
    found = ask("search", folder=prose_folder, queries=queries)
    assert list(map(sorted, found)) == [_having(each, published) for each in queries]


FOUND = [
    "𬭎", "𠮷", "\ue000", "\uf8ff", "李\ue000和", "a股5g+工业", "Ａ股", "５Ｇ＋工业互联网", "乡村振兴", "鄉村振興",
    "《乡村振兴》", "“乡村振兴”。", "李苗", "周围", "周 围", '"周 围"', "阿卜杜•热西提", "乡村振兴 李苗 𬭎", "it产业", "IT",
    "revitalizing", "congress MEETING", "day", "tries", "the congress", "party’s", "Rural 乡村", "秦国文 congress",
    "revita", "industr", '"Rural revitalization and the IT"', '"party congresses"', "headline:乡村", "by:周围", "乡村 -城市",
    "revitalisation", "revitalises ", '"rural revitalisation"', "标题：乡村 记者:李苗", "乡村 date:2001-05", "乡村 paper:新晚报", "kind:消息 乡村", '"乡村振兴 IT"', "热西提说，李",
]  # fmt: skip
NOT_FOUND = [
    "revita ", "ustry", "没有这个词", "乡村IT", "引题两行", "热西提李", '"周　 围摄影"', '"congress party"', '"IT 乡村振兴"',
    "headline:元素", "by:乡村", "乡村 -李苗", "乡村 -鄉", "-乡村", "乡村 date:2002", "乡村 date:2001-05-02..", "乡村 paper:别的报",
    "乡村 kind:notice", "热西提说李", '"revitalization rural"', "by:李苗 -by:周围",
]  # fmt: skip


def test_found(prose_folder: str, ask: Any) -> None:
    """Rare characters, other widths, names closed up, both languages, stems, beginnings and signs lead to the article."""
    answers = ask("search", folder=prose_folder, queries=FOUND)
    assert [query for query, found in zip(FOUND, answers, strict=True) if RARE not in found] == []


def test_not_found(prose_folder: str, ask: Any) -> None:
    """What isn't there isn't found: parts of words, strings across a line or a sign, what was not wanted."""
    answers = ask("search", folder=prose_folder, queries=NOT_FOUND)
    assert [query for query, found in zip(NOT_FOUND, answers, strict=True) if RARE in found] == []


def test_both_forms_give_the_same_answers(prose_archive: Archive, tmp_path: Path, ask: Any) -> None:
    """Ids, scores and their order are the same, whether Lunr has the whole index, what was put together of it, or the best."""
    queries = [
        *FOUND,
        *NOT_FOUND,
        "党",
        "发展",
        "中国共产党",
        "乡村 振兴",
        "city development",
        "记者 -发展",
        "没有 这个词",
    ]
    folders = [archives.written(prose_archive, tmp_path / form, form) for form in search.Form]
    whole, shards = (ask("scores", folder=folder, queries=queries) for folder in folders)
    assert any(len(found) > 20 for found in whole)
    assert shards == whole
    few = ask("scores", folder=folders[1], queries=queries, most=3)
    for query, found, expected in zip(queries, few, whole, strict=True):
        assert [(ref, exact) for ref, _, exact in found] == [(ref, exact) for ref, _, exact in expected], query
        assert [score for _, score, _ in found] == pytest.approx([score for _, score, _ in expected]), query


def test_where_no_article_has_all_words(prose_folder: str, ask: Any) -> None:
    """Those with most of the words are offered, and it is said which are missing, and which stand nowhere at all."""
    queries = ["乡村振兴 没有这个词", "𬭎 congress tractor", "𬭎 congress"]
    none, most, every = ask("found", folder=prose_folder, queries=queries)
    assert none["isPartial"]
    assert none["absent"] == ["没有这个词"]
    assert [RARE, ["没有这个词"]] in none["results"]
    assert most["results"] == [[RARE, ["tractor"]]]
    assert (every["results"], every["isPartial"], every["absent"]) == ([[RARE, []]], False, [])


def test_when_nothing_is_found(prose_folder: str, ask: Any) -> None:
    """Pieces of the word that do occur are proposed, and words that look like it."""
    queries = ["乡村振兴局长会", "revitt", "乡庄"]
    long, latin, pair = ask("found", folder=prose_folder, queries=queries)
    assert [one["total"] for one in (long, latin, pair)] == [0, 0, 0]
    assert "乡村振兴" in long["near"]
    assert "revit" in latin["near"]
    assert "乡村" in pair["near"]
    assert ask("search", folder=prose_folder, queries=long["near"][:1])[0]


HOSTILE = [
    "", " ", "　", ":", "^", "~", "+", "-", "*", '"', "\\", "'", "'s", "a*", "+a -b", "title:x", "a^99", "a~2", "**",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "__proto__", "constructor", "toString", "\x00", "\ud800",
    "\udc00乡", "(((", "[", "]", "$1", "%", "&amp;", "乡" * 10_000, "乡村" * 5_000, "ab " * 3_333, "a-" * 5_000, "*" * 10_000,
    "\u200b" * 100, "\u0301", "🙂", "𬭎" * 5_000, "-".join("ab" * 60) + "乡村", "kind:__proto__ 乡村", "by:", "date:9999-99-99",
    "乡 村 " * 2_000, '"' * 9_999, '" ' * 4_999, "-" * 9_999 + "乡", "标题:" * 3_000, "乡村:" * 3_000, "[\\p{Han}]+$", "hasOwnProperty",
]  # fmt: skip


def test_nothing_typed_is_an_error(prose_folder: str, ask: Any) -> None:
    """No query throws, and what is only signs finds nothing."""
    answers = ask("show", folder=prose_folder, queries=HOSTILE, language="zh")
    assert all(not found for query, found in zip(HOSTILE, answers, strict=True) if not any(map(str.isalnum, query)))


def test_nothing_typed_asks_for_much(prose_folder: str, ask: Any) -> None:
    """However long a query, the index is asked for a few hundred terms."""
    most = ask("work", folder=prose_folder, queries=[*HOSTILE, "乡村振兴" * 250, "乡村振兴战 " * 200])
    assert max(most) <= 32 * 8 * 3


def test_a_long_query_is_looked_for_whole(prose_folder: str, published: list[Article], ask: Any) -> None:
    """However long the phrase, its last character counts."""
    texts = [block.text for one in published for block in one.blocks]
    text = max((text for text in texts if len(text) < 1000 and '"' not in fold(text)), key=len)
    run = max(text.replace("。", "，").split("，"), key=len)
    assert len(run) > 20
    assert ask("search", folder=prose_folder, queries=[f'"{text}"', f'"{text}乡"', run, run + "乡"]) == [
        _having(text, published),
        [],
        _having(run, published),
        [],
    ]


def test_the_headline_weighs_most(ask: Any, tmp_path: Path) -> None:
    """Of articles with the same words, the one that has them in its headline comes first, and order is by Lunr's score."""
    filler = "市委召开会议，研究部署下一阶段工作。"
    articles = [
        archives.article("xwb-2001-05-01-01-01", filler + "乡村振兴。" + filler),
        archives.article("xwb-2001-05-01-01-02", filler * 2, heads=Heads(headline="推进乡村振兴")),
        archives.article("xwb-2001-05-01-01-03", filler * 3),
    ]
    folder = archives.written(archives.archive(articles), tmp_path)
    found = ask("search", folder=folder, queries=["乡村振兴"])
    assert found == [["xwb-2001-05-01-01-02", "xwb-2001-05-01-01-01"]]


def test_words_in_a_row_come_first(ask: Any, tmp_path: Path) -> None:
    """An article that has the words as typed comes before one that has them in its headline, but apart."""
    articles = [
        archives.article("xwb-2001-05-01-01-01", "工业园。", heads=Heads(headline="园区与工业")),
        archives.article("xwb-2001-05-01-01-02", "市委到工业 园区调研。"),
        archives.article("xwb-2001-05-01-01-03", "市委到工业园区调研。"),
        archives.article("xwb-2001-05-01-01-04", "工业、园区，和园区工业"),
    ]
    folder = archives.written(archives.archive(articles), tmp_path)
    (found,) = ask("scores", folder=folder, queries=["工业 园区"])
    assert sorted(ref for ref, _, is_exact in found[:3] if is_exact) == [one.id for one in articles[1:]]
    assert found[3][0] == articles[0].id


def test_series_are_found_apart(ask: Any, tmp_path: Path) -> None:
    """The head of a series is found by its own words, and is not counted among the articles."""
    head = archives.article(
        "xwb-2001-05-01-01-02", kind=Kind.SERIES, heads=Heads(headline="瞄准新定位", subhead="——侧记")
    )
    article = archives.article("xwb-2001-05-01-01-01", "本文瞄准新定位。", series=head.id)
    folder = archives.written(archives.archive([article, head]), tmp_path)
    queries = ["新定位", "新定位 侧记", "侧记 没有", "本文", "", "：", "a", "本文 组稿:新定位", "本文 series:其他"]
    found = ask("found", folder=folder, queries=queries)
    ids = [[ref for ref, _ in one["results"]] for one in found]
    assert ids == [[article.id], [article.id], [], [article.id], [], [], [], [article.id], []]
    assert found[1]["isPartial"]
    assert [one["series"] for one in found] == [[head.id], [head.id], [], [], [], [], [], [], []]
    assert found[0]["facets"]["series"] == [[head.id, 1]]


def _marked(parts: list[dict[str, Any]]) -> str:
    return "".join(f"【{part['text']}】" if part["marked"] else part["text"] for part in parts)


def test_what_is_shown(prose_folder: str, ask: Any) -> None:
    """The headline and the passages that have the words, in the reader's language where there is a choice."""
    answer = ask("show", folder=prose_folder, queries=["𬭎 乡村振兴"], language="zh")[0][0]
    assert _marked(answer["headline"]["parts"]) == "【乡村振兴】 IT产业"
    assert _marked(answer["snippets"][0]["parts"]).startswith("元素【𬭎】在Ａ股")
    answer = ask("show", folder=prose_folder, queries=["congress"], language="en")[0][0]
    assert _marked(answer["headline"]["parts"]) == "Rural revitalization and the IT industry"
    assert answer["headline"]["language"] == answer["snippets"][0]["language"] == "en"
    assert "【congress】" in _marked(answer["snippets"][0]["parts"])


def test_a_name_is_shown_where_the_text_has_it(ask: Any, tmp_path: Path) -> None:
    """Somebody credited is shown in the text that names them, and by the bare name only if none does as typed."""
    captions = [("图为景点。 罗盟摄", "罗盟"), ("图为夜景。 周 围摄", "周围")]
    blocks = tuple(Block(BlockKind.CAPTION, text, (), credit=name) for text, name in captions)
    folder = archives.written(archives.archive([archives.article("xwb-2001-05-01-01-01", blocks=blocks)]), tmp_path)
    answers = ask("show", folder=folder, queries=["罗盟", "周围"], language="zh")
    shown = [[_marked(each["parts"]) for each in found[0]["snippets"]] for found in answers]
    assert shown == [["图为景点。 【罗盟】摄"], ["【周围】"]]


def test_several_places_are_shown(ask: Any, tmp_path: Path) -> None:
    """Where words stand in several passages, up to three are shown, those first that add a word not yet shown."""
    texts = ["乡村与乡村。", "无关。", "乡村与城市。", "又是乡村。", "还是乡村。", "城市。"]
    folder = archives.written(archives.archive([archives.article("xwb-2001-05-01-01-01", *texts)]), tmp_path)
    answers = ask("show", folder=folder, queries=["乡村", "城市 无关"], language="zh")
    shown = [[_marked(each["parts"]) for each in found[0]["snippets"]] for found in answers]
    assert shown == [
        ["【乡村】与【乡村】。", "【乡村】与城市。", "又是【乡村】。"],
        ["【无关】。", "乡村与【城市】。", "【城市】。"],
    ]


def test_a_snippet_is_a_window(ask: Any, tmp_path: Path) -> None:
    """A long text is cut around its first match, never inside a character or a word, and says that it was cut."""
    texts = ["𬭎" * 200 + "乡村" + "𬭎" * 200, "lengthy words " * 40 + "tractor " + "lengthy words " * 40]
    articles = [archives.article(f"xwb-2001-05-01-01-0{n}", text) for n, text in enumerate(texts, start=1)]
    folder = archives.written(archives.archive(articles), tmp_path)
    answers = ask("show", folder=folder, queries=["乡村", "tractor"], language="zh")
    han, latin = (_marked(found[0]["snippets"][0]["parts"]) for found in answers)
    assert han == "…" + "𬭎" * 16 + "【乡村】" + "𬭎" * 62 + "…"
    assert set(latin.strip("…").split()) == {"lengthy", "words", "【tractor】"}
    assert (latin[0], latin[-1]) == ("…", "…")
    assert 60 < len(latin) < 180
