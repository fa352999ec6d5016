"""The printed forms that newspapers of all decades share, as patterns: lead-ins, bylines, credits, furniture.

Only what a line looks like by itself stands here; what it is on its page is for the rules and the decoder.
"""

import re

from banmian.text import HAN


def ends(*patterns: re.Pattern[str]) -> str:
    """The characters that what ends as these patterns do can end with: the last of each of their words.

    A line that ends otherwise need not be searched.
    """
    found = {last for pattern in patterns for last in re.findall(r"[^|()\[\]?:$](?=[|)])", pattern.pattern)}
    found.update(*(one for pattern in patterns for one in re.findall(r"\[([^\]]*)\](?=[|)])", pattern.pattern)))
    return "".join(sorted(found))


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
    rf"|(?:特约|特派|首席|见习|实习|全媒体)?记者[^，。]{{1,24}}?(?:报道|報道|摄影报道)\s*[：:\s]"
    rf"|[^。！？，“”]{{0,12}}?(?:消息|报道)[：:，])"
    rf"|^[（(【]\s?(?:记者|通讯员|本报记者|见习记者)[^）)】]{{1,30}}[）)】]"
    rf"|^据{_PRESS}[^，。]{{0,16}}(?:报道|消息|电|讯)"
    rf"|^[{HAN}]{{0,4}}(?:[日晚晨早时商快周青]报|[晨周]刊|都市报)(?:讯|消息)\s?(?:[（(：:／/\s]|(?:记者|通讯员))"
    rf"|^[【〔（(](?:[{HAN}]{{2,8}}(?:\d|[{DIGITS}])*日?(?:讯|电|专电|消息))[】〕）)]"
    rf"|^{_OPEN}(?:本报|新华社)(?:讯|电|消息){_SHUT}$"
    r"|^(?:据\s?)?(?:新华社|中新社)$"
    rf"|^{_OPEN}[{HAN}]{{1,8}}(?:讯|专电){_SHUT}\s?[（(\s]\s?(?:本报|特约|见习|实习|首席|全媒体)*(?:记者|通讯员|实习生)"
    rf"|^[{HAN}]{{2,8}}报\s?记者[{HAN}\s、]{{2,20}}?报道[：:]"
    rf"|^(?:据\s?)?(?:本报|新\s?华\s?社|新華社|中新社)[{HAN}]{{0,8}}(?:[{DIGITS}]{{1,3}}月)?[{DIGITS}]{{1,3}}日(?:电|讯|专电)$"
)
DATELINE_AT_END = re.compile(
    rf"^[（(]\s?(?:据\s?)?(?:{_PRESS}|综合{_PRESS})[^（）()。，]{{0,24}}(?:电|電|讯|訊|专电|消息|报道|特稿)\s?[）)]$"
)
"""A source alone in brackets: it stands under the text that comes from there, not before one."""
LEAD_IN_CREDITS = re.compile(
    r"^.{0,30}?(?:讯|訊|电|電|消息)\s?[】〕]?\s*[（(](?P<credits>[^）)]{2,60})[）)]"
    r"|^[（(【〔](?P<alone>[^）)】〕]*(?:记者|通讯员|記者)[^）)】〕]{2,50})[）)】〕]"
    r"|^.{0,30}?(?:讯|訊|电|電|消息)?\s*[】〕]?\s?(?P<said>(?:本报|新华社)?(?:特约|特派|见习|实习|首席|全媒体|融媒体?)?(?:记者|通讯员|实习生)[^，。：:（）]{2,40}?)(?:报道|報道|摄影报道)[：:\s]"
    rf"|^.{{0,12}}?(?:讯|訊|电|電)\s?[】〕]?\s+(?P<plain>(?:记者|通讯员)\s?[{HAN}]{{2,3}}(?:[\s、](?:(?:记者|通讯员|实习生)\s?)?[{HAN}]{{2,3}})*)\s+(?=[{HAN}\d“《]{{4}}|[{HAN}]{{1,3}}，)"
)

