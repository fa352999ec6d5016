"""What the parser knows of newspapers, as a table: each rule looks at one unit and speaks for or against roles.

A rule's test gives 0 where it doesn't apply, else how strongly it does (1 for a plain yes); its weights are in the
units of `roles`. To teach the parser something new, add a rule with a real line as its example, and a fixture.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from banmian.parse import evidence, forms, head_evidence, name_evidence
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


# Rules for every unit. Running text is most of a page, so these are kept few.
ANY: tuple[Rule, ...] = (
    Rule(
        "lead-in",
        "本报讯（记者 陈润）9月27日下午，…",
        lambda p, i, u: float(u.lead_in),
        {P: 6, C: -7, H: -8, K: -8, S: -8, T: -8, G: -2, X: -3, Z: -8, B: -6},
    ),
    Rule("furniture", "责编/多乐 校对/苏丽萍 版式/雷俊", evidence.furniture, {F: 1, I: 0.6}),
    Rule(
        "caption credit",
        "…华山村粮食丰收场景。 易建军 摄",
        lambda p, i, u: float(u.captioned),
        {G: 5, I: 4.5, P: -1, C: 0, H: -3, S: -3, T: -4, K: -3},
    ),
    Rule(
        "caption opening",
        "图为特变电工工作人员在调试设备。",
        lambda p, i, u: float(u.pictured),
        {G: 4, I: 3.5, C: -2, H: -4, S: -3, T: -4, K: -4},
    ),
    Rule("editor's note", "编者按：…", lambda p, i, u: float(u.note), {X: 4, C: -4, T: -1}),
    Rule("no sign of a box", "(any other text)", evidence.no_box, {X: -3}),
    Rule(
        "starts inside", "，集中体现了…", lambda p, i, u: float(u.first in "，。、；：！？”’）」』》】…,;:!?)"), {C: 7}
    ),
    Rule("runs on by its characters", "国家区域重 | 点城市", evidence.runs_on, {C: 0.6}),
    Rule("number cut in two", "172.5 | 3亿元", evidence.number_cut, {C: 5, P: -1}),
    Rule("pair known from the page", "三强 | 一化", evidence.known_pair, {C: 1.0}),
    Rule("quotation left open", "“产业项目建设年”“干部作风建设 | 年”", evidence.open_quote, {C: 1.0}),
    Rule("list item", "（二）加强党的领导；", lambda p, i, u: float(u.list_item), {C: -3, P: 0.5}),
    Rule("indent", "　　各地要…", evidence.indent, {C: 3, P: -1.5}),
    Rule("after a stub", "目标笃定，使命必达。", evidence.after_stub, {C: -2}),
    Rule(
        "no blank line before",
        "(next line of the same chunk)",
        lambda p, i, u: float(u.unit.tight),
        {C: 1.0, P: -0.3, S: 0.4, H: 0.2},
    ),
    Rule(
        "nothing to insert",
        "(no caption, no furniture)",
        lambda p, i, u: float(not (u.furniture or u.captioned or u.pictured)),
        {I: -30},
    ),
    Rule("box inside a break", "目标笃定，使命必达。", evidence.box_in_break, {X: 9.5}),
    Rule(
        "question and answer",
        "问：…",
        lambda p, i, u: float(forms.QUESTION.match(u.text) is not None),
        {C: -3.5, P: 2, H: -1, T: -1, X: -3, G: -3},
    ),
    Rule(
        "carried over from another page",
        "（上接第1版）…",
        lambda p, i, u: float(forms.CARRIED_OVER.match(u.text) is not None),
        {P: 4, C: -4, T: -2},
    ),
)

# Rules for units short enough to be a head.
SHORT: tuple[Rule, ...] = (
    Rule(
        "ends no sentence",
        "共谋衡阳发展大计 推进“三强一化”建设",
        lambda p, i, u: float(not u.stopped),
        {H: 1.2, K: 0.3, S: 0.3, T: 0.6, P: -2.5, C: -1.5, G: -2, X: -2.5},
    ),
    Rule(
        "ends a sentence",
        "又是一年金秋季，雁城大地硕果丰。",
        lambda p, i, u: float(u.stopped),
        {P: 2, C: 1.5, H: -3, K: -4, S: -3, T: -4, Z: -4},
    ),
    Rule(
        "exclaims or asks",
        "今后怎么干？",
        lambda p, i, u: float(u.last in "！？!?" and u.stops <= 1 and u.size <= 26),
        {H: 2.4, T: 2, K: 1, S: 1},
    ),
    Rule(
        "ends in a comma",
        "强创新——坚持创新首位战略，",
        lambda p, i, u: float(u.last in "，、；"),
        {P: 4.5, C: 2, H: -3, K: -2, S: -2, T: -3, V: 0.5},
    ),
    Rule("has the length of a headline", "让“雁字号”产品走向世界", lambda p, i, u: float(7 <= u.size <= 26), {H: 0.8}),
    Rule("has the length of a section head", "目标笃定", lambda p, i, u: float(3 <= u.size <= 15), {T: 0.7}),
    Rule(
        "longer than a section head",
        "中共衡阳市第十二次代表大会 举行预备会议",
        lambda p, i, u: float(u.size > 22),
        {T: -1.5},
    ),
    Rule("very short", "春", lambda p, i, u: float(u.size <= 3), {H: -1, K: -1.5, S: -1.5}),
    Rule(
        "long for a headline", "(over thirty characters)", lambda p, i, u: float(u.size > 30), {H: -1.2, K: 0.3, S: 0.3}
    ),
    Rule(
        "byline",
        "■本报记者 王靖",
        lambda p, i, u: float(u.byline),
        {B: 6, P: 0, C: -3, H: -5, T: -5, K: -3, S: -4, G: -1},
    ),
    Rule(
        "names and nothing else",
        "李 苗 徐德荣 唐 曦 王卫全",
        lambda p, i, u: (0.5 + 0.5 * min(u.names, 3)) if u.names else 0.0,
        {B: 3, H: -1.2, T: -1.5, K: -1.5, S: -1, C: -1},
    ),
    Rule("signature", "（周正华 龙小平）", name_evidence.signature, {P: 5, B: -4, H: -2, K: -2, S: -2, T: -2}),
    Rule(
        "office that signs",
        "濉南市市政工程管理处",
        name_evidence.office_signs,
        {P: 4, K: -2, H: -2, S: -2, T: -2, B: -1},
    ),
    Rule(
        "head of a notice",
        "遗失声明",
        lambda p, i, u: float(forms.NOTICE_HEAD.match(u.text) is not None),
        {H: 3, T: -2, P: -2, C: -2, K: -0.5},
    ),
    Rule(
        "line of a broken kicker",
        "强创新、强开放、强集聚，不断加快区域",
        head_evidence.broken_kicker,
        {K: 6, P: -3, C: -3, V: -6},
    ),
    Rule("pen name", "（半亩）", name_evidence.pen_name, {P: 4, K: -3, H: -2, S: -2, T: -2, B: -1}),
    Rule(
        "echoed by the text", "青岛家电维修人员上岗先考试 | 从本月起，青岛市…", head_evidence.echoed, {H: 1.5, T: -1.5}
    ),
    Rule(
        "names a place or a body",
        "石家庄市给退休教师发“家庭医疗卡”",
        lambda p, i, u: float(u.size >= 8 and forms.PLACE_WORD.search(u.text) is not None),
        {H: 0.5, K: 0.2, S: 0.2, T: -0.8},
    ),
    Rule(
        "head of a document",
        "中国和坦桑尼亚文化代表团会谈公报",
        head_evidence.document_head,
        {H: 1.5, T: -1, P: -1.5, C: -1},
    ),
    Rule("row of a table", "大白菜 昭河批发市场 0.42 ↓0.06", evidence.table_row, {P: 2, H: -2, K: -1, S: -1, T: -1}),
    Rule("no names", "落实报告精神，建成“四区一花园”", lambda p, i, u: float(not (u.names or u.byline)), {B: -7}),
    Rule(
        "section number",
        "1 强创新，建设更高水平的国家创新型城市",
        lambda p, i, u: float(u.section_number and not u.stopped),
        {T: 4, H: -3, K: -4, S: -2.5, P: -0.5},
    ),
    Rule("column tag", "（人民论坛）", lambda p, i, u: float(u.tag), {K: 4.5, H: 0, T: -1, P: -1, B: -2, C: -3}),
    Rule(
        "short tag over a head",
        "股市日记",
        lambda p, i, u: float(2 <= u.size <= 7 and not u.names and p.head_like(i + 1) and not p.head_like(i - 1)),
        {K: 1.5},
    ),
    Rule(
        "head of briefs",
        "简讯",
        lambda p, i, u: float(forms.BRIEFS.match(u.text) is not None),
        {H: 4, K: 2, P: -3, T: -1, B: -4},
    ),
    Rule(
        "runs on into the next",
        "秦国文指出，各位代表是各领 | 域、各行业…",
        evidence.runs_on_after,
        {P: 0.7, C: 0.3, H: -0.5, T: -0.5, K: -0.4, S: -0.5},
    ),
    Rule(
        "clause within",
        "在远芯光电产业园，王敏学仔细询",
        lambda p, i, u: float(not u.stopped and not u.section_number and "，" in u.text[:-1]),
        {P: 1, T: -0.7},
    ),
    Rule(
        "how it was adopted",
        "（一九五四年十月二十八日部务会议通过）",
        lambda p, i, u: float(p.head_like(i - 1) and forms.ADOPTED.match(u.text) is not None),
        {S: 6, P: -2, K: -2, H: -2},
    ),
    Rule(
        "all in brackets",
        "（请看下期：……）",
        lambda p, i, u: float(forms.IN_BRACKETS.match(u.text) is not None and not u.tag),
        {P: 3, H: -3, T: -3, K: -2},
    ),
    Rule(
        "leads up to words",
        "秦国文参加常宁市、祁东县代表团讨论时强调",
        lambda p, i, u: float(forms.SAYS.search(u.text) is not None and u.size >= 8),
        {K: 2.5, H: -1.2, S: -1, T: -2},
    ),
    Rule(
        "ends in a dash",
        "希望与会代表——",
        lambda p, i, u: float(u.text.endswith(("——", "—", "－－"))),
        {K: 3, H: -1.5, S: -2, T: -2, P: 0.5},
    ),
    Rule(
        "ends in a colon over a head",
        "衡南县代表团：",
        lambda p, i, u: float(u.last in "：:" and p.head_like(i + 1)),
        {K: 2.5, H: -1.5, S: -1.5, T: -2},
    ),
    Rule(
        "ends in a colon over text",
        "会议强调：",
        lambda p, i, u: float(u.last in "：:" and p.prose(i + 1)),
        {P: 2, T: -1},
    ),
    Rule(
        "begins with a dash",
        "——衡阳市第十二次党代会工作报告解读之奋斗篇",
        lambda p, i, u: float(u.text.startswith(("—", "－－", "--")) and p.head_like(i - 1)),
        {S: 4.5, H: -3, K: -3, T: -2.5, P: -1},
    ),
    Rule(
        "begins with a bullet",
        "●产值同比增长三成",
        lambda p, i, u: float(u.first in "●■◆▲★◎▶►" and not u.byline),
        {S: 1.5, T: 1, H: -2, K: -1},
    ),
    Rule(
        "tells who took part",
        "秦国文主持会议并讲话",
        lambda p, i, u: float(forms.NARRATES.search(u.text) is not None),
        {S: 2, H: -0.8},
    ),
    Rule(
        "phrases set apart",
        "瞄准新定位 担当新使命",
        lambda p, i, u: float(u.phrases >= 2),
        {H: 1.2, S: 0.5, K: 0.2, T: -1, P: -1},
    ),
    Rule("lead-in follows", "(next: 本报讯…)", head_evidence.next_is_lead_in, {H: 3.2, S: 2.2, T: -4, P: -2.5, K: -2}),
    Rule("byline follows", "(next: ■本报记者 …)", head_evidence.next_is_byline, {H: 2, S: 1.8, T: -3, P: -1.5, K: -1}),
    Rule(
        "more heads, then a lead-in",
        "(then: …, 本报讯…)",
        head_evidence.head_run_leads_in,
        {H: 1.5, K: 1.5, S: 0.5, T: -3, P: -1},
    ),
    Rule("in company", "(next to another short line)", head_evidence.in_company, {H: 0.6, K: 0.8, S: 0.8, T: -1.0}),
    Rule(
        "topic changes", "(other words before than after)", head_evidence.topic_changes, {H: 1, K: 0.8, T: -1, P: -0.2}
    ),
    Rule(
        "in a text with a byline",
        "(features have sections, news begins with its source)",
        head_evidence.host,
        {T: 0.8, H: -0.5},
    ),
    Rule("many paragraphs follow", "(sections are longer than briefs)", head_evidence.text_follows, {T: 0.5, H: -0.3}),
    Rule("article ended", "…。（记者甲）", head_evidence.article_ended, {H: 2, K: 1.5, T: -2.5, C: -3}),
    Rule("news follows", "9月27日，…", head_evidence.news_follows, {H: 0.8, S: 0.3, T: -0.8}),
    Rule(
        "longer than the next head", "(a kicker explains, a headline strikes)", head_evidence.longer_than_next, {K: 0.7}
    ),
    Rule("longer than the last head", "(a subhead explains)", head_evidence.longer_than_last, {S: 0.8}),
    Rule("gives figures under a head", "37岁的技术员何维新以486票当选", head_evidence.explains, {S: 0.6}),
    Rule(
        "under a striking line",
        "“空壳村”有了“造血机” | 沣北乡帮助十一个村…",
        head_evidence.under_striking_line,
        {S: 0.6},
    ),
    Rule("begins with a place", "江岸机车修理厂推行作业计划初见成效", head_evidence.place_first, {S: 0.4, K: -0.4}),
    Rule(
        "like others nearby",
        "(section heads are alike)",
        lambda p, i, u: min(3.0, float(p.like_sections(i))) if p.alone(i) and u.size <= 18 else 0.0,
        {T: 0.5, H: -0.1},
    ),
    Rule(
        "marked",
        "# 中国共产党衡阳市第十二次代表大会开幕",
        head_evidence.marked,
        {H: 4.5, K: 1, S: 0.5, T: 2, P: -4, C: -6, B: -2, G: -4, F: -2, Z: 3},
    ),
    Rule("marked deeper", "## 一、强创新", head_evidence.deeper_mark, {H: -1.8, T: 1}),
    Rule("unmarked where heads are marked", "(no # on a sheet with #)", head_evidence.unmarked, {H: -1.8, T: -0.3}),
    Rule(
        "word runs over into the next",
        "因为我国工业还很落 | 后，…",
        evidence.word_runs_over,
        {P: 2, C: 1, H: -2, T: -2, K: -2, S: -2},
    ),
    Rule("name of a column", "读者来信", head_evidence.column_name, {K: 3, H: -1, P: -2, T: -1}),
    Rule("place over a head", "青泽区", head_evidence.place_alone, {K: 3, H: -1, P: -1, T: -1}),
    Rule(
        "echoed more than its neighbours",
        "(a headline says what the news says)",
        head_evidence.echoed_more,
        {H: 1.5, K: -0.5, S: -0.5},
    ),
    Rule(
        "marked less deep than its neighbours",
        "## 政策解读 | # 单独夫妇再生育 需要办哪些手续",
        head_evidence.mark_beside,
        {H: 3, K: -1, S: -1, T: -1},
    ),
    Rule("announces a list", "我们的体会是：", evidence.announces_list, {P: 3, H: -3, K: -3, T: -1}),
    Rule("office and name", "阳西县第三小学 许小林", name_evidence.named_office, {B: 8, H: -2, S: -1, P: -1}),
    Rule("short line under a head", "原野", name_evidence.short_under_head, {B: 5, P: -2, H: -2, K: -1}),
    Rule("signs a letter", "红旗街居民 马秀英", name_evidence.signs_letter, {P: 4, B: -4, H: -2, K: -2, S: -2, T: -2}),
    Rule("head of a listing", "今明电影", head_evidence.listing_head, {H: 3, T: -2, P: -2, K: 0.5, F: -1}),
    Rule("items follow", "校园新鲜事 | ◆市实验小学…", head_evidence.items_follow, {H: 1.5, T: -1}),
    Rule("caption under a head", "昨日，…参加集体婚礼。 费群摄", evidence.caption_under_head, {G: 6, S: -2}),
    Rule("long for verse", "(over thirty characters)", lambda p, i, u: float(u.size > 30), {V: -3}),
    Rule("two characters set apart", "山 泉", name_evidence.padded_pair, {B: 6, H: -1, P: -1}),
    Rule("series head", "——衡阳市第十二次党代会各代表团讨论侧记", head_evidence.series_head, {Z: 10}),
    Rule("no series head", "(any other line)", lambda p, i, u: float(not head_evidence.series_head(p, i, u)), {Z: -8}),
    Rule("one of a series", "衡南县代表团：", lambda p, i, u: float(i in p.colon_kickers), {K: 4}),
    Rule("caption before the lead-in", "秦国文同志向大会作报告。", evidence.caption_before_lead_in, {G: 7}),
    Rule(
        "salutation",
        "编辑同志：",
        lambda p, i, u: float(i not in p.colon_kickers and forms.SALUTATION.match(u.text) is not None),
        {P: 5, H: -3, K: -5, T: -3, C: -4},
    ),
    Rule(
        "close of a letter",
        "此致敬礼",
        lambda p, i, u: float(forms.CLOSE_OF_LETTER.match(u.text) is not None),
        {P: 4, H: -2.5, T: -2.5, C: -2, B: -1},
    ),
    Rule(
        "credit at the end",
        "（作者单位：…）",
        lambda p, i, u: float(forms.LAST_LINE_CREDIT.match(u.text) is not None and u.text[0] in "（("),
        {P: 5, H: -4, T: -4, K: -3, C: -2, B: -1},
    ),
    Rule(
        "verse", "(four or more short lines together)", lambda p, i, u: 1.0 if p.verse_run(i) >= 4 else -1.0, {V: 4.0}
    ),
)

# Rules for units too long to be a head, beyond the common ones: what they start from.
LONG: dict[Role, float] = {P: 2.0, C: 2.0, G: -3.0, X: -2.5, I: -4.0, F: -4.0, K: -6.0, S: -6.0, H: -9.0}
SHORT_START: dict[Role, float] = dict.fromkeys(Role, 0.0) | {G: -3.0, X: -3.0, I: -4.0}
