"""The printed forms that newspapers of all decades share, as patterns: lead-ins, bylines, credits, furniture.

Only what a line looks like by itself stands here; what it is on its page is for the rules and the decoder.
"""

import re

from banmian.text import HAN

DIGITS = "0-9０-９〇○零一二三四五六七八九十廿卅百"
DIGITS_YEAR = rf"[{DIGITS}]{{4}}\\s?年"
STOPS = "。！？!?…"
CLOSERS = "”’」』）)】〕》〉\"'］]"
OPENERS = "“‘「『（(【〔《〈［["

_PRESS = (
    rf"(?:本\s?[报刊台网社報]|新\s?华\s?社|新華社|中新社|中新网|人民网|新华网|央视|"
    rf"[{HAN}]{{2,6}}(?:通讯社|社|日报|晚报|时报|早报|晨报|都市报|商报|快报|青年报|导报|周报|网|电视台))"
)
_OPEN = r"[【〔（(［\[<＜]?\s*"
_SHUT = r"\s*[】〕）)］\]>＞]?"
LEAD_IN = re.compile(
    rf"^{_OPEN}(?:据\s?)?{_PRESS}\s?(?:"
    rf"[^。！？“”]{{0,24}}?(?:讯|訊|电|電|专电|消息|专讯|专稿|特稿|特写)(?:{_SHUT}\s*[（(：:／/]|{_SHUT}\s|[】〕）)］\]]|(?=\s?(?:记者|通讯员|[{DIGITS}“今昨近日前据由在为经从我随《])))"
    rf"|记者[^，。]{{1,24}}?(?:报道|報道|摄影报道)\s*[：:\s]"
    rf"|[^。！？，“”]{{0,12}}?(?:消息|报道)[：:，])"
    rf"|^[（(【]\s?(?:记者|通讯员|本报记者|见习记者)[^）)】]{{1,30}}[）)】]"
    rf"|^据{_PRESS}[^，。]{{0,16}}(?:报道|消息|电|讯)"
)
LEAD_IN_CREDITS = re.compile(
    r"^.{0,30}?(?:讯|訊|电|電|消息)\s?[】〕]?\s*[（(](?P<credits>[^）)]{2,60})[）)]"
    r"|^[（(【〔](?P<alone>[^）)】〕]*(?:记者|通讯员|記者)[^）)】〕]{2,50})[）)】〕]"
    r"|^.{0,30}?(?:讯|訊|电|電|消息)?\s*[】〕]?\s?(?P<said>(?:本报|新华社)?(?:特约|特派|见习|实习|首席)?(?:记者|通讯员)[^，。：:（）]{2,40}?)(?:报道|報道|摄影报道)[：:\s]"
)

BYLINE = re.compile(
    rf"^[■□◆◇●○▲△★☆◎※▶\s\-—（(【]*"
    rf"(?:(?:[文图圖摄]|撰文|摄影|图片)(?:\s?[/／、·]\s?[文图圖摄影片]+)?\s*[/／:：\s]\s*)?"
    rf"(?:本\s?[报刊台網网報]|新华社|新華社|中新社|[{HAN}]{{2,8}}(?:社|报|台|网))?\s?(?:驻[{HAN}]{{1,6}})?"
    rf"(?:首席|特约|特派|见习|实习|資深|资深|全媒体|融媒体?|摄影|文字)*"
    rf"(?:记者|記者|通讯员|通訊員|实习生|评论员|評論員|特派员|撰稿人?|编辑|作者|供稿|报道组|观察员)"
    rf"(?!同志|部|们|[{HAN}]{{0,6}}[了着过在到从将向对与、，。])"
)
CAPTION_END = re.compile(
    r"(?:[。！？”）)\s　]|^)\s*[（(]?\s*(?P<credit>(?:(?:本报|新华社|中新社)?\s?(?:特约|见习|实习|通讯员|摄影)*\s?(?:记者|通讯员|发)?\s*[^。，；：（）()！？]{2,26}?)\s*"
    r"(?:摄影报道|摄影|摄|攝|供图|图|提供|绘|画|制图|传真照片))\s*[）)]?\s*$"
    r"|[。！？]\s*[（(]?\s?(?:新华社\s?[/／]\s?[^。，\s]{2,6}|(?:新华社|中新社|本报)(?:发|稿|供稿)|资料(?:图片|照片)?)\s?[）)]?$"
    r"|新华社(?:记者|发)\s*[（(]?(?P<agency>[^。，；：（）()]{2,16}?)\s?摄\s?[）)]?$"
)
CAPTION_START = re.compile(
    r"^(?:(?:[◀◁↑↓←→]|[▲△▼▽▶▷]\s*(?=图|[上下左右]图))\s*|(?:本报资料)?[（(]?(?:图为|圖為|图[：:]|图[①-⑩\d一二三四]+[：:为\s]|[上下左右题本]图(?:[为：:是，]|[（(]|一|二)|[上下左右](?:一|二|三|四)?图|照片[：:为]|这是|[①-⑨]\s?))"
)

