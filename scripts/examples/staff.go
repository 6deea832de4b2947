package main

import (
	"maps"
	"time"
)

// records writes a record of each kind.
func (r *recorder) records(p accounts, unit object) {
	day := func(days int, clock string) string {
		return time.Now().AddDate(0, 0, days).Format(time.DateOnly) + "T" + clock + ":00+08:00"
	}
	venue := r.do(p.reviewer, "createVenue", nil,
		object{"name": "示例天文台（演示场馆）", "category": "museum", "region_code": "321003", "organization_id": unit["id"],
			"address": "扬州市邗江区示例路 2 号", "location": object{"lat": 32.391, "lng": 119.401, "datum": "gcj02"},
			"audiences": []string{"family"}, "opening_hours": object{
				"weekly": []object{{"days": []string{"sat", "sun"}, "open": "09:00", "close": "17:00"}}}})
	r.writes(p.reviewer, "Venue", textOf(venue, "id"), object{"description": "有一架 35 厘米望远镜。"})
	r.do(p.reviewer, "verifyVenue", id(textOf(venue, "id")), nil)
	r.send(call{op: "createVenue", token: p.reviewer, refused: 409,
		body: object{"name": "示例天文台", "category": "museum", "region_code": "321003",
			"location": object{"lat": 32.391, "lng": 119.401, "datum": "gcj02"}}})
	twin := r.do(p.reviewer, "createVenue", parameters{"allow_similar": "true"},
		object{"name": "示例天文台", "category": "museum", "region_code": "321003"})
	r.do(p.reviewer, "mergeVenue", id(textOf(twin, "id")), object{"into": venue["id"]})
	r.merged = textOf(twin, "id")
	free := r.do(p.reviewer, "createVenue", nil,
		object{"name": "示例植物园（演示场馆）", "category": "museum", "region_code": "321003"})
	claim := func() object {
		return r.do(p.author, "claimVenue", id(textOf(free, "id")),
			object{"organization_id": unit["id"], "statement": "由本单位运营。"})
	}
	claimed := id(textOf(claim(), "id"))
	r.do(p.author, "restateClaim", claimed, object{"statement": "由本单位运营，见官网公告。"})
	r.do(p.author, "withdrawApplication", claimed, nil)

	activity := r.do(p.reviewer, "createActivity", nil,
		object{"title": "月球上的扬州：公众观测夜（示例）", "type": "observation", "organizer_id": unit["id"],
			"audiences": []string{"family"}, "themes": []string{"astronomy"}, "price": object{"free": true},
			"sessions": []object{{"start": day(7, "19:00"), "end": day(7, "21:00"), "venue_id": venue["id"], "capacity": 60}}})
	of := id(textOf(activity, "id"))
	r.do(p.reviewer, "updateActivity", of, object{"summary": "用望远镜看环形山。"})
	session := first(activity, "sessions")
	r.do(p.reviewer, "updateSession", with(of, "session_id", textOf(session, "id")),
		object{"state": "cancelled", "state_reason": "天气原因取消"})
	r.do(p.reviewer, "archiveActivity", of, nil)
	r.do(p.reviewer, "restoreActivity", of, nil)
	elsewhere := r.do(r.admin, "createActivity", nil, object{"title": "借用场地的讲座（示例）", "type": "lecture",
		"sessions": []object{{"start": day(8, "09:00"), "venue_id": venue["id"]}}})
	r.refused(409, p.reviewer, "archiveVenue", id(textOf(venue, "id")), nil)
	r.refused(409, p.reviewer, "archiveOrganization", id(textOf(unit, "id")), nil)
	r.do(p.author, "objectToActivity", id(textOf(elsewhere, "id")), object{"text": "未经本馆同意。"})
	weekly := r.do(p.reviewer, "createActivity", nil,
		object{"title": "周末科学实验课（示例）", "type": "workshop", "organizer_id": unit["id"],
			"schedule": object{"from": day(1, "00:00")[:10], "to": day(60, "00:00")[:10], "weekdays": []string{"sat"},
				"start_time": "09:30", "end_time": "11:00"}})
	r.do(p.reviewer, "applySchedule", id(textOf(weekly, "id")), nil)
	past := r.do(p.reviewer, "createActivity", nil,
		object{"title": "上周的讲座（示例）", "type": "lecture", "organizer_id": unit["id"],
			"sessions": []object{{"start": day(-7, "09:00"), "end": day(-7, "11:00"), "venue_id": venue["id"]}}})
	r.do(p.author, "fileSummary", id(textOf(past, "id")),
		object{"participants_onsite": 120, "participants_online": 3500, "text": "现场座无虚席。",
			"media": []object{{"title": "示例报道", "url": "https://example.org/report"}}})
	r.do(p.author, "getSummary", id(textOf(past, "id")), nil)
	r.do(p.reviewer, "listSummaries", nil, nil)

	named := object{"venue_id": venue["id"], "scheme": "municipal_base", "issuer": "示例市科协", "cycle": "2026-2030"}
	accreditation := r.do(p.reviewer, "createAccreditation", nil, named)
	r.writes(p.reviewer, "Accreditation", textOf(accreditation, "id"), object{"certificate_no": "示例-2026-001"})
	r.accreditedTwice(p, named)
	team := r.do(p.reviewer, "createLecturerTeam", nil,
		object{"name": "示例讲师团（演示团队）", "kind": "lecturers", "region_code": "321003", "organization_id": unit["id"]})
	r.writes(p.reviewer, "LecturerTeam", textOf(team, "id"), object{"description": "演示数据。"})
	lecturer := r.do(p.reviewer, "createLecturer", nil, object{"name": "演示讲师戊", "title": "高级工程师", "field": "天文",
		"topics":       []object{{"title": "一起看月亮", "theme": "astronomy", "audiences": []string{"family"}, "minutes": 45}},
		"appointments": []object{{"team_id": team["id"], "from": "2026-01-01"}}})
	r.writes(p.reviewer, "Lecturer", textOf(lecturer, "id"), object{"introduction": "演示数据：这个人是虚构的。"})
	campaign := r.do(r.admin, "createCampaign", nil,
		object{"key": "example-night-2026", "name": "示例观星周", "year": 2026, "from": "2026-12-01", "to": "2026-12-07"})
	r.writes(r.admin, "Campaign", textOf(campaign, "id"), object{"slogan": "抬头看天"})

	r.do(p.author, "updateSession", with(of, "session_id", textOf(session, "id")),
		object{"place": object{"name": "示例广场", "region_code": "321003"}, "venue_id": nil})
	r.do(p.author, "dropActivityRevision", with(of, "revision", "pending"), nil)
	ids := parameters{"Venue": textOf(venue, "id"), "Activity": textOf(activity, "id"),
		"Accreditation": textOf(accreditation, "id"), "LecturerTeam": textOf(team, "id"), "Lecturer": textOf(lecturer, "id")}
	r.revisions(p, ids)
}

