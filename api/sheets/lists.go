package sheets

import (
	"slices"

	"kepu/internal/activity"
	"kepu/internal/codelist"
	"kepu/internal/record"
)

// Of gives the sheet of a list by its path, such as "/activities"; nil for what has none.
func Of(path string) *Sheet { return lists[path] }

var lists = map[string]*Sheet{
	"/activities":            &activities,
	"/venues/:id/activities": &activities,
	"/venues":                &venues,
	"/bases":                 &venues,
	"/accreditations": {"认定", slices.Concat([]Column{wide("场馆", "venue.name"), wide("单位", "organization.name"), wide("认定名称", "scheme_name"),
		coded("级别", "level", &codelist.All.AccreditationLevels), coded("系列", "family", &codelist.All.BaseFamilies), coded("类别", "class", &codelist.All.BaseClasses),
		plain("周期", "cycle"), wide("认定单位", "issuer"), plain("证书编号", "certificate_no"), date("有效期起", "valid_from"), date("有效期止", "valid_to"),
		worded("状态", "state", phases), date("撤销日期", "revoked_on"), wide("撤销原因", "revoked_reason"), wide("文件名称", "document.title"),
		plain("文号", "document.number"), wide("文件网址", "document.url")}, ending)},
	"/organizations": {"单位", slices.Concat([]Column{wide("名称", "name"), plain("简称", "short_name"), plain("统一社会信用代码", "credit_code"),
		coded("类型", "type", &codelist.All.OrganizationTypes), plain("行政区划", "region.name"), plain("区划代码", "region_code"), wide("地址", "address"),
		wide("上级单位", "parent.name"), plain("已核实", "verified")}, contact, ending)},
	"/lecturer-teams": {"讲师团", slices.Concat([]Column{wide("名称", "name"), coded("类型", "kind", &codelist.All.TeamKinds), wide("管理单位", "organization.name"),
		plain("行政区划", "region.name"), plain("当前期数", "current_term"), plain("讲师人数", "lecturer_count"), wide("介绍", "description")}, contact, ending)},
	"/lecturers": {"讲师", slices.Concat([]Column{plain("姓名", "name"), plain("职称", "title"), wide("工作单位", "employer"), plain("领域", "field"),
		wide("讲座题目", "topics.title"), coded("讲座主题", "topics.theme", &codelist.All.Themes), wide("讲师团", "appointments.team.name"), wide("服务区划", "regions"), wide("介绍", "introduction")}, ending)},
	"/campaigns": {"主题活动", slices.Concat([]Column{wide("名称", "name"), plain("标识", "key"), plain("年份", "year"), date("开始", "from"), date("结束", "to"),
		worded("状态", "state", phases), coded("类型", "kinds", &codelist.All.CampaignKinds), wide("年度主题", "slogan"), plain("活动数", "activity_count"), wide("网址", "url")}, ending)},
	"/regions":  {"行政区划", []Column{plain("区划代码", "code"), plain("名称", "name"), worded("级别", "level", levels), plain("上级代码", "parent_code"), plain("官方代码", "official")}},
	"/holidays": {"节假日", []Column{date("日期", "date"), worded("类型", "kind", map[string]string{"holiday": "节假日", "makeup_workday": "调休上班日"}), plain("名称", "name"), plain("英文名称", "name_en")}},
	"/accounts": {"账号", []Column{plain("用户名", "username"), plain("姓名", "name"), wide("邮箱", "email"), worded("角色", "grants.role", roles),
		wide("单位 id", "grants.organization_id"), plain("区划代码", "grants.region_code"), plain("已停用", "archived"), instant("创建时间", "created_at"), wide("id", "id")}},
	"/api-keys": {"接口密钥", []Column{wide("名称", "name"), worded("类型", "type", map[string]string{"publishable": "可公开", "secret": "保密"}), plain("提示", "hint"), wide("范围", "scopes"),
		plain("每分钟配额", "quota"), instant("到期时间", "expires_at"), instant("最近使用", "last_used_at"), plain("已停用", "archived"), instant("创建时间", "created_at"), wide("id", "id")}},
	"/audit": {"审计", []Column{instant("时间", "at"), plain("操作", "action"), worded("记录种类", "kind", kinds), wide("记录 id", "record_id"), plain("操作人", "actor.name"),
		wide("原因", "reason"), plain("来源地址", "address"), wide("客户端", "user_agent"), wide("请求编号", "request_id"), plain("封存批次", "seal"), wide("id", "id")}},
	"/manage/applications": {"申请", []Column{worded("类型", "type", map[string]string{"join": "入驻", "claim": "认领场馆"}), worded("状态", "state", decisions), wide("单位", "organization.name"),
		plain("统一社会信用代码", "organization.credit_code"), plain("申请人", "applicant.name"), plain("申请人电话", "applicant.phone"), wide("申请人邮箱", "applicant.email"), wide("场馆", "venue.name"),
		wide("说明", "statement"), instant("提交时间", "created_at"), instant("决定时间", "decided_at"), wide("id", "id")}},
	"/manage/records": {"工作台", []Column{worded("种类", "kind", kinds), wide("标题", "title"), worded("发布状态", "publication", publications), plain("是已发布记录的修改", "is_revision"),
		instant("更新时间", "updated_at"), wide("id", "id")}},
	"/manage/reviews": {"审核队列", []Column{worded("种类", "kind", kinds), wide("标题", "title"), wide("单位", "organizations.name"), plain("行政区划", "regions.name"), plain("等待天数", "age_days"),
		instant("提交时间", "submitted_at"), plain("提交人", "submitted_by"), plain("认领人", "claimed_by"), plain("是已发布记录的修改", "is_revision"), wide("异议", "objection"), wide("id", "id")}},
	"/manage/reports": {"公众反馈", []Column{worded("状态", "state", map[string]string{"open": "待处理", "mended": "已更正", "dismissed": "原信息无误"}), worded("记录种类", "kind", kinds),
		wide("记录", "title"), wide("内容", "text"), wide("联系方式", "contact"), wide("答复", "answer"), instant("反馈时间", "created_at"), instant("答复时间", "answered_at"), wide("记录 id", "record_id"), wide("id", "id")}},
	"/manage/summaries": {"活动总结", []Column{worded("状态", "state", map[string]string{"filed": "已填报", "due": "待填报", "late": "逾期"}), wide("活动", "title"), wide("主办单位", "organization.name"),
		instant("结束时间", "ended_at"), instant("填报期限", "due_at"), wide("活动 id", "activity_id")}},
	"/me/notifications": {"通知", []Column{instant("时间", "at"), worded("记录种类", "kind", kinds), wide("标题", "title"), wide("内容", "text"), wide("说明", "detail"), instant("已读时间", "read_at"), wide("记录 id", "record_id")}},
}