SIGNATURE = re.compile(r"[（(]\s?(?P<credits>[^（）()。，；！？]{2,40})\s?[）)]\s?$")
"""A bracket at the very end of a text; whether it names people is for `names`."""
SIGNED_PARAGRAPH = re.compile(r"[。！？…”]\s*[（(]\s?(?P<credits>[^（）()。，；！？]{2,20})\s?[）)]\s?$")
"""A bracket after the last sentence of a paragraph: letters printed together are signed so."""
LAST_LINE_CREDIT = re.compile(
    rf"^[（(]?(?:下转|转第|未完|待续|作者(?:系|为|单位|是)|作者：|原载|摘自|转自|据|选自|本文|完|[{HAN}]{{2,4}}(?:整理|编译|辑|摘))"
)
END_OF_ARTICLE = re.compile(
    r"(?:[（(](?:完|下转.{1,12}|未完待续|未完|待续|全文完|续完|据.{2,20}|新华社.{2,20}电|[^（）()]{0,12}(?:记者|通讯员|整理|编译|作者|供稿|摘自|原载|转自)[^（）()]{0,30})[）)]|（[^（）。，]{2,4}）|■|□)$"
)
CARRIED_OVER = re.compile(r"^[（(【]?(?:上接|紧接|接)第?\s?[A-Z]?[\d一二三四五六七八九十０-９]+\s?版")

SAYS = re.compile(
    r"(?:强调|指出|要求|表示|提出|希望|宣布|认为|说|称|呼吁|号召|勉励|寄语|致辞|批示|透露|显示|时|中|后|上)(?:[：:，]|——|—|-)?$"
)
"""How a kicker ends that leads up to the words of its headline."""
NARRATES = re.compile(
    r"主持(?:会议|开幕|并讲话|$)|作(?:重要)?(?:报告|讲话|批示)|(?:出席|参加|讲话|致辞|致词|陪同|会见|宣布|主持|发言)(?:$|\s)|分别(?:发言|讲话)|等(?:出席|参加|陪同)"
)
BRIEFS = re.compile(
    rf"^[■□●◆▲【\[·\s]*(?:[{HAN}]{{0,4}}(?:简讯|短讯|短波|简报|快讯|点滴|集锦|拾零|一束|要闻|快报|信息窗|动态)|一句话新闻|要闻速览|新闻速递|简明新闻|国内外要闻|[{HAN}]{{0,3}}文化生活)[】\]·\s]*$"
)
ADOPTED = re.compile(
    rf"^[（(][^（）()]*(?:[{DIGITS}]{{1,4}}年[{DIGITS}]{{1,3}}月[^（）()]*|(?:摘要|节选|草案|发言|讲话|试行|附图|之[一二三四五六七八九十]|上|中|下|续))[）)]$"
)
"""A line in brackets under the head of a document: when and by whom it was adopted, or that it is cut."""
IN_BRACKETS = re.compile(r"^[（(][^（）()]{5,}[）)]$")
COLUMN_TAG = re.compile(
    rf"^(?:[（(【〔\[·•■◆●▲★☆—\s]+[{HAN}A-Za-z0-9·\s“”、]{{2,14}}[）)】〕\]·•■◆●▲★☆—\s]+|本报评论员|本刊评论员|本报特约评论员|特约评论员|社论|社評|短评|编者按[：:]?|编后|今日谈|时评|来信|来论|"
    rf"[{HAN}]{{2,6}}(?:论坛|随笔|杂谈|漫笔|时评|短评|快评|札记|夜话|观察|点评))$"
)
COLUMN_NAME = re.compile(
    rf"^[{HAN}“”·‘’]{{0,7}}(?:来信|来函|來信|信箱|手记|日记|访谈|对话|专访|论坛|园地|天地|广场|之窗|沙龙|观察|视点|聚焦|追踪|回音|连线|调查|"
    r"体验|随笔|随想|漫笔|漫话|漫步|漫谈|杂谈|纵谈|夜话|闲话|笔谈|趣谈|札记|笔记|小记|书评|影评|小品|小说|童话|散文|游记|掌故|故事|风物|人物|侧影|素描|"
    r"特写|剪影|短评|快评|微评|时评|社评|评论|述评|来论|短论|附记|答复|照登|选登|选载|摘登|连载|问答|咨询|顾问|门诊|提示|提醒|资讯|常识|浅释|"
    r"词典|辞典|百科|资料|图说|镜头|实录|实践|风采|巡礼|进行时|一线|之声|之家|茶座|书林|争鸣|见闻|侧记|纪行|往来|生活|园|苑|坛|谈|篇)$"
)
"""How the columns of a paper are called, which stand over the heads of their articles."""
PLACE_ALONE = re.compile(rf"^[{HAN}、]{{1,12}}(?:省|市|县|区|乡|镇|村|代表团|街道|集团|公司|大学|医院|学校)[：:]?$")
"""A place or body and nothing else: over a head, it says where the report is from."""
NOTE_START = re.compile(
    r"^[【〔（(]?(?:编者按|编者的话|编者|编后|开栏的话|开栏语|按语|记者手记|相关链接|新闻链接|延伸阅读|新闻背景|背景链接|背景资料|链接|名词解释|小资料|资料链接|小贴士|提示|核心提示|阅读提示|新闻提示|内容提要|内容摘要|提要|[^。，]{0,4}(?:名片|小传|简介|档案|点评|手记|感言))[】〕）)]?\s*[：:　 ]?"
)