BYLINE = re.compile(
    rf"^[■□◆◇●○▲△★☆◎※▶\s\-—（(【]*"
    rf"(?:(?:[文图圖摄]|撰文|采写|摄影|图片)(?:\s?[/／、·]\s?[文图圖摄影片]+)?\s*[/／:：\s]\s*)?"
    rf"(?:(?:本报|新华社)?(?:《[{HAN}]{{2,8}}》|“[{HAN}]{{2,8}}”)|本\s?[报刊台網网報]|新华社|新華社|中新社|[{HAN}A-Za-z·・\-－/／]{{1,14}}(?:社|报|台|网|刊|传媒|融媒体中心|新闻|客户端|视频|壹点))?\s?(?:驻[{HAN}]{{1,6}})?"
    rf"(?:首席|特约|特派|见习|实习|資深|资深|全媒体|融媒体?|摄影|文字)*"
    rf"(?:记者|記者|通讯员|通訊員|实习生|评论员|評論員|特派员|撰稿人?|编辑|作者|供稿|报道组|观察员)"
    rf"(?!\s?(?:走访|探访|调查|体验|采访|暗访|揭秘|追踪|专访|获悉|发现|目击|探秘|直击|实测|跟随|看到|了解|帮你|帮忙|带你|提醒))(?!同志|部|们|[{HAN}]{{0,6}}[了着过在到从将向对与、，。])"
)
DONE_BY = re.compile(
    rf"^[■□◆●▲（(—\s]*(?:(?:[{HAN}·]{{1,4}}[\s\u3000]+){{1,8}}(?:报道|采写|整理|编译|编写|执笔|撰写|撰稿|供稿|摄影报道|文[/／、]?[图摄]|图[/／、]?文|作)[）)]?$"
    rf"|(?:口述|讲述|自述|整理|采写|采访|执笔|编译|撰稿|撰文|主讲|记录|文)(?:人|者)?[：:／/][\s\u3000]*[{HAN}·]{{2,4}}(?:$|[\s\u3000，,、；;])"
    rf"|[{HAN}·]{{2,4}}[／/](?:文|撰文|整理|编译|采写)(?:$|[\s\u3000，,、；;]))"
)
"""A line of names that says with one word what they did: `甄 诚 黎 光 报道`, `口述：覃晓露　整理：黄一波`."""
SPOKE = re.compile(
    rf"^[—－-]+[{HAN}]{{0,24}}?(?:书记|主席|主任|部长|局长|厂长|县长|市长|省长|校长|社长|队长|院长|代表|委员|同志)(?P<name>[{HAN}]{{2,3}})(?:同志)?在[{HAN}“”\d、]{{2,30}}的(?:发言|讲话|报告)"
)
"""A line under a head that says whose speech it is: `——中共青源县委书记韩宝田在全国地方工业会议上的发言`."""
CAPTION_END = re.compile(
    r"(?:[。！？”）)\s　]|^)\s*[（(]?\s*(?P<credit>(?:(?:本报|新华社|中新社)?\s?(?:特约|见习|实习|通讯员|摄影)*\s?(?:记者|通讯员|发)?\s*[^。，；：（）()！？]{2,26}?)\s*"
    r"(?:摄影报道|摄影|摄|攝|供图|图|提供|绘|画|制图|传真照片))\s*[）)]?\s*$"
    r"|[。！？]\s*[（(]?\s?(?:新华社\s?[/／]\s?[^。，\s]{2,6}|(?:新华社|中新社|本报)(?:发|稿|供稿)|资料(?:图片|照片)?)\s?[）)]?$"
    r"|[。！？）]\s*[（(]?\s?(?:人民视觉|影像中国|东方IC|视觉中国|CFP|IC\s?photo|(?:光明|人民|中新)图片|网络图片?|(?:本报)?资料(?:图片?|照片)|新华社图"
    r"|图(?:片来源)?[/／：:据源][：:]?[^。，；（）\s]{2,10}|摄影[/／：:]\s?(?P<shot>[^。，；（）]{2,8}?))\s?[）)]?$"
    r"|(?:[。！？）\s])\s*(?P<agent>[^。，；：（）()！？]{2,16}?)\s?摄\s?(?:[（(](?:人民图片|新华社[稿发]|光明图片|影像中国|人民视觉)[）)]|[/／](?:光明图片|人民图片|视觉中国|新华社))$"
    r"|新华社(?:记者|发)\s*[（(]?(?P<agency>[^。，；：（）()]{2,16}?)\s?摄\s?[）)]?$"
    r"|^[^。；]{1,24}[（(](?:木刻|版画|剪纸|国画|中国画|油画|水彩画?|水粉画?|工笔画|年画|宣传画|速写|素描|漫画|书法|篆刻|摄影|儿童画|蜡笔画)[）)]\s*(?P<artist>[^。，；：（）()]{2,16}?)\s*作?$"
)
CAPTION_START = re.compile(
    r"^(?:(?:[◀◁↑↓←→]|[▲△▼▽▶▷]\s*(?=图|[上下左右]图))\s*|(?:本报资料)?[（(]?(?:图为|圖為|图[①-⑩\d一二三四]+[）)]|图[：:]|图[①-⑩\d一二三四]+[：:为\s]|[上下左右题本]图(?:[为：:是，]|[（(]|一|二)|[上下左右](?:一|二|三|四)?图|照片[：:为]|这是|[①-⑨]\s?))"
)

