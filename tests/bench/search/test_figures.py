"""What the bench reckons by itself, without a browser: a wrong figure is worse than none."""

import random
from pathlib import Path

import pytest

from tests.bench.search import corpus, quality, report, sizes, truth
from tests.bench.search.add import changes, kind
from tests.bench.search.corpus import Row
from tests.bench.search.truth import Query

ROWS = [
    Row("20210928-01-01", "乡村振兴", ("李苗",), "2021-09-28", 1, ("陶瓷产业发展。", "乡村", "振兴")),
    Row("20210928-02-03", "鄉村振興", ("周围",), "2021-09-28", 2, ("新能源汽车与陶瓷。",)),
    Row("20210927-01-01", "雁城", ("李苗",), "2021-09-27", 1, ("只有一个陶字。",)),
]


def found(typed: str) -> Query:
    """A query with its truth in `ROWS`."""
    return truth.with_truth([Query(typed, "readers")], ROWS)[0]


def test_truth_is_literal() -> None:
    """Words count where they stand letter by letter in one text; another writing of them may be found, but need not."""
    assert found("陶瓷").articles == (0, 1)
    assert found("乡村振兴").articles == (0,)
    assert found("乡村振兴").alike == (1,)
    assert found("村振 苗").articles == (0,)
    assert found("村振兴。").articles == ()


def test_queries_are_drawn_the_same_every_time() -> None:
    """The same articles give the same queries, all of them from the articles."""
    drawn = truth.phrases(ROWS, random.Random(truth.SEED))
    assert drawn == truth.phrases(ROWS, random.Random(truth.SEED))
    assert all(found(phrase).articles for phrase in drawn)
    assert truth.rare_names([*ROWS, Row("", "", ("欧阳修",), "", 1, ())], random.Random(1)) == ["欧阳修"]


def test_scores() -> None:
    """Recall is of what must be found, precision of what was; a query without an answer doesn't count."""
    query = Query("", "", (1, 2, 3, 4), (9,))
    assert quality.score(query, {1, 2, 9, 5}) == (0.5, 0.75)
    assert quality.score(query, set()) == (0, 1)
    judged = quality.judged([query, query, Query("", "")], [{1, 2, 3, 4}, {1, 2}, {7}])
    assert (judged.recall, judged.precision, judged.full, judged.pure, judged.queries) == (0.75, 1, 1, 2, 2)


def test_an_archive_has_every_row() -> None:
    """Rows of a day are one issue, in order of their pages, and the issues are in order."""
    archive = corpus.archive(ROWS)
    assert [issue.date for issue in archive.issues] == ["2021-09-27", "2021-09-28"]
    ids = [article.id for issue in archive.issues for sheet in issue.sheets for article in sheet.articles]
    assert sorted(ids) == sorted(row.id for row in ROWS) == list(ids)


def test_changed_files() -> None:
    """Each file is counted once, under its kind."""
    before = {"search/b/2020s-1/0.js": "a", "search/manifest.js": "b", "search/terms/1.js": "c"}
    after = {"search/b/2020s-1/0.js": "a", "search/manifest.js": "B", "search/terms/2.js": "c"}
    made = changes(before, after)
    assert [(name, one.files, one.new, one.changed, one.gone) for name, one in made.items()] == [
        ("b", 1, 0, 0, 0),
        ("manifest", 1, 0, 1, 0),
        ("terms", 1, 1, 0, 1),
    ]
    assert kind("search/variants-1a.js") == "variants"


def test_sizes_are_those_sent(tmp_path: Path) -> None:
    """What is compressed is not compressed again, and what doesn't count is left out."""
    (tmp_path / "text").write_bytes(b"a" * 1000)
    (tmp_path / "packed").write_bytes(sizes.packed(b"a" * 1000))
    (tmp_path / "page").write_bytes(b"a")
    measured = sizes.size(tmp_path, lambda path: path != "page")
    assert (measured.files, measured.sent) == (2, 2 * len(sizes.packed(b"a" * 1000)))


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (report.Line("time", 1.0, (4.0, 2.0), 1, "s"), "| time | 1.0 s | 4.0 s | 2.0 s | 0.25 / 0.50 | ≤ 1 × | yes |"),
        (
            report.Line("time", 5.0, (8.0, 4.0), 1, "s"),
            "| time | 5.0 s | 8.0 s | 4.0 s | 0.62 / 1.25 | ≤ 1 × | **no** |",
        ),
        (report.Line("time", 5.0, (), 1, "s"), "| time | 5.0 s | – | – | – | ≤ 1 × | no peer |"),
        (
            report.Line("recall", 0.99, (0.5,), 1, "", at_least=True, of_ratio=False),
            "| recall | 0.9900 | 0.5000 | – | 1.98 | ≥ 1.0000 | **no** |",
        ),
    ],
)
def test_a_figure_stands_beside_its_bar(line: report.Line, row: str) -> None:
    """The bar is for the ratio to the better of theirs, or for ours alone where it says so."""
    assert report._row(line) == row