SECTION_NUMBER = re.compile(
    rf"^(?:[（(]?[一二三四五六七八九十]{{1,3}}[、．.）)　 ]|第[一二三四五六七八九十\d]{{1,3}}[章节部回编][\s　：:]?|[（(]\d{{1,2}}[）)]|\d{{1,2}}[、．.\s　]\s*(?=[{HAN}“])|0\d\s*(?=[{HAN}“])|[①-⑳]|[●■◆▲★◎○□◇▶►☆※]\s?|(?:之)?[一二三四五六七八九十]{{1,2}}$|PART\s?\d+|Part\s?\d+)"
)
LIST_ITEM = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[、．.）)]|[（(]\d{1,2}[）)]|\d{1,2}[、．.](?!\d)|[①-⑳]|[●■◆▲★◎○□◇▶►☆※·]|第[一二三四五六七八九十]{1,3}[，条、]|[一二三四五六七八九]是|——)"
)
LETTER_START = re.compile(rf"^(?:编辑|记者)(?:同志|先生|部)?们?[：:]|^问[：:]|^我(?:是|家|在|们)[{HAN}]")
"""How letters begin that have their salutation in the first paragraph, or none."""
SALUTATION = re.compile(
    rf"^(?:[{HAN}]{{0,10}}(?:同志|先生|女士|小姐|编辑部?|老师|朋友|代表|委员|同学|战友|乡亲|同胞|主席|书记|总理|父老|爸爸|妈妈|记者|大夫)们?[{HAN}]{{0,4}}[：:！!，,、\s])+$|^.{{1,16}}(?:同志们?|编辑|朋友们?|先生们?)[：:]$"
)
QUESTION = re.compile(rf"^(?:问|答|記者|记者|主持人|[{HAN}]{{1,4}})[：:]")
CLOSE_OF_LETTER = re.compile(
    rf"^[（(]?[{DIGITS}]{{2,4}}年[{DIGITS}]{{1,3}}月[{DIGITS}]{{1,3}}日[）)]?(?:[于在晨夜晚].{{0,8}})?$|^(?:此致|敬礼|敬禮|祝好|谨启|致以|特此(?:公告|声明|启事|通知|通告)|[{HAN}\s]{{2,24}}(?:敬上|启|敬启|谨上|[一二三四五六七八九十〇○\d]+月[一二三四五六七八九十\d]+日))[！!。]?$"
)
NEWS_OPENING = re.compile(
    rf"^(?:[{DIGITS}]{{1,4}}年)?(?:[{DIGITS}]{{1,3}}月(?:[{DIGITS}]{{1,3}}日|底|初|中旬|上旬|下旬|份)|[{DIGITS}]{{1,3}}日|昨日|昨天|今日|今天|今晨|昨晚|近日|日前|最近|近来|不久前|近年来|前不久|连日来|记者|据悉|据|由|为|在|自|截至|随着|从)"
    rf"|^[{HAN}]{{2,12}}(?:今天|昨天|近日|日前|最近|昨日|今日)"
)

