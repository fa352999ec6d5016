"""Documents of any texts, for properties of the index."""

from hypothesis import strategies as st

from banmian.ids import ArticleId
from banmian.model import Kind, Paper, Settings
from banmian.search.columns import KINDS
from banmian.search.documents import Document
from banmian.search.fields import BOOSTS, Passage
from banmian.search.stock import Stock, stock

SIGNS = "乡村振兴黨党乾𬭎𠮷ひカー\ue000𝒜Ａa b'bdyIT5½…·*_，。\"\n \u3000-\u0301\u200b\U0001f600"
"""Characters of every sort: rare, wide, traditional, of signs that fold to several or to none."""

WORDS = [
    "meetings",
    "day",
    "the",
    "don't",
    "people's",
    "the Party",
    "人民日报",
    "5G+工业",
    "antidisestablishmentarianism" * 2,
]

SETTINGS = Settings((("en", "Archive"), ("zh", "档案")), (("en", ""), ("zh", "")), (Paper("xwb", (("zh", "新晚报"),)),))

texts = st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=12).map("".join)
passages = st.lists(st.builds(Passage, st.sampled_from(list(BOOSTS)), st.just("p1"), texts), max_size=4).map(tuple)

NAMES = {"li-miao": {"zh": "李苗", "en": "Li Miao"}, "zhou": {"zh": "周围"}}


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of one of two papers, on one of a few days in several decades."""
    date = draw(st.sampled_from(["1987-05-01", "1987-05-02", "1996-12-31", "2021-09-28"]))
    identifier = ArticleId(draw(st.sampled_from("ab")), date, draw(st.sampled_from(["01", "02"])), draw(_NUMBERS))
    return Document(
        id=identifier,
        kind=draw(st.sampled_from([*KINDS, *KINDS, Kind.SERIES])),
        series=draw(st.sampled_from([None, None, "a-1987-05-01-01-01", "b-1996-12-31-02-02"])),
        page=int(identifier.sheet) if identifier.paper == "a" else None,
        people=tuple(draw(st.lists(st.sampled_from(sorted(NAMES)), unique=True))),
        source=(("zh", draw(passages)), *draw(st.sampled_from([(), (("en", draw(passages)),)]))),
    )


_NUMBERS = st.sampled_from(["01", "02", "09", "11", "100", "999"])

stocks = st.lists(documents(), max_size=8, unique_by=lambda document: str(document.id)).map(
    lambda found: stock(found, SETTINGS, NAMES)
)
"""What an archive of such documents has for search."""

__all__ = ["NAMES", "SETTINGS", "Stock", "documents", "passages", "stocks", "texts"]