// accreditedTwice shows how an accreditation is refused that its subject holds already.
func (r *recorder) accreditedTwice(p accounts, named object) {
	r.refused(409, p.reviewer, "createAccreditation", nil, named)
	later := maps.Clone(named)
	later["cycle"] = "2031-2035"
	second := id(textOf(r.do(p.reviewer, "createAccreditation", nil, later), "id"))
	r.refused(409, p.reviewer, "updateAccreditation", second, object{"cycle": "2026-2030"})
	r.do(p.reviewer, "archiveAccreditation", second, nil)
	r.do(p.reviewer, "createAccreditation", nil, later)
	r.refused(409, p.reviewer, "restoreAccreditation", second, nil)
}

// revisions has an author change what is public, which waits for review.
func (r *recorder) revisions(p accounts, ids parameters) {
	patches := map[string]object{"Venue": {"description": "新增天象厅。"}, "Activity": {"summary": "改在天象厅。"},
		"Accreditation": {"certificate_no": "示例-2026-002"}, "LecturerTeam": {"description": "新增三位讲师。"},
		"Lecturer": {"introduction": "新的介绍。"}}
	for kind, of := range ids {
		pending := with(id(of), "revision", "pending")
		r.do(p.author, "update"+kind, id(of), patches[kind])
		r.do(p.author, "get"+kind+"ForStaff", pending, nil)
		r.do(p.author, "update"+kind+"Revision", pending, patches[kind])
		r.do(p.author, "drop"+kind+"Revision", pending, nil)
	}
}

