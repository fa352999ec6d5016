"""What the parser knows of newspapers, as a table: each rule looks at one unit and speaks for or against roles.

A rule's test gives 0 where it doesn't apply, else how strongly it does (1 for a plain yes); its weights are in the
units of `roles`. To teach the parser something new, add a rule with a real line as its example, and a fixture.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from banmian.parse import forms
from banmian.parse.page import Page
from banmian.parse.roles import B, C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.parse.traits import Traits

Test = Callable[[Page, int, Traits], float]


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of evidence."""

    name: str
    example: str
    test: Test
    weights: Mapping[Role, float]


def _before(page: Page, index: int) -> Traits | None:
    return page.at(index - 1)


def _starts_after(closing: str) -> Test:
    return lambda page, index, unit: float(unit.first in closing)


def _continues_pair(page: Page, index: int, unit: Traits) -> float:
    """The characters on both sides of the break make a pair that stands elsewhere on the page: 1; if not: −0.4."""
    anchor = page.anchors[index]
    if anchor < 0 or page.traits[anchor].stopped:
        return 0.0
    pair = page.traits[anchor].last + unit.first
    if page.known_pairs.get(pair):
        return 1.0
    return -0.4


def _open_quote(page: Page, index: int, unit: Traits) -> float:
    """The text before has opened a quotation that it does not close, and this one closes it."""
    anchor = page.anchors[index]
    if anchor < 0:
        return 0.0
    text = page.traits[anchor].text
    return float(
        any(
            text.rfind(opening) > text.rfind(closing) and closing in unit.text
            and (opening not in unit.text or unit.text.index(closing) < unit.text.index(opening))
            for opening, closing in ("“”", "（）", "《》")
        )
    )


def _indent(page: Page, index: int, unit: Traits) -> float:
    """Where paragraphs are indented: 1 for a unit without an indent, −1 for one with."""
    if not page.indents or unit.short and not unit.stopped:
        return 0.0
    return -1.0 if unit.unit.indented else 1.0


def _after_stub(page: Page, index: int, unit: Traits) -> float:
    """The unit before is too short to be a broken paragraph, unless it ends in a comma."""
    before = _before(page, index)
    return float(bool(before and before.size < 22 and before.last not in "，、"))


def _box_in_break(page: Page, index: int, unit: Traits) -> float:
    """A paragraph broke off, this is no continuation, and soon a section begins: an inset between two columns."""
    anchor = page.anchors[index]
    if anchor < 0 or not unit.stopped:
        return 0.0
    for step in range(3):
        if anchor >= 0 and page.traits[anchor].open >= 3 and page.traits[anchor].size > SHORT_BOX:
            if _continues_pair(page, anchor + 1, page.traits[anchor + 1]) > 0:
                return 0.0
            return float(any((later := page.at(index + far)) and later.section_number for far in (1, 2, 3)))
        if step < 2 and anchor >= 0 and page.traits[anchor].size > SHORT_BOX * 2:
            return 0.0
        anchor -= 1
    return 0.0


SHORT_BOX = 60
"""Characters. What is shorter isn't taken for a paragraph that broke off before a box."""

# Rules for every unit. Running text is most of a page, so these are kept few.
ANY: tuple[Rule, ...] = (
    Rule("lead-in", "本报讯（记者 陈润）9月27日下午，…", lambda p, i, u: float(u.lead_in), {P: 6, C: -7, H: -8, K: -8, S: -8, T: -8, G: -2, X: -3, Z: -8, B: -6}),
    Rule("furniture", "责编/多乐 校对/苏丽萍 版式/雷俊", lambda p, i, u: _furniture(p, i, u), {F: 1, I: 0.6}),
    Rule("caption credit", "…华山村粮食丰收场景。 易建军 摄", lambda p, i, u: float(u.captioned), {G: 5, I: 4.5, P: -1, C: 0, H: -3, S: -3, T: -4, K: -3}),
    Rule("caption opening", "图为特变电工工作人员在调试设备。", lambda p, i, u: float(u.pictured), {G: 4, I: 3.5, C: -2, H: -4, S: -3, T: -4, K: -4}),
    Rule("editor's note", "编者按：…", lambda p, i, u: float(u.note), {X: 4, C: -4, T: -1}),
    Rule("starts inside", "，集中体现了…", _starts_after("，。、；：！？”’）」』》】…,;:!?)"), {C: 7}),
    Rule("pair across the break", "国家区域重 | 点城市", _continues_pair, {C: 1.2}),
    Rule("quotation left open", "“产业项目建设年”“干部作风建设 | 年”", _open_quote, {C: 1.0}),
    Rule("list item", "（二）加强党的领导；", lambda p, i, u: float(u.list_item), {C: -3, P: 0.5}),
    Rule("indent", "　　各地要…", _indent, {C: 3, P: -1.5}),
    Rule("after a stub", "目标笃定，使命必达。", _after_stub, {C: -2}),
    Rule("no blank line before", "(next line of the same chunk)", lambda p, i, u: float(u.unit.tight), {C: 1.0, P: -0.3, S: 0.4, H: 0.2}),
    Rule("box inside a break", "目标笃定，使命必达。", _box_in_break, {X: 6.5}),
    Rule("question and answer", "问：…", lambda p, i, u: float(forms.QUESTION.match(u.text) is not None), {C: -3.5, P: 2, H: -1, T: -1}),
    Rule("carried over from another page", "（上接第1版）…", lambda p, i, u: float(forms.CARRIED_OVER.match(u.text) is not None), {P: 4, C: -4, T: -2}),
)