CAPTION_TAG = re.compile(r"^[（(▲]?\s*(?:(?:[上下左右]{1,2}|题|本)图|图)(?:（[^（）]{1,6}）)?[为：:]")
"""How a caption begins that says where its picture stands: `上图：`, `左下图为`."""
REPORTER_DID = re.compile(
    rf"^(?:本报|[{HAN}]{{1,6}}[报网社台])?记者(?:实地|多方|连日|昨日|昨天)?(?:走访|探访|调查|体验|采访|暗访|揭秘|追踪|专访|直击|目击|探秘|实测|跟随|带你|帮你|对话)"
)
"""How a subhead begins that tells what the paper's reporter did for the story."""
SHOT_BY = re.compile(
    rf"^[（(]?\s?(?:本报|新华社|中新社|[{HAN}]{{2,8}}[报网台])?\s?(?:特约|见习|实习|全媒体?|融媒体?|摄影|首席)*(?:记者|通讯员|发)?[\s（(]*[{HAN}·\s]{{2,16}}\s?[摄攝](?:影|影报道)?[）)]?$"
)
"""Who took a picture, on a line of its own under the caption."""
APPOINTED = re.compile(rf"^(?:任命|免去)?[{HAN}·\s]{{2,9}}(?:（[{HAN}]{{1,5}}）)?为[{HAN}、（）·“”]{{5,40}}[；。]?$")
"""Somebody and the office given to him: a line of a list."""
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
    rf"(?:发出[{HAN}]{{0,2}}(?:通知|号召|指示|倡议|通报)|强调|指出|要求|表示|提出|希望|宣布|认为|说|称|呼吁|号召|勉励|寄语|致辞|批示|透露|显示|时|中|后|上)(?:[：:，]|——|—|-)?$"
)
"""How a kicker ends that leads up to the words of its headline."""
NARRATES = re.compile(
    r"主持(?:会议|开幕|并讲话|$)|作(?:重要)?(?:报告|讲话|批示)|(?:出席|参加|讲话|致辞|致词|陪同|会见|宣布|主持|发言)(?:$|\s)|分别(?:发言|讲话)|等(?:出席|参加|陪同)"
)
BRIEFS = re.compile(
    rf"^[■□●◆▲【\[·\s]*(?:[{HAN}]{{0,4}}(?:简讯|短讯|短波|简报|快讯|点滴|集锦|拾零|零讯|一束|要闻|快报|速递|快递|速览|短新闻|窗口|博览|大观|文摘|采撷|万花筒|速报|速读|荟萃|信息窗|动态|资讯)|一句话新闻|要闻速览|新闻速递|简明新闻|国内外要闻|[{HAN}]{{0,3}}文化生活)[】\]·\s]*$"
)
ADDRESSEE = re.compile(
    rf"^[{HAN}、（）“”·\s]{{3,40}}(?:阁下|[协学商总工]会|委员会|组委会|大会|政府|公司|[部局厅处]|[厅局]（局）|（[局厅委]）|单位|党委)[：:]$"
)
"""To whom a telegram, an order or a letter printed whole is sent: `坦桑尼亚全国体育协会：`."""
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
    r"^[【〔（(]?(?:编者按|编者的话|编者|编后|开栏的话|开栏语|按语|记者手记|相关链接|新闻链接|延伸阅读|新闻背景|背景链接|背景资料|链接|名词解释|小资料|资料链接|小贴士|提示|核心提示|核心阅读|知识链接|新闻多一点|新闻附件|新闻延伸|阅读提示|新闻提示|内容提要|内容摘要|提要|[^。，]{0,4}(?:名片|小传|简介|档案|点评|手记|感言))[】〕）)]?\s*[：:　 ]?"
)