// reviews hands records in and decides about them.
func (r *recorder) reviews(p accounts, unit object) {
	submitted := func(title string) parameters {
		made := r.do(p.author, "createActivity", nil, object{"title": title, "type": "lecture", "organizer_id": unit["id"],
			"sessions": []object{{"start": "2027-01-09T09:00:00+08:00",
				"place": object{"name": "示例路 3 号", "address": "示例路 3 号", "region_code": "321003"}}}})
		return parameters{"kind": "activities", "id": textOf(made, "id")}
	}
	reasons := object{"reasons": []object{{"field": "title", "text": "请写明主讲人"}}}
	one := submitted("待审核的讲座（示例）")
	r.do(p.author, "listWork", nil, nil)
	r.do(p.reviewer, "listReviews", nil, nil)
	r.do(p.reviewer, "claimReview", one, nil)
	r.do(p.reviewer, "commentReview", one, object{"text": "题目很好。"})
	r.do(p.reviewer, "handOverReview", one, object{"account_id": p.bossID})
	r.do(p.boss, "releaseReview", one, nil)
	r.do(p.reviewer, "returnReview", one, reasons)
	r.do(p.reviewer, "approveReview", submitted("待发布的讲座（示例）"), nil)
	r.do(p.reviewer, "rejectReview", submitted("不合适的讲座（示例）"), reasons)
	r.do(p.author, "getReviewHistory", one, nil)
	bulk := submitted("一并发布的讲座（示例）")
	etag := r.do(r.admin, "getActivityForStaff", id(bulk["id"]), nil)["etag"]
	r.do(p.reviewer, "decideReviews", nil, object{"decision": "approve",
		"items": []object{{"kind": "activity", "id": bulk["id"], "etag": etag}}})
	notice := first(r.do(p.author, "listMyNotifications", nil, nil), "items")
	r.do(p.author, "readMyNotification", id(textOf(notice, "id")), nil)
	r.do(p.author, "readAllMyNotifications", nil, nil)

	report := r.do("", "fileReport", nil, object{"kind": "organization", "id": unit["id"], "text": "电话打不通。",
		"contact": "13800000001"})
	r.do(textOf(report, "token"), "getMyReport", nil, nil)
	open := first(r.do(p.reviewer, "listReports", nil, nil), "items")
	r.do(p.reviewer, "answerReport", id(textOf(open, "id")), object{"state": "mended", "answer": "已更正，谢谢。"})

	file := "名称,类别,地址\n示例水文化馆（演示）,博物馆,示例路 4 号\n示例小馆（演示）,不知道,示例路 5 号\n"
	job := r.upload(call{op: "importRecords", token: p.reviewer,
		parameters: parameters{"kind": "venues", "dry_run": "true"}}, "venues.csv", file)
	for range 50 {
		if job = r.do(p.reviewer, "getImport", id(textOf(job, "id")), nil); job["state"] == "done" {
			break
		}
		delete(r.examples, "getImport") // the finished one shows more
		time.Sleep(100 * time.Millisecond)
	}
	r.do(p.reviewer, "getImportWorkbook", id(textOf(job, "id")), nil)
	r.do(p.author, "transferOrganization", id(textOf(unit, "id")), object{"account_id": p.colleagueID})
}

// administration manages accounts and keys, and reads the audit trail.
func (r *recorder) administration(p accounts) {
	r.do(r.admin, "listAccounts", nil, nil)
	of := id(p.colleagueID)
	r.do(r.admin, "getAccount", of, nil)
	r.writes(r.admin, "Account", p.colleagueID, object{"email": "bianji2@example.org"})
	r.do(r.admin, "resetTOTP", of, nil)
	r.do(r.admin, "resetPassword", of, nil)
	key := id(textOf(r.do(r.admin, "createAPIKey", nil, object{"name": "示例小程序", "type": "publishable", "quota": 6000}),
		"id"))
	r.do(r.admin, "listAPIKeys", nil, nil)
	r.do(r.admin, "getAPIKey", key, nil)
	r.do(r.admin, "updateAPIKey", key, object{"quota": 12000})
	r.do(r.admin, "revokeAPIKey", key, nil)
	r.do(r.admin, "listAudit", parameters{"kind": "activity"}, nil)
	r.do(r.admin, "exportAudit", parameters{"kind": "activity"}, nil)
	r.sealAudit()
	r.do(r.admin, "getAuditSeal", nil, nil)
}