var activities = Sheet{"活动", slices.Concat([]Column{wide("标题", "title"), coded("类型", "type", &codelist.All.ActivityTypes), worded("状态", "state", states), wide("状态说明", "state_reason"),
	instant("开始", "next_session.start"), instant("结束", "next_session.end"), wide("时间", "calendar_text"), plain("其他场次", "other_sessions"), wide("场馆", "next_session.venue.name|venue.name"),
	wide("地点名称", "next_session.place.name|place.name"), wide("地址", "next_session.address"), worded("参加方式", "mode", map[string]string{"onsite": "现场", "online": "线上", "hybrid": "线上线下结合"}), wide("主办单位", "organizer.name"), coded("适合人群", "audiences", &codelist.All.Audiences),
	coded("主题", "themes", &codelist.All.Themes), wide("主题活动", "campaigns.name"), plain("最小年龄", "age_min"), plain("最大年龄", "age_max"), plain("免费", "price.free"), wide("票价说明", "price.text"),
	plain("需要预约", "booking.required"), wide("预约网址", "booking.url"), plain("预约电话", "booking.phone"), worded("名额", "availability", map[string]string{"available": "有", "full": "已满", "unknown": "未知"}),
	wide("摘要", "summary"), wide("网址", "url"), wide("线上地址", "online_url")}, place, []Column{plain("距离（米）", "distance_m")}, ending)}

var venues = Sheet{"场馆", slices.Concat([]Column{wide("名称", "name"), wide("别名", "aliases"), coded("类别", "category", &codelist.All.VenueCategories),
	worded("形态", "form", map[string]string{"physical": "实体", "mobile": "流动", "online": "线上"}), wide("运营单位", "organization.name"), plain("行政区划", "region.name"), plain("区划代码", "region_code"),
	wide("地址", "address"), plain("免费", "admission.free"), wide("票价说明", "admission.price_text"), worded("预约", "admission.booking", map[string]string{"none": "无需", "optional": "可选", "required": "需要"}),
	coded("适合人群", "audiences", &codelist.All.Audiences), wide("有效的认定", "accreditations.scheme_name"), coded("认定级别", "accreditations.level", &codelist.All.AccreditationLevels),
	plain("现在开放", "open_now"), plain("信息完整度", "completeness.score"), instant("最近核实", "last_verified_at"), wide("网址", "url")}, place, []Column{plain("距离（米）", "distance_m")}, ending)}

// Parts that several lists have.
var (
	contact = []Column{plain("电话", "contact.phone"), wide("邮箱", "contact.email"), wide("网站", "contact.website")}
	place   = []Column{plain("纬度", "location.lat"), plain("经度", "location.lng"), plain("坐标系", "location.datum")}
	ending  = []Column{plain("来源", "source.name"), plain("编号", "source.id"), instant("创建时间", "created_at"), instant("更新时间", "updated_at"), wide("id", "id")}
)

// What people call the codes of short lists.
var (
	states       = stateNames()
	phases       = map[string]string{"upcoming": "未开始", "active": "进行中", "ended": "已结束", "valid": "有效", "suspended": "暂停", "expired": "已到期", "revoked": "已撤销"}
	publications = map[string]string{"draft": "草稿", "submitted": "待审核", "needs_changes": "待修改", "published": "已发布", "rejected": "未通过", "withdrawn": "已撤回", "archived": "已归档"}
	decisions    = map[string]string{"submitted": "待审核", "needs_changes": "待修改", "approved": "已通过", "rejected": "未通过", "withdrawn": "已撤回"}
	roles        = map[string]string{"administrator": "管理员", "reviewer": "审核员", "owner": "负责人", "editor": "编辑"}
	levels       = map[string]string{"province": "省", "city": "市", "county": "县（市、区）", "zone": "功能区", "street": "街道（镇、乡）", "village": "村（社区）"}
	kinds        = kindNames()
)

func stateNames() map[string]string {
	out := map[string]string{}
	for _, state := range activity.States {
		out[state] = activity.State(state).Chinese()
	}
	return out
}

func kindNames() map[string]string {
	out := map[string]string{}
	for _, kind := range []record.Kind{record.Region, record.Holiday, record.Organization, record.Venue, record.Accreditation, record.LecturerTeam, record.Lecturer, record.Campaign, record.Activity,
		record.Account, record.APIKey, record.Application, record.Invitation, record.Report, record.Summary} {
		out[string(kind)] = kind.Chinese()
	}
	return out
}