def _furniture(page: Page, index: int, unit: Traits) -> float:
    """How much a line looks like furniture: by its form, and by the company it keeps at the head of a sheet."""
    before, after = page.at(index - 1), page.at(index + 1)
    company = 1.0 * bool(not before or before.furniture) + 1.0 * bool(after and after.furniture)
    if unit.furniture:
        sure = {"weather": 3.0, "index": 3.0, "folio": 3.5}.get(unit.furniture, 6.0)
        return sure + company / 2
    if index < 4 and unit.short and forms.MASTHEAD_TITLE.match(unit.text):
        return 6.0
    return -3.5 + company if unit.short else -8.0


def _next_is_lead_in(page: Page, index: int, unit: Traits) -> float:
    return float(page.opens_article(index + 1))


def _next_is_byline(page: Page, index: int, unit: Traits) -> float:
    after = page.at(index + 1)
    return float(bool(after and (after.byline or after.names)))


def _head_run_leads_in(page: Page, index: int, unit: Traits) -> float:
    """After this head-like line come one to three more, and then a lead-in or a byline."""
    step = index + 1
    while step - index <= 3 and page.head_like(step):
        after = page.at(step + 1)
        if page.opens_article(step + 1) or (after and (after.byline or after.names >= 2)):
            return 1.0
        step += 1
    return 0.0


def _in_company(page: Page, index: int, unit: Traits) -> float:
    """Stands next to another head-like line: 1; alone between paragraphs: −1."""
    if page.head_like(index + 1) or page.head_like(index - 1):
        return 1.0
    return -1.0 if page.alone(index) else 0.0


def _topic_changes(page: Page, index: int, unit: Traits) -> float:
    """−1 where the talk goes on in the same words, to 1 where nothing is shared."""
    if index == 0 or not page.prose(index - 1) and not page.head_like(index + 1):
        return 0.0
    return max(-1.0, min(1.0, (page.distance(index) - 0.90) * 12))


def _article_ended(page: Page, index: int, unit: Traits) -> float:
    before = _before(page, index)
    return float(bool(before and not before.short and forms.END_OF_ARTICLE.search(before.text[-40:])) or bool(
        before and before.short and forms.LAST_LINE_CREDIT.match(before.text)))


def _news_follows(page: Page, index: int, unit: Traits) -> float:
    after = page.at(index + 1)
    return float(bool(after and not after.short and forms.NEWS_OPENING.match(after.text)))


def _longer_than_next(page: Page, index: int, unit: Traits) -> float:
    after = page.at(index + 1)
    return float(bool(after and page.head_like(index + 1) and not after.names and unit.size > 1.25 * after.size))


def _longer_than_last(page: Page, index: int, unit: Traits) -> float:
    before = _before(page, index)
    return float(bool(before and page.head_like(index - 1) and not before.names and unit.size > 1.2 * before.size))


def _marked(page: Page, index: int, unit: Traits) -> float:
    return float(bool(unit.unit.mark))


def _unmarked(page: Page, index: int, unit: Traits) -> float:
    return float(page.marked and not unit.unit.mark)


def _deeper_mark(page: Page, index: int, unit: Traits) -> float:
    """Marked deeper than the commonest depth of the sheet's heads."""
    return float(bool(unit.unit.mark and page.marks and unit.unit.mark > page.marks.most_common(1)[0][0]))


def _series_head(page: Page, index: int, unit: Traits) -> float:
    """Stands over the first of several reports that are headed alike (`衡南县代表团：`)."""
    if not page.colon_kickers or not page.head_like(index) or index in page.colon_kickers:
        return 0.0
    first = page.colon_kickers[0]
    return float(first - 3 <= index < first and all(page.head_like(between) for between in range(index, first)))


