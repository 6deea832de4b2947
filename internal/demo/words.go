package demo

// word is a code of a code list with what a title calls it.
type word struct{ code, name string }

// What the invented registry is made of. Names are invented combinations; none is meant to be a real place.
var (
	hostKinds = []string{"科普志愿协会", "青少年科学社", "科技创新学会", "社区科普队", "自然观察协会"}
	places    = []string{"明月", "望湖", "青枫", "云台", "长桥", "新河", "银杏", "白鹭", "星光", "东园", "南苑", "石塔", "竹溪", "梅岭", "荷塘", "柳湾"}

	venueKinds = []word{{"science_centre", "科技馆"}, {"museum", "博物馆"}, {"planetarium", "天文馆"}, {"library", "图书馆"},
		{"park", "科普公园"}, {"wetland_park", "湿地公园"}, {"youth_palace", "少年宫"}, {"safety_hall", "安全体验馆"},
		{"botanical_garden", "植物园"}, {"community_venue", "社区科普馆"}, {"farm", "农业科普园"}, {"laboratory", "开放实验室"}}
	topics = []word{{"astronomy", "月相与潮汐"}, {"astronomy", "秋季星空"}, {"astronomy", "航天器"}, {"astronomy", "空间站生活"},
		{"health", "健康饮食"}, {"first_aid", "急救常识"}, {"ecology", "湿地鸟类"}, {"ecology", "身边的植物"}, {"ai", "人工智能"},
		{"robotics", "机器人"}, {"physics_chemistry", "声音的秘密"}, {"physics_chemistry", "光与影"}, {"physics_chemistry", "厨房里的化学"},
		{"agriculture", "水稻育种"}, {"agriculture", "家庭园艺"}, {"disaster", "地震避险"}, {"fire_safety", "用电安全"}, {"energy", "新能源汽车"},
		{"mathematics", "趣味数学"}, {"engineering", "大运河船闸"}}
	formats = []word{{"lecture", "讲座"}, {"lecture", "公开课"}, {"workshop", "制作工坊"}, {"workshop", "亲子实验"},
		{"exhibition", "专题展"}, {"tour", "研学"}, {"training", "培训班"}, {"contest", "知识竞赛"}, {"screening", "影片放映"},
		{"observation", "观察活动"}, {"open_day", "开放日"}}
	audiences = [][]string{{"public"}, {"public"}, {"primary"}, {"secondary"}, {"family"}, {"senior"}, {"farmer"},
		{"worker"}, {"preschool", "family"}}
)
