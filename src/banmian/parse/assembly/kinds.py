"""What kind of article a text is, as far as its form tells."""

import re
from collections.abc import Sequence

from banmian.model import Block, BlockKind, Credit, HeadLine, Kind
from banmian.parse.printed import forms
from banmian.parse.printed.plain import plainly

_OPENING = 120
"""Characters of a paragraph within which its lead-in ends, or its salutation."""
_COMMENT = re.compile(
    r"社论|社評|评论员|短评|时评|快评|锐评|评论|论坛|杂谈|随笔|漫笔|漫谈|编后|今日谈|来论|观点|之我见|有感$|^论|^[评谈说析]|札记|小议|刍议|琐谈|杂感"
)
_NOTICE = re.compile(
    r"(?:公告|启事|声明|通告|公示|告示|讣告|简章|海报|节目预告|更正|致歉|遗失|通知)(?:[（(].{1,12}[）)])?$"
)
_FEATURE = re.compile(
    r"侧记|纪实|特写|通讯|素描|见闻|札记|纪行|——记|专访|访谈|访问记|调查|解读|综述|巡礼|走笔|印象|传真|写真|散记|记事|的故事"
)


def kind_of(heads: Sequence[HeadLine], byline: Sequence[Credit], blocks: Sequence[Block], box: bool) -> Kind:
    """The kind of an article. `box` says that the page sets it as an inset, apart from its articles."""
    bodies = [block for block in blocks if block.kind is not BlockKind.CAPTION]
    if box:
        return Kind.BOX
    if blocks and not bodies:
        return Kind.PHOTO
    head = plainly(" ".join(line.text for line in heads if line.role != "byline"))
    tags = [plainly(line.text) for line in heads if line.role == "kicker"]
    headlines = [plainly(line.text) for line in heads if line.role == "headline"]
    openings = [plainly(block.text[:_OPENING]) for block in bodies[:2]]
    if any(_NOTICE.search("".join(text.split())) for text in headlines):
        return Kind.NOTICE
    if openings and "编辑" in openings[0][:8] and forms.SALUTATION.match(openings[0]):
        return Kind.COMMENTARY
    if any(map(forms.LEAD_IN.match, openings)):
        return Kind.NEWS
    if (
        any(_COMMENT.search(text) for text in tags)
        or any(credit.role == "commentator" for credit in byline)
        or "评论员" in head
    ):
        return Kind.COMMENTARY
    if any(_COMMENT.search(text) for text in headlines):
        return Kind.COMMENTARY
    if _FEATURE.search(head) or (byline and len(bodies) >= 4):
        return Kind.FEATURE
    return Kind.NEWS