SECTION_NUMBER = re.compile(
    rf"^(?:[（(]?[一二三四五六七八九十]{{1,3}}[、．.）)　 ]|第[一二三四五六七八九十\d]{{1,3}}[章节部回编][\s　：:]?|[（(]\d{{1,2}}[）)]|\d{{1,2}}[、．.\s　]\s*(?=[{HAN}“])|0\d\s*(?=[{HAN}“])|[①-⑳]|[●■◆▲★◎○□◇▶►☆※]\s?|(?:之)?[一二三四五六七八九十]{{1,2}}$|PART\s?\d+|Part\s?\d+)"
)
LIST_ITEM = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[、．.）)]|[（(]\d{1,2}[）)]|\d{1,2}[、．.](?!\d)|[①-⑳]|[●■◆▲★◎○□◇▶►☆※·]|第[一二三四五六七八九十]{1,3}[，条、]|[一二三四五六七八九]是|——)"
)
LETTER_START = re.compile(rf"^(?:编辑|记者)(?:同志|先生|部)?们?[：:]|^问[：:]|^我(?:是|家|在|们)[{HAN}]")
"""How letters begin that have their salutation in the first paragraph, or none."""
LETTER_BEGINS = re.compile(r"^(?:尊敬的)?(?:编辑|记者|主编|编辑部)(?:同志|先生|部)?们?[：:]|^问[：:]|^读者.{2,16}[：:]")
"""How a letter to the paper begins, or a question to it."""
SALUTATION = re.compile(
    rf"^(?:[{HAN}]{{0,10}}(?:同志|先生|女士|小姐|编辑部?|老师|朋友|代表|委员|同学|战友|乡亲|同胞|主席|书记|总理|父老|爸爸|妈妈|记者|大夫)们?[{HAN}]{{0,4}}[：:！!，,、\s])+$|^.{{1,16}}(?:同志们?|编辑|朋友们?|先生们?)[：:]$"
)
QUESTION = re.compile(rf"^(?:问|答|記者|记者|主持人|[{HAN}]{{1,4}})[：:]")
REPORTER_ASKS = re.compile(r"^(?:(?:本报)?记者|主持人)[：:]")
"""How a question in an interview begins that names no one: never a head."""
CLOSE_OF_LETTER = re.compile(
    rf"^[（(]?[{DIGITS}]{{2,4}}年[{DIGITS}]{{1,3}}月[{DIGITS}]{{1,3}}日[）)]?(?:[于在晨夜晚].{{0,8}})?$|^(?:此致|敬礼|敬禮|祝好|谨启|致以|特此(?:公告|声明|启事|通知|通告)|[{HAN}\s]{{2,24}}(?:敬上|启|敬启|谨上|[一二三四五六七八九十〇○\d]+月[一二三四五六七八九十\d]+日))[！!。]?$"
)
NEWS_OPENING = re.compile(
    rf"^(?:[{DIGITS}]{{1,4}}年)?(?:[{DIGITS}]{{1,3}}月(?:[{DIGITS}]{{1,3}}日|底|初|中旬|上旬|下旬|份)|[{DIGITS}]{{1,3}}日|昨日|昨天|今日|今天|今晨|昨晚|近日|日前|最近|近来|不久前|近年来|前不久|连日来|记者|据悉|据|由|为|在|自|截至|随着|从)"
    rf"|^[{HAN}]{{2,12}}(?:今天|昨天|近日|日前|最近|昨日|今日)"
)

