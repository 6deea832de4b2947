package importer

// titles are other titles that people give columns, and the lists of the registry themselves.
var titles = map[string][]string{
	"name": {"场馆名称", "馆名", "场馆名", "基地名称", "讲师姓名", "节日", "节假日名称"}, "category": {"场馆类别", "场馆类型", "类型"}, "form": {"形态", "场馆形式"},
	"organization": {"主管单位", "所属单位", "承办单位"}, "region_code": {"区划", "所在区县", "区县", "所属区县", "行政区划", "县区", "县(市、区)"},
	"zone_code": {"功能区"}, "address": {"详细地址", "场馆地址", "单位地址"}, "opening_hours": {"开放时段", "营业时间", "开馆时间"}, "description": {"场馆简介", "介绍"},
	"free": {"是否免费", "免费开放"}, "booking": {"是否预约", "预约方式"}, "audiences": {"适宜人群", "面向人群", "受众"}, "phone": {"联系电话", "咨询电话"}, "email": {"电子邮箱", "邮件"},
	"website": {"官网", "官方网站"}, "url": {"链接", "网页"}, "title": {"活动名称", "活动标题", "名称"}, "type": {"活动类型", "类别"}, "mode": {"形式", "活动形式"},
	"venue": {"场馆名称", "地点场馆", "举办场馆"}, "place_name": {"地点", "活动地点"}, "place_address": {"活动地址", "地址"}, "start": {"开始时间", "活动时间", "时间", "日期时间"},
	"end": {"结束时间"}, "capacity": {"人数", "名额数", "限额"}, "campaigns": {"所属主题活动"}, "themes": {"活动主题"}, "booking_required": {"是否预约", "预约"},
	"source_id": {"来源编号"}, "aliases": {"别称", "曾用名"}, "lat": {"北纬"}, "lng": {"东经"},
}
