package sheets

import (
	"kepu/internal/activity"
	"kepu/internal/record"
)

// Of gives the sheet of a list that is none of records by its path, such as "/audit"; nil for what has none.
func Of(path string) *Sheet { return lists[path] }

var lists = map[string]*Sheet{
	"/venues/:id/activities": &Activities,
	"/bases":                 &Venues,
	"/regions": {"行政区划", []Column{plain("区划代码", "code"), plain("名称", "name"), worded("级别", "level", levels),
		plain("上级代码", "parent_code"), plain("官方代码", "official")}},
	"/holidays": {"节假日", []Column{date("日期", "date"),
		worded("类型", "kind", map[string]string{"holiday": "节假日", "makeup_workday": "调休上班日"}), plain("名称", "name"),
		plain("英文名称", "name_en")}}, "/accounts": {"账号",
		[]Column{plain("用户名", "username"), plain("姓名", "name"), wide("邮箱", "email"), worded("角色", "grants.role", roles),
			wide("单位 id", "grants.organization_id"), plain("区划代码", "grants.region_code"), plain("已停用", "archived"),
			instant("创建时间", "created_at"), wide("id", "id")}},
	"/api-keys": {"接口密钥", []Column{wide("名称", "name"),
		worded("类型", "type", map[string]string{"publishable": "可公开", "secret": "保密"}), plain("提示", "hint"),
		wide("范围", "scopes"), plain("每分钟配额", "quota"), instant("到期时间", "expires_at"), instant("最近使用", "last_used_at"),
		plain("已停用", "archived"), instant("创建时间", "created_at"), wide("id", "id")}},
	"/audit": {"审计", []Column{instant("时间", "at"), plain("操作", "action"), worded("记录种类", "kind", kinds),
		wide("记录 id", "record_id"), plain("操作人", "actor.name"), wide("原因", "reason"), plain("来源地址", "address"),
		wide("客户端", "user_agent"), wide("请求编号", "request_id"), plain("封存批次", "seal"), wide("id", "id")}},
	"/manage/applications": {"申请", []Column{worded("类型", "type", map[string]string{"join": "入驻", "claim": "认领场馆"}),
		worded("状态", "state", decisions), wide("单位", "organization.name"), plain("统一社会信用代码", "organization.credit_code"),
		plain("申请人", "applicant.name"), plain("申请人电话", "applicant.phone"), wide("申请人邮箱", "applicant.email"),
		wide("场馆", "venue.name"), wide("说明", "statement"), instant("提交时间", "created_at"), instant("决定时间", "decided_at"),
		wide("id", "id")}},
	"/manage/records": {"工作台", []Column{worded("种类", "kind", kinds), wide("标题", "title"),
		worded("发布状态", "publication", publications), plain("是已发布记录的修改", "is_revision"), instant("更新时间", "updated_at"),
		wide("id", "id")}},
	"/manage/reviews": {"审核队列", []Column{worded("种类", "kind", kinds), wide("标题", "title"),
		wide("单位", "organizations.name"), plain("行政区划", "regions.name"), plain("等待天数", "age_days"),
		instant("提交时间", "submitted_at"), plain("提交人", "submitted_by"), plain("认领人", "claimed_by"),
		plain("是已发布记录的修改", "is_revision"), wide("异议", "objection"), wide("id", "id")}},
	"/manage/reports": {"公众反馈", []Column{worded("状态", "state",
		map[string]string{"open": "待处理", "mended": "已更正", "dismissed": "原信息无误"}), worded("记录种类", "kind", kinds),
		wide("记录", "title"), wide("内容", "text"), wide("联系方式", "contact"), wide("答复", "answer"), instant("反馈时间", "created_at"),
		instant("答复时间", "answered_at"), wide("记录 id", "record_id"), wide("id", "id")}},
	"/manage/summaries": {"活动总结", []Column{worded("状态", "state",
		map[string]string{"filed": "已填报", "due": "待填报", "late": "逾期"}), wide("活动", "title"),
		wide("主办单位", "organization.name"), instant("结束时间", "ended_at"), instant("填报期限", "due_at"),
		wide("活动 id", "activity_id")}},
	"/me/notifications": {"通知", []Column{instant("时间", "at"), worded("记录种类", "kind", kinds), wide("标题", "title"),
		wide("内容", "text"), wide("说明", "detail"), instant("已读时间", "read_at"), wide("记录 id", "record_id")}},
}

// Parts that several lists have.
var (
	contact = []Column{plain("电话", "contact.phone"), wide("邮箱", "contact.email"), wide("网站", "contact.website")}
	ending  = []Column{plain("来源", "source.name"), plain("编号", "source.id"), instant("创建时间", "created_at"),
		instant("更新时间", "updated_at"), wide("id", "id")}
)

// What people call the codes of short lists.
var (
	states = stateNames()
	phases = map[string]string{"upcoming": "未开始", "active": "进行中", "ended": "已结束", "valid": "有效", "suspended": "暂停",
		"expired": "已到期", "revoked": "已撤销"}
	publications = map[string]string{"draft": "草稿", "submitted": "待审核", "needs_changes": "待修改", "published": "已发布",
		"rejected": "未通过", "withdrawn": "已撤回", "archived": "已归档"}
	decisions = map[string]string{"submitted": "待审核", "needs_changes": "待修改", "approved": "已通过", "rejected": "未通过",
		"withdrawn": "已撤回"}
	roles  = map[string]string{"administrator": "管理员", "reviewer": "审核员", "owner": "负责人", "editor": "编辑"}
	levels = map[string]string{"province": "省", "city": "市", "county": "县（市、区）", "zone": "功能区", "street": "街道（镇、乡）",
		"village": "村（社区）"}
	kinds = record.ChineseTitles()
)

func stateNames() map[string]string {
	out := map[string]string{}
	for _, state := range activity.States {
		out[state] = activity.State(state).Chinese()
	}
	return out
}
