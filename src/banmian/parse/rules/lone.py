"""Rules for short lines in the midst of text: does it go on under them, or does another begin?"""

from banmian.parse.evidence import lone
from banmian.parse.page.signs import ALONE, HEAD_LIKE
from banmian.parse.roles import C, H, K, P, S, T
from banmian.parse.rules.rule import Rule

LONE: tuple[Rule, ...] = (
    Rule(
        "topic changes",
        "(other words before than after)",
        lone.topic_changes,
        {H: 1, K: 0.8, T: -1, P: -0.2},
        where=HEAD_LIKE,
    ),
    Rule(
        "in a text with a byline",
        "(features have sections, news begins with its source)",
        lone.host,
        {T: 0.8, H: -0.5},
        where=ALONE,
    ),
    Rule(
        "text goes on under it",
        "(the words of the text above come up again)",
        lone.goes_on,
        {T: 1, H: -1},
        where=ALONE,
    ),
    Rule(
        "text goes on under its fellows",
        "(section heads all down a feature)",
        lone.chain_goes_on,
        {T: 0.5, H: -0.5},
        where=ALONE,
    ),
    Rule(
        "one paragraph under each",
        "(short items, one after the other)",
        lone.one_paragraph_each,
        {H: 0.7, T: -0.7},
        where=ALONE,
    ),
    Rule(
        "question alone",
        "出路在哪里？",
        lone.question_alone,
        {T: 2, P: -1},
        where=ALONE,
        last="？?",
    ),
    Rule("has fellows", "(short lines alone, one after the other)", lone.has_fellows, {T: 0.5}, where=ALONE),
    Rule(
        "many paragraphs follow",
        "(sections are longer than briefs)",
        lone.text_follows,
        {T: 0.5, H: -0.3},
        where=ALONE,
    ),
    Rule(
        "worded like its fellow",
        "坚持绿色发展，守住生态底线 | 坚持共享发展，让群众更有获得感",
        lone.worded_like_fellow,
        {T: 2, H: -1, K: -0.5},
        where=ALONE,
    ),
    Rule("article ended", "…。（记者甲）", lone.article_ended, {H: 2, K: 1.5, T: -2.5, C: -3}),
    Rule("news follows", "9月27日，…", lone.news_follows, {H: 0.8, S: 0.3, T: -0.8}),
    Rule(
        "like others nearby",
        "(section heads are alike)",
        lambda p, i, u: min(3.0, float(p.like_sections(i))) if u.size <= 18 else 0.0,
        {T: 0.5, H: -0.1},
        where=ALONE,
    ),
    Rule(
        "one of a run of short items",
        "科技集锦 | 能治病的枕头 | … | 会报警的水壶",
        lone.under_briefs,
        {H: 3, T: -3},
        where=ALONE,
    ),
)
