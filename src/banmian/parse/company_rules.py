"""Rules for short lines that look at what stands beside them and on the page."""
# ruff: noqa: ARG005 - every test is called alike, whatever it looks at

from banmian.parse import evidence, forms, head_evidence, lone_evidence, name_evidence
from banmian.parse.roles import B, C, F, G, H, K, P, S, T, V, Z
from banmian.parse.rule import Rule

COMPANY: tuple[Rule, ...] = (
    Rule("signature", "（周正华 龙小平）", name_evidence.signature, {P: 5, B: -4, H: -2, K: -2, S: -2, T: -2}),
    Rule(
        "date that signs",
        "一九五八年十一月二十一日于北京",
        name_evidence.date_signs,
        {P: 8, K: -3, H: -3, S: -3, T: -3, B: -2, F: -4},
    ),
    Rule(
        "line of a broken kicker",
        "强创新、强开放、强集聚，不断加快区域",
        head_evidence.broken_kicker,
        {K: 6, P: -3, C: -3, V: -6},
    ),
    Rule("pen name", "（半亩）", name_evidence.pen_name, {P: 4, K: -3, H: -2, S: -2, T: -2, B: -1}),
    Rule(
        "echoed by the text",
        "青岛家电维修人员上岗先考试 | 从本月起，青岛市…",
        head_evidence.echoed,
        {H: 1.5, T: -1.5, P: -1.5, C: -1},
    ),
    Rule(
        "head of a document",
        "中国和坦桑尼亚文化代表团会谈公报",
        head_evidence.document_head,
        {H: 1.5, T: -1, P: -1.5, C: -1},
    ),
    Rule("row of a table", "大白菜 昭河批发市场 0.42 ↓0.06", evidence.table_row, {P: 2, H: -2, K: -1, S: -1, T: -1}),
    Rule(
        "short tag over a head",
        "股市日记",
        lambda p, i, u: float(2 <= u.size <= 7 and not u.names and p.head_like(i + 1) and not p.head_like(i - 1)),
        {K: 1.5},
    ),
    Rule(
        "runs on into the next",
        "秦国文指出，各位代表是各领 | 域、各行业…",
        evidence.runs_on_after,
        {P: 0.7, C: 0.3, H: -0.5, T: -0.5, K: -0.4, S: -0.5},
    ),
    Rule(
        "how it was adopted",
        "（一九五四年十月二十八日部务会议通过）",
        lambda p, i, u: float(p.head_like(i - 1) and forms.ADOPTED.match(u.text) is not None),
        {S: 6, P: -2, K: -2, H: -2},
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
    Rule("lead-in follows", "(next: 本报讯…)", head_evidence.next_is_lead_in, {H: 3.2, S: 2.2, T: -4, P: -2.5, K: -2}),
    Rule("byline follows", "(next: ■本报记者 …)", head_evidence.next_is_byline, {H: 2, S: 1.8, T: -3, P: -1.5, K: -1}),
    Rule(
        "more heads, then a lead-in",
        "(then: …, 本报讯…)",
        head_evidence.head_run_leads_in,
        {H: 1.5, K: 1.5, S: 0.5, T: -3, P: -1},
    ),
    Rule("in company", "(next to another short line)", lone_evidence.in_company, {H: 0.6, K: 0.8, S: 0.8, T: -1.0}),
    Rule(
        "topic changes", "(other words before than after)", lone_evidence.topic_changes, {H: 1, K: 0.8, T: -1, P: -0.2}
    ),
    Rule(
        "in a text with a byline",
        "(features have sections, news begins with its source)",
        lone_evidence.host,
        {T: 0.8, H: -0.5},
    ),
    Rule("text goes on under it", "(the words of the text above come up again)", lone_evidence.goes_on, {T: 1, H: -1}),
    Rule(
        "text goes on under its fellows",
        "(section heads all down a feature)",
        lone_evidence.chain_goes_on,
        {T: 0.5, H: -0.5},
    ),
    Rule(
        "one paragraph under each",
        "(short items, one after the other)",
        lone_evidence.one_paragraph_each,
        {H: 0.7, T: -0.7},
    ),
    Rule(
        "letter follows", "种子站卖“哑巴种”坑农 | 编辑同志：…", head_evidence.letter_follows, {H: 2.5, P: -2, T: -1.5}
    ),
    Rule("first of the heads at the top", "(the leading story has a kicker)", head_evidence.top_of_sheet, {K: 0.8}),
    Rule("question alone", "出路在哪里？", lone_evidence.question_alone, {T: 2, P: -1}),
    Rule("carried over, with a head", "（上接第1版） | 以实干开新局", head_evidence.carried_over_head, {K: 6, P: -6}),
    Rule("has fellows", "(short lines alone, one after the other)", lone_evidence.has_fellows, {T: 0.5}),
    Rule(
        "worded as a head",
        "秋菜上市 (and not: 专家建议，考前)",
        head_evidence.worded_as_head,
        {H: 1, T: 0.5, K: 0.5, S: 0.5, P: -1, C: -0.5},
    ),
    Rule("many paragraphs follow", "(sections are longer than briefs)", lone_evidence.text_follows, {T: 0.5, H: -0.3}),
    Rule("article ended", "…。（记者甲）", lone_evidence.article_ended, {H: 2, K: 1.5, T: -2.5, C: -3}),
    Rule("news follows", "9月27日，…", lone_evidence.news_follows, {H: 0.8, S: 0.3, T: -0.8}),
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
    Rule("body under a head", "本报国际评论组", name_evidence.group_under_head, {B: 10, S: -1, P: -2, H: -1}),
    Rule("short line under a head", "原野", name_evidence.short_under_head, {B: 5, P: -2, H: -2, K: -1}),
    Rule("signs a letter", "红旗街居民 马秀英", name_evidence.signs_letter, {P: 4, B: -4, H: -2, K: -2, S: -2, T: -2}),
    Rule("head of a listing", "今明电影", head_evidence.listing_head, {H: 3, T: -2, P: -2, K: 0.5, F: -1}),
    Rule("items follow", "校园新鲜事 | ◆市实验小学…", head_evidence.items_follow, {H: 1.5, T: -1}),
    Rule("caption under a head", "昨日，…参加集体婚礼。 费群摄", evidence.caption_under_head, {G: 6, S: -2}),
    Rule(
        "even phrases over a head",
        "抓革命 促生产 | 江北地区掀起春耕备耕新高潮",
        head_evidence.even_over_head,
        {K: 0.8},
    ),
    Rule("no verse", "(no run of short lines, no clauses of one length)", evidence.no_verse, {V: -14}),
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
        "verse", "(four or more short lines together)", lambda p, i, u: 1.0 if p.verse_run(i) >= 4 else -1.0, {V: 4.0}
    ),
)
