"""What the parser knows of newspapers, as a table: each rule looks at one unit and speaks for or against roles.

A rule says with `where` which signs a unit must have for it; its test gives 0 where it doesn't apply all the same, else
how strongly it does (1 for a plain yes). Its weights are in the units of `roles`. To teach the parser something new, add
a rule with a real line as its example, and a fixture.
"""

from dataclasses import replace

from banmian.parse.evidence import around, rows
from banmian.parse.page.signs import (
    AFTER_UNFINISHED,
    CAPTIONED,
    LEAD_IN,
    LIST_ITEM,
    NO_INSET,
    NOTE,
    PICTURED,
    SHORT,
    STOPPED,
    TIGHT,
    UNDER_HEAD,
)
from banmian.parse.printed import forms
from banmian.parse.roles import B, C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.parse.rules.company import COMPANY
from banmian.parse.rules.lines import LINE
from banmian.parse.rules.lone import LONE
from banmian.parse.rules.names import NAMES
from banmian.parse.rules.pairs import PAIRS
from banmian.parse.rules.pieces import PIECES, RESTS
from banmian.parse.rules.rule import Rule, always

# Rules for every unit. Running text is most of a page, so these are kept few.
ANY: tuple[Rule, ...] = (
    Rule(
        "lead-in",
        "本报讯（记者 陈润）9月27日下午，…",
        always,
        {P: 6, C: -7, H: -8, K: -8, S: -8, T: -8, G: -2, X: -3, Z: -8, B: -6},
        where=LEAD_IN,
    ),
    Rule("furniture", "责编/多乐 校对/苏丽萍 版式/雷俊", around.furniture, {F: 1, I: 0.6}),
    Rule(
        "caption credit",
        "…华山村粮食丰收场景。 易建军 摄",
        always,
        {G: 5, I: 4.5, P: -1, C: 0, H: -3, S: -3, T: -4, K: -3},
        where=CAPTIONED,
    ),
    Rule(
        "caption opening",
        "图为特变电工工作人员在调试设备。",
        always,
        {G: 4, I: 3.5, C: -2, H: -4, S: -3, T: -4, K: -4},
        where=PICTURED,
    ),
    Rule(
        "caption that says where its picture is",
        "上图：国安队员捧起冠军奖杯。",
        lambda p, i, u: float(forms.CAPTION_TAG.match(u.text) is not None),
        {G: 2, I: 1, P: -2, C: -2},
        first="上下左右题本图（(▲",
    ),
    Rule("over a picture's credit", "…给小麦追肥。 | (贺敬华 摄)", around.over_credit, {G: 6}, where=STOPPED),
    Rule("editor's note", "编者按：…", always, {X: 4, C: -4, T: -1}, where=NOTE),
    Rule("no sign of a box", "(any other text)", around.no_box, {X: -3}),
    Rule(
        "starts inside",
        "，集中体现了…",
        lambda p, i, u: float(u.first in "，。、；：！？”’）」』》】…,;:!?)"),
        {C: 7},
        first="，。、；：！？”’）」』》】…,;:!?)",
    ),
    Rule("runs on by its characters", "国家区域重 | 点城市", around.runs_on, {C: 0.6}, where=AFTER_UNFINISHED),
    Rule(
        "number cut in two",
        "172.5 | 3亿元",
        around.number_cut,
        {C: 5, P: -1},
        where=AFTER_UNFINISHED,
        first="0123456789０１２３４５６７８９%％.．日月年时点万亿千百元个名人岁吨亩",
    ),
    Rule("pair known from the page", "三强 | 一化", around.known_pair, {C: 1.0}, where=AFTER_UNFINISHED),
    Rule("quotation left open", "“产业项目建设年”“干部作风建设 | 年”", around.open_quote, {C: 1.0}),
    Rule("list item", "（二）加强党的领导；", always, {C: -3, P: 0.5}, where=LIST_ITEM),
    Rule("indent", "　　各地要…", around.indent, {C: 3, P: -1.5}),
    Rule("after less than a line", "种果致富 | 水有了，雷水根又…", around.narrow, {C: -3}, where=AFTER_UNFINISHED),
    Rule("after a stub", "目标笃定，使命必达。", around.after_stub, {C: -2}),
    Rule(
        "no blank line before", "(next line of the same chunk)", always, {C: 1.0, P: -0.3, S: 0.4, H: 0.2}, where=TIGHT
    ),
    Rule("contact within a text", "联系电话：5328416", around.within_text, {F: -6.5, P: 2.5, K: -2}),
    Rule("nothing to insert", "(no caption, no furniture)", always, {I: -60}, where=NO_INSET),
    Rule(
        "row like its neighbour",
        "美元 827.68 | 港币 106.12",
        rows.like_neighbour,
        {P: 4, C: -2, H: -3, K: -3, S: -3, T: -3, B: -3, Z: -6, V: -4, F: -2},
        where=SHORT,
    ),
    Rule(
        "row after a row like it",
        "天津泰达2：1山东鲁能 | 长春亚泰1：1河南建业",
        rows.row_after_row,
        {C: -5, H: -2, K: -2, T: -2},
        where=SHORT,
    ),
    Rule(
        "row that opens like its neighbour",
        "8:00-12:00 友谊路、纺织新村 | 9:00-16:00 柳巷北段",
        rows.opens_like_neighbour,
        {P: 2.5, H: -3, K: -2, S: -3, T: -2, B: -2, Z: -3, V: -2},
        where=SHORT,
    ),
    Rule(
        "item of a list",
        "程启元为国家计划委员会副主任； | 赵宗浩为国家经济委员会副主任；",
        around.parallel,
        {P: 2, C: -2.5},
        where=SHORT,
        last="；;。",
    ),
    Rule(
        "says again what stands above",
        "云州芒果节7月中旬举行 | 首届云州芒果节定于7月16日…",
        around.says_again,
        {C: -4},
        where=UNDER_HEAD,
    ),
    Rule("box inside a break", "目标笃定，使命必达。", around.box_in_break, {X: 9.5}, where=STOPPED),
    Rule(
        "reporter asks",
        "记者：那么，第一刀砍在哪里？",
        lambda p, i, u: float(forms.REPORTER_ASKS.match(u.text) is not None),
        {P: 4, T: -4, H: -4, K: -4, S: -4},
        where=SHORT,
        first="本记主",
    ),
    Rule(
        "question and answer",
        "问：…",
        lambda p, i, u: float(("：" in u.text[:5] or ":" in u.text[:5]) and forms.QUESTION.match(u.text) is not None),
        {C: -3.5, P: 2, H: -1, T: -1, X: -3, G: -3},
    ),
    Rule(
        "answer",
        "(问：…？ |) 答：可以。…",
        lambda p, i, u: float(u.text[1] in "：:" if len(u.text) > 1 else False),
        {C: -4, P: 1},
        first="问答",
    ),
    Rule(
        "under a salutation",
        "(编辑同志： |) 七月八日转来的来信，我们已经收到。",
        around.under_salutation,
        {C: -5, P: 1},
    ),
    Rule(
        "carried over from another page",
        "（上接第1版）…",
        lambda p, i, u: float(forms.CARRIED_OVER.match(u.text) is not None),
        {P: 4, C: -4, T: -2},
        first="（(【上紧接",
    ),
)

SHORT_LINES: tuple[Rule, ...] = (*LINE, *COMPANY, *PAIRS, *PIECES, *LONE, *NAMES)
RULES: tuple[Rule, ...] = (*ANY, *RESTS, *(replace(rule, where=rule.where | SHORT) for rule in SHORT_LINES))
"""All rules; most are for units short enough to be a head."""

# Rules for units too long to be a head, beyond the common ones: what they start from.
LONG: dict[Role, float] = {P: 2.0, C: 2.0, G: -3.0, X: -2.5, I: -4.0, F: -4.0, K: -6.0, S: -6.0, H: -9.0}
SHORT_START: dict[Role, float] = dict.fromkeys(Role, 0.0) | {G: -3.0, X: -3.0, I: -4.0}