NOTICE_HEAD = re.compile(
    rf"^[{HAN}\s\d]{{0,22}}(?:公\s?告|启\s?事|声\s?明|通\s?告|通\s?知|公\s?示|讣\s?告|更正|致歉|招聘|招租|出售|出租|转让|影讯|预告|停电信息|停水信息|简章|行情|寻人|征婚|广告)(?:[（(].{{1,8}}[）)])?$"
)
"""How notices and small advertisements are headed."""
LISTING_HEAD = re.compile(
    rf"^[{HAN}\s\dA]{{0,10}}(?:影讯|电影|影院|戏院|剧目|节目|电视|广播|赛果|赛程|战报|比分|积分榜|排行榜|榜单|议程|日程|行情|牌价|汇率|菜价|物价|"
    r"价格|便民信息|服务台|信息|预报|天气|新鲜事|花絮|拾零|点滴|快讯|短讯|简讯|动态|集锦|获奖名单|名单|通讯录|备忘|日历|公示)(?:[（(].{1,10}[）)])?$"
)
"""How lists, tables and runs of short items are headed."""
DOCUMENT_HEAD = re.compile(
    r"(?:公报|名单|贺电|唁电|贺信|慰问信|公开信|倡议书|讲话|报告|决定|决议|条例|规定|办法|意见|协定|宣言|祝词|祝酒词|致词|致辞|开幕词|闭幕词|命令|章程|细则|纲要|公约|议定书|答记者问|答本报记者问|说明|要点|须知|守则|宪法|法)(?:[（(].{1,12}[）)])?$"
)
"""How documents printed whole are headed."""
PEN_NAME = re.compile(rf"^[（(][{HAN}\s　]{{2,5}}[）)]$|^——[{HAN}\s　]{{2,24}}$")
PLACE_FIRST = re.compile(
    rf"^(?:我[省市县区州国]|本[省市县区]|[{HAN}]{{1,6}}(?:省|市|县|区|乡|镇|村|厂|公司|局|校|队|州|社|院|大学|中学|小学|集团|银行|铁路|代表团))(?![{HAN}]{{0,3}}$)"
)
FIGURES = re.compile(r"\d|[一二三四五六七八九十百千]{2,}|[两百千万亿][余多]?[个名人户元吨亩处项家]")
STRIKING = re.compile(r"[“”！？!?…]")
PLACE_WORD = re.compile(r"[省市县区乡镇村厂社队校院局]|公司|大学|代表|委员|公报|会议|铁路|银行")
OFFICE_SIGNS = re.compile(
    rf"^[{HAN}（）()、\s]{{3,24}}(?:公司|局|厅|处|委员会|办公室|中心|厂|部|校|大学|学院|医院|社|队|会|小组|政府|法院|支队|站|所|店|编辑组|报道组)(?:[\s　]+(?:{DIGITS_YEAR}).{{0,12}})?$"
)
"""An office, as it signs a notice or a letter: `濉南市市政工程管理处`, with or without the date."""

OFFICE_WORD = re.compile(r"[省市县区乡镇村厂社队校院局班级系]|公司|大学|小学|中学|专业|报道|口述|整理")
"""A word that offices, schools and places have in their names, or that says what somebody did for a text."""

