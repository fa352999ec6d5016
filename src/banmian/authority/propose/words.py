"""Words that newspapers use every day and that belong to no name: where they stand, a name ends or begins.

Short lists that need not be complete: they only spare an editor some of what is no name.
"""

from typing import Final

VERBS: Final = frozenset(
    "来自 位于 前往 走进 走访 参加 出席 参与 根据 按照 通过 围绕 结合 推进 推动 打造 加快 加强 提升 提高 支持 图为 以及 例如 包括 作为 成为 实施 开展 举行 "
    "启动 进入 来到 赶到 抵达 离开 调离 回到 会同 委托 邀请 要求 希望 鼓励 引导 依托 立足 面向 登台 代表 委派 派驻 担任 选举 审查 讨论 审议 听取 听完 看望 决定 提交 "
    "统筹 助力 落实 贯彻 融入 促进 完善 健全 建立 建成 建强 展现 彰显 拓展 呈现 打开 开创 指引 指导 保证 守护 聚焦 具有 属于 关系 承载 肩负 饱含 激励 "
    "动员 团结 带领 率领 发挥 持续 不断 大力 着力 积极 充分 全面 深入 切实 牢牢 坚决 坚持 坚定 强化 增强 深化 优化 细化 壮大 培育 引进 引入 吸引 转移 承接 运用 利用 依靠 "
    "完成 顺利 符合 适应 满足 抓好 做好 办好 搞好 建好 用好 管好 听到 看到 想到 做到 达到 得到 找到 走到 才能 能够 可以 可能 应该 应当 必须 需要 将要 正在 已经 曾经 即将 "
    "整顿 整治 治理 管理 服务 帮助 指出 强调 认为 表示 提出 争取 争当 力争 确保 实现 取得 赢得 获得 获批 获评 荣获 创建 创办 开办 举办 主办 承办 协办 召开 组织 组建 成立 "
    "设立 设置 建设 兴建 新建 扩建 改建 修建 重建 投资 投入 投产 生产 加工 销售 收购 采购 使用 享受 享有 允许 禁止 反对 打击 防范 防止 化解 解决 处理 处置 考察 视察 调研 "
    "检查 督查 督导 巡察 巡视 调查 研究 学习 宣传 宣讲 传达 介绍 报告 汇报 通报 公布 发布 颁布 印发 制定 出台 修订 修改 执行 遵守 履行 承担 担负 充满 明确 进一步 一起 共同 "
    "共促 共建 共享 展示 体现 反映 表明 显示 说明 证明 阐明 记者 见到 遇到 路过 经过 跨越 穿过 沿着 绕过 直达 通往 通向 连接 毗邻 地处 坐落 辖区 走出 走上 踏上 登上 "
    "重返 返回 迁往 迁到 搬到 运往 运到 送到 发往 飞往 驶往 驶向 开往 住在 家住 出生 生于 毕业 就读 任职 供职 就职 调任 转任 当选 任命".split()
)
"""What people and things do: a name begins behind it."""
NOUNS: Final = frozenset(
    "国家 行政 发展 思路 城市 农村 农业 工业 商业 产业 经济 社会 政治 文化 教育 科技 医疗 卫生 生态 环境 法治 平安 区域 地域 重点 试点 示范 创新 开放 集聚 集体 集团 公共 公用 "
    "中心 核心 内部 外部 纪律 精神 思想 工作 生活 学习 历史 未来 现代 传统 主要 重要 重大 重点 优秀 先进 普通 普遍 一般 特殊 特别 特色 专业 专项 综合 统一 独立 独特 老旧 "
    "周边 周围 沿线 沿海 内陆 中西部 中部 东部 西部 南部 北部 东北 西北 华北 华南 华东 今年 去年 明年 今后 以后 以前 目前 当前 当天 当晚 上午 下午 晚上 五年 十年 百年 "
    "人民 群众 百姓 市民 居民 村民 职工 工人 农民 学生 教师 医生 干部 党员 代表 委员 同志 专家 学者 企业 公司 单位 部门 机关 机构 团体 各级 各地 各界 各类 各项 各种 "
    "高速 快速 干线 铁路 公路 水路 航空 党代会 人代会 市委 省委 县委 区委 党委 党组 支部 政府 报告 会议 大会 数字 数据 信息 网络 智能 智慧 绿色 红色 蓝色 金色 美丽 "
    "幸福 和谐 文明 实力 品质 成员 方面 安全 稳定 健康 快乐 时代 时间 空间 方向 方式 方法 办法 措施 制度 机制 体制 体系 系统 标准 水平 质量 数量 规模 成果 成效 成绩 经验 教训".split()
)
"""What a name may hold, but seldom is by itself."""
BEFORE: Final = "在到赴往从向对把将与和及由为是的了于至让给被以同跟或并也都就还而但则即如若因凭据靠我你他她它们该各每某此其本全这那哪几多"
"""Characters that seldom stand in a name, and often before one."""


def behind_words(text: str) -> str:
    """What is left of a text behind the last verb, and behind the last character that no name has."""
    start = 1 + max((text.rfind(sign) for sign in BEFORE), default=-1)
    for size in (3, 2):
        start = max([start, *(at + size for at in range(len(text) - size + 1) if text[at : at + size] in VERBS)])
    return text[start:]