INSIDE_TEXT = re.compile(
    r"^(?:这[本就种个些是时一]|那[么时天]，?|其中|于是|同时|此外|另外|因此|所以|因为|如果|虽然|但是|可是|不过|然而|据(?!说)|经过|记者(?:从|在|了)|有人(?:说|问))"
)
"""How sentences in the midst of a text begin, and hardly a head."""
NOTICE_HEAD = re.compile(
    rf"^(?!特此|[{HAN}]*(?:发出|下发|印发))[{HAN}\s\d]{{0,22}}(?:公\s?告|启\s?事|声\s?明|通\s?告|通\s?知|公\s?示|讣\s?告|更\s?正|致\s?歉|招聘|招租|出售|出租|转让|影讯|预告|停电信息|停水信息|简章|行情|寻人|征婚|广告)(?:[（(].{{1,8}}[）)])?$"
)
"""How notices and small advertisements are headed."""
LISTING_HEAD = re.compile(
    rf"^[{HAN}\s\dA]{{0,10}}(?:影讯|影剧|开奖|电影|影院|影剧院|戏院|剧场|剧目|节目|电视|电视体育|广播|赛果|赛程|赛事|赛事预告|战报|比分|积分榜|排行榜|榜单|议程|日程|行情|牌价|汇率|菜价|物价|"
    r"价格|便民信息|服务台|信息|预报|天气|新鲜事|花絮|拾零|点滴|快讯|短讯|简讯|动态|集锦|获奖名单|名单|通讯录|备忘|日历|公示)(?:[（(].{1,10}[）)])?$"
)
"""How lists, tables and runs of short items are headed."""
DOCUMENT_HEAD = re.compile(
    r"(?:公报|名单|指示|布告|通报|照会|备忘录|贺电|唁电|贺信|慰问信|公开信|倡议书|讲话|报告|决定|决议|条例|规定|办法|意见|协定|宣言|祝词|祝酒词|致词|致辞|开幕词|闭幕词|命令|章程|细则|纲要|公约|议定书|答记者问|答本报记者问|说明|要点|须知|守则|宪法|法)(?:[（(].{1,12}[）)])?$"
)
"""How documents printed whole are headed."""
PEN_NAME = re.compile(rf"^[（(][{HAN}\s　]{{2,5}}[）)]$|^——[{HAN}\s　]{{2,24}}$")
PLACE_FIRST = re.compile(
    rf"^(?:我[省市县区州国]|本[省市县区]|[{HAN}]{{1,6}}(?:省|市|县|区|乡|镇|村|厂|公司|局|校|队|州|社|院|大学|中学|小学|集团|银行|铁路|代表团))(?![{HAN}]{{0,3}}$)"
)
FIGURES = re.compile(r"\d|[一二三四五六七八九十百千]{2,}|[两百千万亿][余多]?[个名人户元吨亩处项家]")
STRIKING = re.compile(r"[“”！？!?…]")
EVENT = re.compile(
    r"(?:结束|落幕|揭幕|揭晓|出炉|完工|竣工|开工|动工|复工|落成|奠基|封顶|合龙|贯通|通车|通航|通水|通电|开通|投产|投入使用|并网|确定|"
    r"展开|开展|启动|开始|开学|开业|开馆|开园|开赛|开播|首演|首映|上演|施行|执行|实施|生效|发布|公布|颁布|出台|亮相|问世|出版|发行|上市|上线|下线|售罄|揭牌|挂牌|成立|"
    r"诞生|签约|签字|签署|获批|通过|交付|发射成功|归来|抵[达京沪]|回国|启程|夺冠|告捷|受罚|落网|被捕|查处|告破|宣判|退休|逝世|回升|上涨|下跌|下调|上调|停水|停电|"
    r"大火|起火|相撞|获救|提速|顺利|推进|响应|红火|火爆|走俏|畅销|升温|降温|回暖|喜人|丰收|通明|看好|向好|兴旺|活跃|平稳|稳定|增收|增产|见效|(?:开始|举行|恢复)(?:谈判|会谈)|通过决议|(?:发表|发布)(?:谈话|声明|公报))$"
)
"""How a headline ends that tells what has happened."""
MEETING = re.compile(r"(?:召开|举行|举办|开幕|闭幕)$")
"""How a line ends that tells that people met: a headline, or the kicker over what they said."""
_HOW_MANY = rf"(?:\d[\d.,]*|[{DIGITS}两半]+)"
RESULT = re.compile(
    rf"^[{HAN}]{{0,4}}?{_HOW_MANY}[余多]?(?=[万亿千百成倍%％个名人户元吨亩处项家份批艘台所天年月次米])"
    rf"|(?:增长|增加|下降|上升|提高|减少|节约|达到?|突破|超过?|完成|占)近?约?{_HOW_MANY}[万亿千百多余]*[%％成倍个名人户元吨亩处项家次]"
)
"""A line that begins with figures, nearly, or tells how much more or less there is now."""
DEMANDS = re.compile(
    r"^(?:要求|提出|抗议|谴责|号召|呼吁|敦促|支持|反对|重点(?:讨论|研究|解决)|强调|决定|表示|指出|希望|建议|力争|一致(?:认为|同意))"
)
"""How a line begins that goes on with what the line above has told, by what was said there."""
SPEAKS = re.compile(rf"^[{HAN}“”]{{2,12}}[：:](?!$)")
DOCUMENT_NUMBER = re.compile(
    rf"^[（(]?(?:[{HAN}]{{1,10}})?(?:[〔\[（(【][{DIGITS}]{{2,4}}[〕\]）)】])?\s?(?:第\s?)?[{DIGITS}]{{1,6}}\s?号(?:令)?[）)]?$"
)
"""The number that a body gives to what it announces."""
PLACE_WORD = re.compile(r"[省市县区乡镇村厂社队校院局]|公司|大学|代表|委员|公报|会议|铁路|银行")
OFFICE_SIGNS = re.compile(
    rf"^[{HAN}（）()、\s]{{3,24}}(?:公司|局|厅|处|委员会|办公室|中心|厂|部|校|大学|学院|医院|社|队|会|小组|政府|法院|支队|站|所|店|菜场|商场|市场|商店|农场|林场|饭店|宾馆|剧院|影院|居委会|村委会|支部|党委|团委|工会|协会|中学|小学|幼儿园|图书馆|编辑部|全体[师生职工同志]{{2,4}}|编辑组|报道组|通讯组|理论部|整理|供稿)(?:[\s　]+(?:{DIGITS_YEAR}).{{0,12}})?$"
)
"""An office, as it signs a notice or a letter: `濉南市市政工程管理处`, with or without the date."""