DATE = rf"(?:[{DIGITS}]{{2,4}}\s?年\s?)?[{DIGITS}]{{1,3}}\s?月\s?[{DIGITS}]{{1,3}}\s?日"
FURNITURE: tuple[tuple[str, re.Pattern[str]], ...] = (
    # kind, what the whole unit looks like (a line of the kind below each)
    # 2021年9月28日 星期二 农历辛丑年八月廿二
    (
        "date",
        re.compile(
            rf"^(?:公元)?(?:{DATE}|\d{{4}}[.\-/]\d{{1,2}}[.\-/]\d{{1,2}})[\s，,　]*(?:[（(]?星期[一二三四五六日天][）)]?)?(?:[\s　]+[{HAN}]{{0,14}}|[\s，,　]*(?:农历|夏历|旧历|农曆)[{HAN}]{{0,14}}|[\s，,　]*[甲乙丙丁戊己庚辛壬癸][{HAN}]{{1,10}})?[\s　]*(?:第?\s?[A-D]?\d+\s?版.{{0,10}}|今日.{{1,4}}版.{{0,12}})?$"
        ),
    ),
    ("date", re.compile(r"^(?:星期|礼拜)[一二三四五六日天]\s*(?:.{0,24})$")),
    ("date", re.compile(rf"^(?:农历|夏历|旧历)[{HAN}]{{3,16}}$")),
    # 第 17953 号；总第 1024 期
    (
        "issue-number",
        re.compile(
            rf"^[（(]?(?:总|總|本报|今年)?\s?第\s?[{DIGITS}]{{1,8}}\s?[号期號](?:[\s　]*[（(].{{1,16}}[）)])?[）)]?(?:[\s　]+.{{1,20}})?$"
        ),
    ),
    (
        "issue-number",
        re.compile(r"^(?:今日|本期|今天|本报今日)(?:出版|共)?.{0,6}?[\d一二三四五六七八九十]{1,3}\s?(?:个)?[版张]"),
    ),
    # 国内统一连续出版物号 CN 43-0004
    (
        "publisher",
        re.compile(
            r"(?:统一)?(?:连续出版物号|刊号)[：:\s]|国内统一(?:连续出版物号|刊号)|^CN\s?\d\d-\d{4}|邮发代号|邮局代号|国内邮发|国外代号|^代号[：:\d]"
        ),
    ),
    # 中共衡阳市委员会主办；××出版社出版
    (
        "publisher",
        re.compile(
            rf"^[{HAN}\s·]{{3,30}}(?:主管|主办|主編|主编单位|承办|出版|承印|协办|印刷|机关报|報社)(?:[\s　]+[{HAN}\s]{{3,30}}(?:主管|主办|出版|承印|协办))?$"
        ),
    ),
    (
        "publisher",
        re.compile(
            rf"^(?:[{HAN}]{{2,14}}报社\s?(?:出版)?|出版|社址[：:].{{2,40}}|[{HAN}]{{2,10}}(?:印刷厂|印务).{{0,10}}印.{{0,4}})$"
        ),
    ),
    # 责编/多乐 校对/苏丽萍 版式/雷俊；本版责编：甲 乙
    (
        "staff",
        re.compile(
            r"^[■□●◆]?\s?(?:(?:本版|本期|今日|值班|执行|责任|見習|见习|图片|美术|视觉|版面|首席|流程|组版|夜班|当班|副)*(?:责\s?编|编辑|編輯|责任编辑|主编|总编辑?|副总编辑?|总值班|值班编委|编委|校\s?对|校對|版\s?式|美\s?编|组\s?版|审\s?读|审核|一审|二审|三审|终审|制\s?图|统筹|策\s?划|设\s?计|排版|监制|摄影统筹|值班主任|检校|一读|二读|联系人|执行编辑)[\s　]*[/／：:｜|丨\s　]\s*.{1,40}?)+$"
        ),
    ),
    (
        "staff",
        re.compile(rf"^[■□●◆]?\s?(?:本版|本期)(?:责编|编辑|主编|责任编辑|校对|版式|制图|美编|组版)[{HAN}\s]{{2,20}}$"),
    ),
    # 新闻热线：8611110；E-mail：…
    (
        "contact",
        re.compile(
            r"^.{0,16}(?:热线|電話|电话|传真|信箱|邮箱|E-?mail|e-?mail|QQ群?|网址|官方网站|官网|网站|邮编|邮政编码|微信号?|微博|公众号|客户端|地址|投稿|举报)[\s　]*(?:[：:\d(（@]|[一二三四五六七八九〇○零]{4}).{0,60}$|^[^，。]{0,20}\s\S+@\S+\.\S+$"
        ),
    ),
    (
        "contact",
        re.compile(
            r"^(?:https?://|www\.)\S+$|^[\w.\-]+@[\w\-]+\.[\w.]+$|^(?:零售|定价|每份|全年|月价|年价|零售价|订价|售价).{0,30}[元角分].{0,12}$|广告经营许可证|广告许可证|^[^。]{0,12}扫(?:一扫|码|描)[^。]{0,24}$|^本报(?:地址|社址|电话|网址)"
        ),
    ),
    # 第02版：要闻；A03 | 综合；03 要闻
    (
        "folio",
        re.compile(
            rf"^第?\s?[A-Z]?[{DIGITS}]{{1,3}}\s?版(?:[\s　:：|｜·・/—\-]*[{HAN}·]{{1,10}})?(?:[\s　]+.{{0,30}})?$"
        ),
    ),
    (
        "folio",
        re.compile(
            rf"^(?:[A-D]\s?\d{{1,2}}|[Ａ-Ｄ][０-９]{{1,2}}|0\d)(?:[\s　:：|｜·・/—\-]*[{HAN}·]{{2,8}})?(?:[\s　]+.{{0,24}})?$"
        ),
    ),
    ("folio", re.compile(rf"^[{HAN}·]{{2,8}}[\s　|｜·/]*(?:第\s?)?[A-D]?\s?(?:0\d|\d{{1,2}})\s?版?$")),
    # 今日导读；详见第3版
    (
        "index",
        re.compile(
            r"^(?:今日)?(?:导读|導讀|要目|本期要目|今日看点|今日要目|内容提要|索引|本版导读)[：:]?$|(?:详见|见|刊|载|刊于|>>>?|》》)\s?(?:今日|本报)?第?\s?[A-D]?\d{1,2}(?:[-—、,，]\d{1,2})*\s?版[）)]?$|^.{4,30}[\s　…·.]+(?:第\s?)?[A-D]?\d{1,2}\s?版$"
        ),
    ),
    # 天气预报：今天白天晴 …
    (
        "weather",
        re.compile(
            r"^(?:今日)?(?:天气|氣象|气象|天气预报)(?:预报)?[：:\s　]?.{0,60}$|^.{0,20}(?:晴|阴|多云|小雨|阵雨).{0,30}(?:\d\s?[℃度]|[℃]|风力|级).{0,20}$"
        ),
    ),
    # a rule, or the place of a picture, as text recognition writes them
    ("other", re.compile(r"^(?:[\-*_=~＊＿－]{3,}|!\[[^\]]*\]\([^)]*\)|<[^>]{1,60}>)$")),
    # 来稿请寄本报副刊部；本版稿件除署名者外，均由…
    (
        "contact",
        re.compile(r"^(?:来稿(?:请|一律)|本[版刊报](?:欢迎|来稿|稿件|文章)|欢迎(?:投稿|来稿)|投稿请|稿件请).{2,60}"),
    ),
    (
        "masthead",
        re.compile(
            r"^[A-Z][A-Z\s\.]{5,40}(?:DAILY|NEWS|TIMES|POST|BAO|RIBAO|WANBAO|EVENING|JOURNAL|GAZETTE|WEEKLY|HERALD|EXPRESS)[A-Z\s]*$|^[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}\s(?:Daily|News|Times|Post|Weekly|Bao)(?:\s.{0,10})?$"
        ),
    ),
)
MASTHEAD_TITLE = re.compile(
    rf"^[{HAN}\s　]{{2,12}}(?:日\s?报|晚\s?报|时\s?报|早\s?报|晨\s?报|都\s?市\s?报|商\s?报|周\s?报|快\s?报|导\s?报|新\s?报|报|日\s?報|報|周刊)$"
)