def _caption_before_lead_in(page: Page, index: int, unit: Traits) -> float:
    """One finished sentence between a head and the lead-in."""
    if not unit.stopped or unit.lead_in or unit.size > 60:
        return 0.0
    before = page.at(index - 1)
    above = page.head_like(index - 1) or bool(before and before.short and before.stopped and page.head_like(index - 2))
    return float(above and page.opens_article(index + 1))


# Rules for units short enough to be a head.
SHORT: tuple[Rule, ...] = (
    Rule("ends no sentence", "共谋衡阳发展大计 推进“三强一化”建设", lambda p, i, u: float(not u.stopped), {H: 1.2, K: 0.3, S: 0.3, T: 0.6, P: -2.5, C: -1.5, G: -2, X: -2.5}),
    Rule("ends a sentence", "又是一年金秋季，雁城大地硕果丰。", lambda p, i, u: float(u.stopped), {P: 2, C: 1.5, H: -3, K: -4, S: -3, T: -4, Z: -4}),
    Rule("exclaims or asks", "今后怎么干？", lambda p, i, u: float(u.last in "！？!?" and u.stops <= 1 and u.size <= 26), {H: 2.4, T: 2, K: 1, S: 1}),
    Rule("ends in a comma", "强创新——坚持创新首位战略，", lambda p, i, u: float(u.last in "，、；"), {P: 4.5, C: 2, H: -3, K: -2, S: -2, T: -3, V: 0.5}),
    Rule("has the length of a headline", "让“雁字号”产品走向世界", lambda p, i, u: float(7 <= u.size <= 26), {H: 0.8}),
    Rule("has the length of a section head", "目标笃定", lambda p, i, u: float(3 <= u.size <= 15), {T: 0.7}),
    Rule("longer than a section head", "中共衡阳市第十二次代表大会 举行预备会议", lambda p, i, u: float(u.size > 22), {T: -1.5}),
    Rule("very short", "春", lambda p, i, u: float(u.size <= 3), {H: -1, K: -1.5, S: -1.5}),
    Rule("long for a headline", "(over thirty characters)", lambda p, i, u: float(u.size > 30), {H: -1.2, K: 0.3, S: 0.3}),
    Rule("byline", "■本报记者 王靖", lambda p, i, u: float(u.byline), {B: 6, P: 0, C: -3, H: -5, T: -5, K: -3, S: -4, G: -1}),
    Rule("names and nothing else", "李 苗 徐德荣 唐 曦 王卫全", lambda p, i, u: (0.5 + 0.5 * min(u.names, 3)) if u.names else 0.0, {B: 3, H: -1.2, T: -1.5, K: -1.5, S: -1, C: -1}),
    Rule("no names", "落实报告精神，建成“四区一花园”", lambda p, i, u: float(not (u.names or u.byline)), {B: -7}),
    Rule("section number", "1 强创新，建设更高水平的国家创新型城市", lambda p, i, u: float(u.section_number and not u.stopped), {T: 4, H: -3, K: -4, S: -2.5, P: 0.5}),
    Rule("column tag", "（人民论坛）", lambda p, i, u: float(u.tag), {K: 4.5, H: 0, T: -1, P: -1, B: -2, C: -3}),
    Rule("short tag over a head", "股市日记", lambda p, i, u: float(2 <= u.size <= 7 and not u.names and p.head_like(i + 1) and not p.head_like(i - 1)), {K: 1.5}),
    Rule("all in brackets", "（请看下期：……）", lambda p, i, u: float(forms.IN_BRACKETS.match(u.text) is not None and not u.tag), {P: 3, H: -3, T: -3, K: -2}),
    Rule("leads up to words", "秦国文参加常宁市、祁东县代表团讨论时强调", lambda p, i, u: float(forms.SAYS.search(u.text) is not None and u.size >= 8), {K: 2.5, H: -1.2, S: -1, T: -2}),
    Rule("ends in a dash", "希望与会代表——", lambda p, i, u: float(u.text.endswith(("——", "—", "－－"))), {K: 3, H: -1.5, S: -2, T: -2, P: 0.5}),
    Rule("ends in a colon over a head", "衡南县代表团：", lambda p, i, u: float(u.last in "：:" and p.head_like(i + 1)), {K: 2.5, H: -1.5, S: -1.5, T: -2}),
    Rule("ends in a colon over text", "会议强调：", lambda p, i, u: float(u.last in "：:" and p.prose(i + 1)), {P: 2, T: -1}),
    Rule("begins with a dash", "——衡阳市第十二次党代会工作报告解读之奋斗篇", lambda p, i, u: float(u.text.startswith(("—", "－－", "--")) and p.head_like(i - 1)), {S: 4.5, H: -3, K: -3, T: -2.5, P: -1}),
    Rule("begins with a bullet", "●产值同比增长三成", lambda p, i, u: float(u.first in "●■◆▲★◎▶►" and not u.byline), {S: 1.5, T: 1, H: -2, K: -1}),
    Rule("tells who took part", "秦国文主持会议并讲话", lambda p, i, u: float(forms.NARRATES.search(u.text) is not None), {S: 2, H: -0.8}),
    Rule("phrases set apart", "瞄准新定位 担当新使命", lambda p, i, u: float(u.phrases >= 2), {H: 1.2, S: 0.5, K: 0.2, T: -1, P: -1}),
    Rule("lead-in follows", "(next: 本报讯…)", _next_is_lead_in, {H: 3.2, S: 2.2, T: -4, P: -2.5, K: -2}),
    Rule("byline follows", "(next: ■本报记者 …)", _next_is_byline, {H: 2, S: 1.8, T: -3, P: -1.5, K: -1}),
    Rule("more heads, then a lead-in", "(then: …, 本报讯…)", _head_run_leads_in, {H: 1.5, K: 1.5, S: 0.5, T: -3, P: -1}),
    Rule("in company", "(next to another short line)", _in_company, {H: 0.6, K: 0.8, S: 0.8, T: -1.0}),
    Rule("topic changes", "(other words before than after)", _topic_changes, {H: 1.3, K: 1, T: -1.3, P: -0.3}),
    Rule("article ended", "…。（记者甲）", _article_ended, {H: 2, K: 1.5, T: -2.5, C: -3}),
    Rule("news follows", "9月27日，…", _news_follows, {H: 0.8, S: 0.3, T: -0.8}),
    Rule("longer than the next head", "(a kicker explains, a headline strikes)", _longer_than_next, {K: 0.7}),
    Rule("longer than the last head", "(a subhead explains)", _longer_than_last, {S: 0.8}),
    Rule("like others nearby", "(section heads are alike)", lambda p, i, u: min(3.0, float(p.like_sections(i))) if p.alone(i) and u.size <= 18 else 0.0, {T: 0.5, H: -0.1}),
    Rule("marked", "# 中国共产党衡阳市第十二次代表大会开幕", _marked, {H: 4.5, K: 1, S: 0.5, T: 2, P: -4, C: -6, B: -2, G: -4, F: -2, Z: 3}),
    Rule("marked deeper", "## 一、强创新", _deeper_mark, {H: -1.8, T: 1}),
    Rule("unmarked where heads are marked", "(no # on a sheet with #)", _unmarked, {H: -1.8, T: -0.3}),
    Rule("series head", "——衡阳市第十二次党代会各代表团讨论侧记", _series_head, {Z: 10}),
    Rule("no series head", "(any other line)", lambda p, i, u: float(not _series_head(p, i, u)), {Z: -8}),
    Rule("one of a series", "衡南县代表团：", lambda p, i, u: float(i in p.colon_kickers), {K: 4}),
    Rule("caption before the lead-in", "秦国文同志向大会作报告。", _caption_before_lead_in, {G: 7}),
    Rule("salutation", "编辑同志：", lambda p, i, u: float(forms.SALUTATION.match(u.text) is not None), {P: 5, H: -3, K: -5, T: -3, C: -4}),
    Rule("close of a letter", "此致敬礼", lambda p, i, u: float(forms.CLOSE_OF_LETTER.match(u.text) is not None), {P: 4, H: -2.5, T: -2.5, C: -2, B: -1}),
    Rule("credit at the end", "（作者单位：…）", lambda p, i, u: float(forms.LAST_LINE_CREDIT.match(u.text) is not None and u.text[0] in "（("), {P: 5, H: -4, T: -4, K: -3, C: -2, B: -1}),
    Rule("verse", "(four or more short lines together)", lambda p, i, u: 1.0 if p.verse_run(i) >= 4 else -1.0, {V: 4.0}),
)

# Rules for units too long to be a head, beyond the common ones: what they start from.
LONG: dict[Role, float] = {P: 2.0, C: 2.0, G: -3.0, X: -2.5, I: -4.0, F: -4.0, K: -6.0, S: -6.0, H: -9.0}
SHORT_START: dict[Role, float] = {role: 0.0 for role in Role} | {G: -3.0, X: -3.0, I: -4.0}
