package sheets

import (
	"slices"

	"kepu/internal/codelist"
)

// The tables of records hold all that is public of each, in the columns of the templates of imports, so that what the
// registry writes it can read again; other columns are for people only.

// Venues is the table of venues.
var Venues = Sheet{"场馆", slices.Concat([]Column{wide("名称", "name"), wide("别名", "aliases"),
	coded("类别", "category", &codelist.All.VenueCategories),
	worded("形式", "form", map[string]string{"physical": "实体", "mobile": "流动", "online": "线上"}),
	wide("运营单位", "organization.name"), plain("行政区划", "region.name"), plain("区划代码", "region_code"),
	plain("功能区代码", "zone_code"), wide("地址", "address"), plain("纬度", "location.lat"), plain("经度", "location.lng"),
	plain("坐标系", "location.datum"), plain("坐标精度", "location.accuracy"), openings("开放时间", "opening_hours"),
	wide("简介", "description"), wide("大字简介", "plain_text"), plain("免费", "admission.free"),
	wide("票价说明", "admission.price_text"), small("优惠", "admission.discounts", "for", "text"),
	worded("预约", "admission.booking", map[string]string{"none": "无需", "optional": "可选", "required": "需要"}),
	coded("适合人群", "audiences", &codelist.All.Audiences), plain("语言", "languages")}, contact, []Column{wide("网址", "url")},
	access, []Column{instant("最近核对日期", "last_verified_at"), small("图片", "images", "url", "alt", "credit"),
		small("站点", "stops", "from", "to", "address", "location.lat", "location.lng", "location.datum", "location.accuracy",
			"region_code"), wide("有效的认定", "accreditations.scheme_name"),
		coded("认定级别", "accreditations.level", &codelist.All.AccreditationLevels), plain("现在开放", "open_now"),
		plain("信息完整度", "completeness.score"), plain("距离（米）", "distance_m"), wide("运营单位编号", "organization_id")}, ending)}

// Activities is the table of activities.
var Activities = Sheet{"活动", slices.Concat([]Column{wide("标题", "title"),
	coded("类型", "type", &codelist.All.ActivityTypes), worded("状态", "state", states), wide("状态说明", "state_reason"),
	instant("开始", "next_session.start"), instant("结束", "next_session.end"), wide("时间", "calendar_text"),
	plain("其他场次", "other_sessions"), wide("本场场馆", "next_session.venue.name|venue.name"),
	wide("本场地点", "next_session.place.name|place.name"), wide("地址", "next_session.address"), wide("场馆", "venue.name"),
	wide("地点名称", "place.name"), wide("地点地址", "place.address"), plain("地点区划", "place.region_code"),
	worded("参加方式", "mode", map[string]string{"onsite": "现场", "online": "线上", "hybrid": "线上线下结合"}),
	wide("主办单位", "organizer.name"), coded("适合人群", "audiences", &codelist.All.Audiences),
	coded("主题", "themes", &codelist.All.Themes), wide("主题活动", "campaigns.name"), plain("最小年龄", "age_min"),
	plain("最大年龄", "age_max"), plain("免费", "price.free"), wide("票价说明", "price.text"), plain("最低价", "price.min"),
	plain("最高价", "price.max"), plain("币种", "price.currency"), plain("需要预约", "booking.required"),
	wide("预约网址", "booking.url"), plain("预约电话", "booking.phone"), instant("预约开始", "booking.opens_at"),
	instant("预约截止", "booking.closes_at"), worded("余位", "availability",
		map[string]string{"available": "有", "full": "已满", "unknown": "未知"}), plain("名额", "next_session.capacity"),
	wide("摘要", "summary"), wide("大字简介", "plain_text"), wide("介绍", "description"), plain("语言", "languages"),
	small("讲师", "lecturers", "id", "name")}, contact,
	[]Column{wide("网址", "url"), wide("线上地址", "online_url"), plain("纬度", "place.location.lat|location.lat"),
		plain("经度", "place.location.lng|location.lng"), plain("坐标系", "place.location.datum|location.datum"),
		plain("坐标精度", "place.location.accuracy|location.accuracy"), small("图片", "images", "url", "alt", "credit")}, access,
	[]Column{worded("日程", "calendar", map[string]string{"sessions": "场次", "periodic": "展期", "permanent": "常设"}),
		small("每周规则", "schedule", "weekdays", "from", "to", "start_time", "end_time", "except", "skip_holidays"),
		small("场次", "sessions", "start", "end", "capacity", "availability", "state", "state_reason", "previous_start",
			"rule_date", "venue_id", "venue.name", "place.name", "place.address", "place.region_code", "place.location.lat",
			"place.location.lng", "place.location.datum", "place.location.accuracy"), plain("距离（米）", "distance_m"),
		wide("主办单位编号", "organizer_id"), wide("场馆编号", "venue_id")}, ending)}