def furniture_kind(text: str) -> str:
    """The kind of furniture a line looks like, or an empty string."""
    if len(text) > 120:
        return ""
    for kind, pattern in FURNITURE:
        if pattern.search(text):
            return kind
    return _kind_of_many(text)


def _kind_of_many(text: str) -> str:
    """The kind of a line that sets several pieces of furniture side by side: `东堤健康时报 2018年12月6日 B2版 名医在线`."""
    pieces = [piece for piece in re.split(r"[\s|｜]+", text) if piece]
    if len(pieces) < 2 or any(sign in text for sign in "，。；！？"):
        return ""
    kinds = [kind for piece in pieces for kind, pattern in FURNITURE if pattern.search(piece)]
    kinds += ["masthead" for piece in pieces if MASTHEAD_TITLE.match(piece)]
    certain = [kind for kind in kinds if kind in ("date", "publisher", "contact", "staff", "issue-number")]
    if len(kinds) >= 2 and len(kinds) * 2 >= len(pieces):
        return kinds[0]
    return certain[0] if certain and _STAFF_WORD.search(text) else ""


_STAFF_WORD = re.compile(
    r"责编|编辑|校对|版式|组版|美编|信箱|电话|热线|主办|主管|出版|第\s?\d+\s?[期号版]|星期[一二三四五六日]"
)
