"""References to try the styles on: those of the standards' own examples, and some with everything."""

from dataclasses import replace

from banmian.cite import Person, Reference, Text, Translated
from banmian.cite.person import person


def of_paper(author: str, title: str, newspaper: str, date: str, page: int | None) -> Reference:
    """A Chinese newspaper article, cited from the paper itself."""
    return Reference(
        id="",
        language="zh",
        title=Text(title, "zh"),
        newspaper=Text(newspaper, "zh"),
        date=date,
        authors=(Person(author),),
        page=page,
    )


XIE = of_paper("谢希德", "创造学习的思路", "人民日报", "1998-12-25", 10)
DING = of_paper("丁文详", "数字革命与竞争国际化", "中国青年报", "2000-11-20", 15)
YU = replace(
    of_paper("余建斌", "我们的科技一直在追赶: 访中国工程院院长周济", "人民日报", "2013-01-12", 2),
    url="http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm",
)
"""The examples of GB/T 7714 for newspapers: two of the paper, one of the web."""

FOUR = tuple(
    person(printed, latin)
    for printed, latin in (
        ("唐海强", "Tang Haiqiang"),
        ("李苗", "Li Miao"),
        ("徐德荣", "Xu Derong"),
        ("唐曦", "Tang Xi"),
    )
)
CHINESE = Reference(
    id="hyrb-2021-09-28-02-05",
    language="zh",
    title=Text("共谋衡阳发展大计 推进“三强一化”建设", "zh"),
    newspaper=Text("衡阳日报", "zh"),
    date="2021-09-28",
    authors=FOUR,
    english_title="Planning Hengyang’s “great cause”",
    english_newspaper="Hengyang Daily",
    place=Text("衡阳", "zh"),
    page=2,
    section="要闻",
    url="https://example.org/zh/hyrb/2021-09-28/02-05/",
    archive="衡阳日报档案",
)
ENGLISH = replace(
    CHINESE,
    language="en",
    title=Text("Planning Hengyang’s “great cause”", "en"),
    newspaper=Text("Hengyang Daily", "en"),
    english_title="",
    original_title=CHINESE.title,
    place=Text("Hengyang", "en"),
    url="https://example.org/en/hyrb/2021-09-28/02-05/",
    archive="Hengyang Daily Archive",
    translated=Translated("Ann Lee", "human"),
)
BY_MACHINE = replace(ENGLISH, translated=Translated("large language model", "machine-draft"))

HOSTILE = "\\\"'}{@x, and $%&#_^~<script>]]>\r\nER  - \n\tTY  - BOOK\u2028\x00\x1b"
"""What would end a field, a record or a script, if it were obeyed."""
POISONED = replace(
    ENGLISH,
    title=Text(HOSTILE, "en"),
    newspaper=Text(HOSTILE, "en"),
    original_title=Text(HOSTILE, "zh"),
    authors=(Person(HOSTILE), Person("甲", HOSTILE), *FOUR[:1]),
    archive=HOSTILE,
    section=HOSTILE,
    place=Text(HOSTILE, "zh"),
    translated=Translated(HOSTILE, "human"),
)
EVERY = (XIE, DING, YU, CHINESE, ENGLISH, BY_MACHINE, POISONED, replace(CHINESE, authors=(), page=None, url=""))