// Accreditations is the table of accreditations.
var Accreditations = Sheet{"认定", slices.Concat(
	[]Column{wide("场馆", "venue.name"), wide("单位", "organization.name"), wide("认定类别", "scheme_name"),
		coded("级别", "level", &codelist.All.AccreditationLevels), coded("门类", "family", &codelist.All.BaseFamilies),
		coded("分类", "class", &codelist.All.BaseClasses), plain("周期", "cycle"), wide("认定单位", "issuer"),
		plain("证书编号", "certificate_no"), date("有效期起", "valid_from"), date("有效期止", "valid_to"), worded("状态", "state", phases),
		small("暂停", "suspended", "from", "to", "reason"), date("撤销日期", "revoked_on"), wide("撤销原因", "revoked_reason"),
		wide("文件名称", "document.title"), plain("文号", "document.number"), wide("文件网址", "document.url"),
		wide("场馆编号", "venue_id"), wide("单位编号", "organization_id")}, ending)}

// Organizations is the table of organizations.
var Organizations = Sheet{"单位", slices.Concat(
	[]Column{wide("名称", "name"), plain("简称", "short_name"), plain("统一社会信用代码", "credit_code"),
		coded("类型", "type", &codelist.All.OrganizationTypes), plain("行政区划", "region.name"), plain("区划代码", "region_code"),
		wide("地址", "address"), wide("上级单位", "parent.name"), plain("已核实", "verified")}, contact,
	[]Column{wide("上级单位编号", "parent_id")}, ending)}

// Teams is the table of teams.
var Teams = Sheet{"讲师团", slices.Concat([]Column{wide("名称", "name"), coded("类型", "kind", &codelist.All.TeamKinds),
	wide("管理单位", "organization.name"), plain("行政区划", "region.name"), plain("区划代码", "region_code"),
	plain("当前期数", "current_term"), plain("讲师人数", "lecturer_count"), wide("介绍", "description"),
	small("各期", "terms", "number", "name", "from", "to")}, contact, []Column{wide("管理单位编号", "organization_id")}, ending)}

// Lecturers is the table of lecturers.
var Lecturers = Sheet{"讲师", slices.Concat([]Column{plain("姓名", "name"), plain("职称", "title"), wide("工作单位", "employer"),
	wide("专业领域", "field"), small("题目", "topics", "title", "theme", "audiences", "minutes"), plain("服务区划", "regions"),
	wide("简介", "introduction"), wide("所在讲师团", "appointments.team.name"),
	small("历次聘任", "appointments", "team_id", "team.name", "term", "from", "to")}, ending)}

// Campaigns is the table of campaigns.
var Campaigns = Sheet{"主题活动", slices.Concat([]Column{wide("名称", "name"), plain("标识", "key"), plain("年份", "year"),
	date("开始", "from"), date("结束", "to"), worded("状态", "state", phases), coded("类型", "kinds", &codelist.All.CampaignKinds),
	wide("年度主题", "slogan"), plain("活动数", "activity_count"), wide("网址", "url")}, ending)}

// access is what people with disabilities need to know.
var access = []Column{fact("轮椅通行", "accessibility.wheelchair"), fact("无障碍卫生间", "accessibility.accessible_toilet"),
	fact("电梯", "accessibility.elevator"), fact("助听环路", "accessibility.hearing_loop"),
	fact("盲道", "accessibility.tactile_path"), fact("手语", "accessibility.sign_language"),
	fact("导盲犬", "accessibility.guide_dogs"), date("无障碍核对日期", "accessibility.checked_on")}
