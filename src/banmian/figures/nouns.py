"""What newspapers count and measure: nouns by which figures are put together, each with its name in English.

To teach the reader a noun: one word more. It has to be the end of a noun phrase, which in Chinese says what the whole is:
党代表 and 青年代表 are 代表. Of two that begin at one place the longer one counts: 代表团 is no 代表.
"""

from typing import Final

_PEOPLE = """
代表 delegates  党代表 delegates  委员 members  党员 Party members  干部 officials  群众 people  同志 comrades  职工 workers
员工 employees  工人 workers  农民 farmers  农民工 migrant workers  村民 villagers  市民 residents  居民 residents  居民户 households  学生 students  新生 new students
毕业生 graduates  大学生 university students  研究生 postgraduates  教师 teachers  老师 teachers  校长 headteachers  医生 doctors  护士 nurses  医务人员 medical staff
医护人员 medical staff  患者 patients  病人 patients  病例 cases  确诊病例 confirmed cases  无症状感染者 asymptomatic cases  感染者 infected people  志愿者 volunteers  战士 soldiers  官兵 soldiers
民警 police officers  警察 police officers  消防员 firefighters  嫌疑人 suspects  犯罪嫌疑人 suspects  被告人 defendants  人员 personnel  工作人员 staff  技术人员 technicians  科技人员 researchers
专家 experts  学者 scholars  院士 academicians  教授 professors  记者 reporters  作家 writers  艺术家 artists  演员 performers  运动员 athletes  选手 competitors  教练 coaches  裁判 referees
队员 team members  旅客 passengers  乘客 passengers  游客 visitors  观众 spectators  读者 readers  用户 users  客户 customers  消费者 consumers  业主 owners  司机 drivers  驾驶员 drivers
儿童 children  孩子 children  婴儿 infants  少年 youths  青年 young people  青少年 young people  妇女 women  老人 old people  老年人 old people  老师傅 master workers  残疾人 disabled people
贫困人口 poor people  人口 population  常住人口 residents  总人口 population  劳动力 workers  劳力 workers  人才 talents  人士 persons  嘉宾 guests  来宾 guests  客商 businesspeople  企业家 entrepreneurs
负责人 leaders  领导 leaders  书记 secretaries  成员 members  会员 members  团员 League members  社员 members  居民代表 representatives  候选人 candidates  委员会委员 members  候补委员 alternate members
死者 dead  伤员 injured  伤者 injured  遇难者 dead  失踪者 missing  战俘 prisoners  烈士 martyrs  军人 soldiers  民兵 militia  敌人 enemies  灾民 victims  就业 jobs
牧民 herders  渔民 fishers  茶农 tea growers  果农 fruit growers  船员 crew members  师生 teachers and students  小孩 children  姑娘 young women  朋友 friends  艺人 performers  射手 marksmen  老农 farmers
"""
_THINGS = """
代表团 delegations  代表队 teams  企业 enterprises  公司 companies  工厂 factories  厂 factories  厂房 factory buildings  标准厂房 factory buildings  单位 units  部门 departments  机构 institutions  学校 schools  小学 primary schools  中学 secondary schools
大学 universities  高校 universities  幼儿园 kindergartens  医院 hospitals  卫生院 clinics  银行 banks  商店 shops  门店 shops  超市 supermarkets  饭店 hotels  酒店 hotels  合作社 cooperatives
农户 households  家庭 families  贫困户 poor households  用户数 users  项目 projects  重点项目 key projects  工程 projects  任务 tasks  措施 measures  政策 policies  制度 systems  规定 rules  条例 regulations
议程 items of the agenda  议案 motions  提案 proposals  建议 suggestions  意见 opinions  报告 reports  文件 documents  合同 contracts  协议 agreements  专利 patents  标准 standards  成果 results
奖项 awards  奖 awards  奖牌 medals  金牌 gold medals  银牌 silver medals  铜牌 bronze medals  冠军 championships  比赛 matches  活动 events  会议 meetings  讲座 lectures  培训 trainings  演出 performances
节目 programmes  作品 works  影片 films  电影 films  图书 books  书籍 books  藏书 books  报纸 newspapers  文章 articles  照片 photographs  国家 countries  国家和地区 countries and regions  地区 regions
省份 provinces  城市 cities  县 counties  县市 counties and cities  县市区 counties, cities and districts  县区 counties and districts  区县 districts and counties  市县 cities and counties  乡镇 townships  镇 towns  乡 townships  街道 subdistricts  社区 communities
村 villages  贫困村 poor villages  行政村 villages  村庄 villages  小区 estates  园区 parks  产业园区 industrial parks  产业园 industrial parks  集聚区 clusters  产业集群 industrial clusters  集群 clusters
基地 bases  中心 centres  平台 platforms  景区 scenic areas  公园 parks  车站 stations  机场 airports  港口 ports  码头 wharves  隧道 tunnels  桥梁 bridges  大桥 bridges  线路 lines  公交线路 bus lines
铁路 railways  公路 roads  高速公路 motorways  道路 roads  水库 reservoirs  电站 power stations  水电站 power stations  房屋 houses  住房 homes  住宅 homes  房间 rooms  车辆 vehicles  汽车 cars  轿车 cars
卡车 lorries  拖拉机 tractors  自行车 bicycles  列车 trains  航班 flights  航线 routes  飞机 aircraft  船舶 ships  船只 ships  设备 machines  机器 machines  机组 generating sets  生产线 production lines
产品 products  商品 goods  品种 varieties  品牌 brands  案件 cases  刑事案件 criminal cases  事故 accidents  交通事故 traffic accidents  火灾 fires  纠纷 disputes  问题 problems  线索 leads  电话 calls
岗位 posts  座位 seats  床位 beds  学位 school places  车位 parking spaces  名额 seats  选举单位 electing units  选举口单位 electing units  支部 branches  党支部 Party branches  党组织 Party organisations  委员会 committees
小组 groups  专业 subjects  课程 courses  班级 classes  城区 districts  阶段 stages  部分 parts  方面 areas  环节 links  领域 fields  行业 industries  产业 industries  门类 categories  类别 categories
指标 indicators  目标 goals  试点 trials  改革 reforms  重点改革 key reforms  抓手 levers  特点 features  特色 features  优势 advantages  定位 positions  字 words  文章 articles  步骤 steps  树木 trees  树 trees
树苗 saplings  苗木 saplings  生猪 pigs  猪 pigs  牛 cattle  羊 sheep  家禽 poultry  鸡 chickens  果树 fruit trees  蔬菜 vegetables  文物 relics  票 votes  选票 votes  赞成票 votes in favour  订单 orders
核酸检测 tests  疫苗 doses  样本 samples  社会组织 social organisations  市场主体 market entities  个体工商户 businesses  网点 outlets  工业经济发力点 points of industrial growth  经济集聚区 economic clusters  选举产生 elected  季度 quarters
牲畜 livestock  牲口 draught animals  耕牛 oxen  机床 machine tools  电梯 lifts  电表 meters  食堂 canteens  自然村 hamlets  生产队 production teams  互助组 mutual-aid teams  农业社 cooperatives  突击队 shock teams
党总支 general Party branches  党委 Party committees  手术 operations  手续 formalities  工序 operations  工艺 processes  平房 houses  楼房 buildings  校舍 school buildings  教室 classrooms  民宿 guesthouses  场馆 venues  来信 letters  水井 wells
信 letters  桥 bridges  楼 buildings  省 provinces  班 classes  寨子 stockaded villages  村子 villages  主干道 main roads  街 streets  道口 crossings  邮包 parcels  医疗站 medical stations
"""
_AMOUNTS = """
生产总值 gross domestic product  地区生产总值 gross regional product  国内生产总值 gross domestic product  GDP gross domestic product  增加值 value added  工业增加值 industrial value added  产值 output value  总产值 output value
工业总产值 industrial output  财政收入 fiscal revenue  公共预算收入 budget revenue  收入 income  人均收入 income per head  可支配收入 disposable income  纯收入 net income  工资 wages  利润 profits  税收 taxes
利税 profits and taxes  支出 spending  投资 investment  固定资产投资 fixed-asset investment  总投资 total investment  资金 funds  贷款 loans  存款 deposits  债务 debt  资产 assets  总资产 total assets  成本 costs
价格 prices  单价 price  房价 house prices  费用 costs  补贴 subsidies  补助 subsidies  奖金 bonuses  捐款 donations  经费 funds  营业收入 turnover  销售收入 sales revenue  销售额 sales  成交额 turnover  交易额 turnover
零售总额 retail sales  消费品零售总额 retail sales of consumer goods  进出口 foreign trade  进出口总额 foreign trade  出口 exports  进口 imports  外资 foreign capital  旅游收入 tourism revenue  损失 losses  经济损失 losses
覆盖率 coverage  森林覆盖率 forest cover  增长率 growth rate  增速 growth  增幅 growth  涨幅 rise  降幅 fall  比重 share  比例 proportion  占比 share  利用率 utilisation  成功率 success rate  合格率 pass rate
满意度 satisfaction  满意率 satisfaction  失业率 unemployment  就业率 employment  城镇化率 urbanisation  城市化率 urbanisation  普及率 coverage  入学率 enrolment  升学率 progression  接种率 vaccination  达标率 compliance  优良率 good-quality rate
恩格尔系数 Engel coefficient  物价 prices  消费价格 consumer prices  产量 output  粮食产量 grain output  总产量 output  亩产 yield per mu  单产 yield  销量 sales  吞吐量 throughput  客流量 passengers  发电量 electricity generated  用电量 electricity used
装机容量 installed capacity  排放量 emissions  库容 capacity  面积 area  占地 site area  占地面积 site area  建筑面积 floor area  总面积 area  播种面积 sown area  耕地 farmland  土地 land  绿地 green space  林地 woodland  农田 farmland  稻田 paddy fields
里程 length  通车里程 length open to traffic  全长 length  总长 length  长度 length  高度 height  宽度 width  深度 depth  水位 water level  海拔 altitude  距离 distance  时速 speed  速度 speed  气温 temperature  降雨量 rainfall
粮食 grain  水稻 rice  小麦 wheat  棉花 cotton  钢 steel  钢材 steel  煤 coal  煤炭 coal  原煤 coal  石油 oil  原油 crude oil  天然气 natural gas  水泥 cement  化肥 fertiliser  垃圾 waste  污水 sewage  物资 supplies
年龄 age  平均年龄 average age  寿命 life expectancy  工期 construction time  体重 weight  身高 height
党代会 Party congress  代表大会 congress  全会 plenary session  常委会 standing committee  会议 meetings  全运会 National Games  奥运会 Olympic Games  运动会 games  博览会 fair  交易会 fair  艺术节 arts festival  文化节 culture festival  市委 city committee  省委 provincial committee  人口普查 census  产业 industries
"""


def _table(text: str) -> dict[str, str]:
    rows = (row.strip().partition(" ") for line in text.splitlines() for row in line.split("  "))
    return {noun: english.strip() for noun, _, english in rows if noun}


PEOPLE: Final = frozenset(_table(_PEOPLE))
"""Those who are people, even where they are counted as things are: 三个孩子."""
NOUNS: Final = _table(_PEOPLE) | _table(_THINGS) | _table(_AMOUNTS)
"""Each noun with what it is called in English."""