OFFICE_WORD = re.compile(r"[省市县区乡镇村厂社队校院局班级系]|公司|大学|小学|中学|专业|报道|口述|整理")
"""A word that offices, schools and places have in their names, or that says what somebody did for a text."""

GROUP = re.compile(
    rf"^[{HAN}、　\s]{{2,24}}(?:组|大队|支部|党委|革命委员会|革委会|编辑部|委员会|办公室|政治部|研究(?:室|所|院|会|中心)|党校|宣传部|组织部|工作部|大学|学院|通讯社|团队|连队)$"
)
"""A body that signs under a head what it wrote: `南湖县革命委员会教育革命调查组`."""

DATE_ALONE = re.compile(
    rf"^[（(]?(?:[{DIGITS}]{{2,4}}\s?年\s?(?:[{DIGITS}]{{1,3}}\s?月(?:\s?[{DIGITS}]{{1,3}}\s?日)?|[{HAN}]{{1,5}})?"
    rf"|[{DIGITS}]{{1,3}}\s?月\s?[{DIGITS}]{{1,3}}\s?日)[{HAN}]{{0,3}}(?:[于在写晨夜晚].{{0,8}})?[）)]?$"
)
"""A date as letters, notices and poems end with: `一九五八年十一月二十一日于北京`, `2018年中秋夜`."""
