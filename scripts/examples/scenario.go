package main

import (
	"fmt"
	"maps"
	"net/http"
	"strings"
	"time"

	"github.com/pquerna/otp/totp"
)

type parameters = map[string]string

// recordAll uses every operation of the demonstration. The first request of an operation becomes its example, so the
// one that shows most comes first.
func (r *recorder) recordAll() (err error) {
	defer func() {
		if f, failed := recover().(failure); failed {
			err = f.error
		}
	}()
	unit := r.publicReads()
	p := r.people(unit)
	r.organizations(p, unit)
	r.records(p, unit)
	r.reviews(p, unit)
	r.administration(p)
	r.sso()
	r.retryLater()
	r.tables()
	return nil
}

// get reads as anybody; do writes as somebody.
func (r *recorder) get(op string, ps parameters) object { return r.send(call{op: op, parameters: ps}) }

// refused does what is refused with a status, which becomes an example too.
func (r *recorder) refused(status int, token, op string, ps parameters, body any) {
	r.send(call{op: op, token: token, parameters: ps, body: body, refused: status,
		headers: map[string]string{"If-Match": "*"}})
}

func (r *recorder) do(token, op string, ps parameters, body any) object {
	one := call{op: op, token: token, parameters: ps, body: body}
	if route := r.routes[op]; route.Match {
		one.headers = map[string]string{"If-Match": "*"}
	} else if route.Retry && r.examples[op] == nil {
		one.headers = map[string]string{"Idempotency-Key": "7f9c2ba4-e88f-4f5b-b6f0-3c1d9a0e5d11"}
	}
	return r.send(one)
}

func id(of string) parameters { return parameters{"id": of} }

func with(ps parameters, name, value string) parameters {
	out := maps.Clone(ps)
	out[name] = value
	return out
}

// first is the first item of a list.
func first(list object, name string) object { return list[name].([]any)[0].(object) }

func textOf(of object, name string) string { return of[name].(string) }

const (
	here  = "32.3940"
	there = "119.4120"
)

// publicReads reads all that is public, and gives the ids that later requests name.
func (r *recorder) publicReads() (unit object) {
	near := parameters{"lat": here, "lng": there, "limit": "2"}
	activity := first(r.get("listActivities", with(near, "when", "month")), "items")
	r.get("getActivity", id(textOf(activity, "id")))
	r.send(call{op: "listActivities", parameters: parameters{"lat": "119.4", "lng": "32.4", "audience": "kids"},
		refused: 400})
	venue := first(r.get("listVenues", near), "items")
	hall := first(r.get("listVenues", parameters{"q": "运河科技体验馆"}), "items")
	r.get("getVenue", id(textOf(hall, "id")))
	r.get("listVenueActivities", with(id(textOf(hall, "id")), "limit", "1"))
	r.get("getVenueHours", with(id(textOf(hall, "id")), "from", time.Now().Format(time.DateOnly)))
	unit = first(r.get("listOrganizations", parameters{"limit": "2"}), "items")
	r.get("getOrganization", id(textOf(unit, "id")))
	r.get("listBases", with(near, "level", "municipal"))
	base := first(r.get("listAccreditations", parameters{"limit": "2"}), "items")
	r.get("getAccreditation", id(textOf(base, "id")))
	team := first(r.get("listLecturerTeams", parameters{"limit": "2"}), "items")
	r.get("getLecturerTeam", id(textOf(team, "id")))
	lecturer := first(r.get("listLecturers", parameters{"topic": "astronomy"}), "items")
	r.get("getLecturer", id(textOf(lecturer, "id")))
	campaign := first(r.get("listCampaigns", parameters{"template": "national-science-day"}), "items")
	r.get("getCampaign", id(textOf(campaign, "key")))
	r.get("listChanges", parameters{"limit": "2"})
	r.get("listRegions", parameters{"parent_code": "321000"})
	r.get("listHolidays", parameters{"from": "2026-10-01", "to": "2026-10-10"})
	r.get("getCodeLists", nil)
	r.get("getHome", parameters{"lat": here, "lng": there})
	r.get("search", parameters{"q": "科技"})
	r.get("suggest", parameters{"q": "kj"})
	r.get("suggestRoute", parameters{"lat": here, "lng": there, "hours": "4"})
	box := "119.3,32.3,119.6,32.5"
	r.get("clusterMap", parameters{"bbox": box, "zoom": "11"})
	r.get("mapActivities", parameters{"bbox": box})
	r.get("mapVenues", parameters{"bbox": box})
	r.get("calendarActivities", with(near, "when", "month"))
	r.get("feedActivities", near)
	r.get("linkActivities", near)
	for kind, of := range map[string]string{"Activity": textOf(activity, "id"), "Venue": textOf(venue, "id"),
		"Campaign": textOf(campaign, "key")} {
		r.get("calendar"+kind, id(of))
		r.get("link"+kind, id(of))
	}
	return unit
}

// accounts is the tokens of the people who act, and ids of some.
type accounts struct {
	boss, reviewer, author, colleague string
	bossID, reviewerID, colleagueID   string
}

const (
	password = "yunhe-guancha-2026-ye"
	newer    = "yuejiu-mingyue-2026-xin"
)

// account makes an account whose person has signed in and chosen a password.
func (r *recorder) account(username, name string, grants ...object) (accountID, token string) {
	made := r.do(r.admin, "createAccount", nil, object{"username": username, "name": name,
		"email": username + "@example.org", "grants": grants})
	in := object{"username": username, "password": made["temporary_password"]}
	token = textOf(r.do("", "signIn", nil, in), "token")
	r.do(token, "changeMyPassword", nil, object{"current_password": made["temporary_password"], "new_password": password})
	return textOf(made, "id"), token
}

// people makes accounts, and goes through what people do with their own.
func (r *recorder) people(unit object) (p accounts) {
	editor := object{"role": "editor", "organization_id": unit["id"]}
	p.reviewerID, p.reviewer = r.account("shenhe", "示例审核员", object{"role": "reviewer", "region_code": "321000"})
	p.bossID, p.boss = r.account("guanli", "示例管理员", object{"role": "administrator"})
	_, p.author = r.account("fuze", "示例负责人", object{"role": "owner", "organization_id": unit["id"]})
	p.colleagueID, p.colleague = r.account("bianji", "示例编辑", editor)
	r.do(p.author, "getMe", nil, nil)
	enrolled := r.do(p.author, "enrolTOTP", nil, object{"password": password})
	code := func(at time.Time) object {
		text, err := totp.GenerateCode(textOf(enrolled, "secret"), at)
		if err != nil {
			panic(failure{err})
		}
		return object{"code": text}
	}
	now := time.Now()
	r.do(p.author, "confirmTOTP", nil, code(now))
	r.do(p.author, "endTOTP", nil, code(now.Add(30*time.Second))) // clocks may differ by that
	session := first(r.do(p.author, "listMySessions", nil, nil), "items")
	_ = r.do("", "signIn", nil, object{"username": "fuze", "password": password})
	for _, item := range r.do(p.author, "listMySessions", nil, nil)["items"].([]any) {
		if one := item.(object); one["id"] != session["id"] {
			r.do(p.author, "endMySession", id(textOf(one, "id")), nil)
		}
	}
	r.do(p.author, "endMyOtherSessions", nil, nil)
	_, leaver := r.account("lizhi", "示例离任者", editor)
	r.do(leaver, "leaveOrganization", id(textOf(unit, "id")), nil)
	r.do(leaver, "signOut", nil, nil)
	return p
}

// organizations goes through joining, members and invitations.
func (r *recorder) organizations(p accounts, unit object) {
	join := func(name, code string) object {
		return r.do("", "apply", nil, object{
			"organization": object{"name": name, "credit_code": code, "type": "public_institution", "region_code": "321003"},
			"applicant":    object{"name": "示例经办人", "phone": "13800000000", "email": "jingbanren@example.org"},
			"statement":    "申请登记本馆的活动。"})
	}
	applied := join("示例科技馆管理中心", "91440300708461136T")
	ticket, application := textOf(applied, "token"), id(textOf(applied, "id"))
	r.do(ticket, "getMyApplication", nil, nil)
	r.do(p.reviewer, "listApplications", nil, nil)
	r.do(p.reviewer, "getApplication", application, nil)
	r.do(p.reviewer, "returnApplication", application,
		object{"reasons": []object{{"field": "organization.name", "text": "请写全称"}}})
	r.do(ticket, "correctMyApplication", nil, object{"organization": object{"name": "扬州示例科技馆管理中心"}})
	r.do(p.reviewer, "approveApplication", application, object{})
	r.do(ticket, "createFirstAccount", nil, object{"username": "kejiguan", "password": password})
	refused := join("示例不合格机构", "123210034680000109")
	r.do(p.reviewer, "rejectApplication", id(textOf(refused, "id")), object{"reasons": []object{{"text": "不属于本市"}}})
	r.do(textOf(join("示例撤回机构", "123210034680000109"), "token"), "withdrawMyApplication", nil, nil)

	of := id(textOf(unit, "id"))
	r.do(p.author, "listMembers", of, nil)
	invited := r.do(p.author, "invite", of, object{"name": "示例同事", "role": "editor"})
	r.do(textOf(invited, "token"), "getInvitation", nil, nil)
	r.do(p.author, "listInvitations", of, nil)
	r.do(textOf(invited, "token"), "acceptInvitation", nil,
		object{"username": "tongshi", "name": "示例同事", "password": password})
	second := r.do(p.author, "invite", of, object{"name": "示例审核员", "role": "editor"})
	r.do(p.reviewer, "acceptMyInvitation", nil, object{"token": second["token"]})
	third := r.do(p.author, "invite", of, object{"name": "示例来客", "role": "editor"})
	r.do(p.author, "takeBackInvitation", with(of, "invitation_id", textOf(third, "id")), nil)
	r.do(p.author, "setMemberRole", with(of, "account_id", p.colleagueID), object{"role": "owner"})
	r.do(p.author, "removeMember", with(of, "account_id", p.reviewerID), nil)
	r.do(p.author, "setMemberRole", with(of, "account_id", p.colleagueID), object{"role": "editor"})
	made := r.do(p.reviewer, "createOrganization", nil,
		object{"name": "示例科技学院（演示单位）", "short_name": "示例学院", "type": "university",
			"region_code": "321003", "address": "扬州市邗江区示例路 1 号",
			"contact": object{"phone": "0514-80000000", "website": "https://example.org"}})
	r.writes(p.reviewer, "Organization", textOf(made, "id"), object{"short_name": "示例科院"})
	r.do(p.reviewer, "getOrganizationForStaff", id(textOf(made, "id")), nil)
}

// writes changes, archives and restores a record.
func (r *recorder) writes(token, kind, of string, patch object) {
	r.do(token, "update"+kind, id(of), patch)
	r.do(token, "archive"+kind, id(of), nil)
	r.do(token, "restore"+kind, id(of), nil)
}

// sso shows what an identity provider answers, which the demonstration has not: these are written by hand.
func (r *recorder) sso() {
	r.examples["beginSSO"] = &example{Status: 302}
	r.examples["returnFromSSO"] = &example{Query: parameters{"code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkj"},
		Status: 200, Answer: object{"ticket": "kepu_EXAMPLE"}}
	signedIn := *r.examples["signIn"]
	signedIn.Request = object{"ticket": "kepu_EXAMPLE"}
	r.examples["signInBySSO"] = &signedIn
}

// retryLater records the refusals with Retry-After: of too many wrong passwords; that of a service which is not ready
// yet is written by hand.
func (r *recorder) retryLater() {
	for r.examples["signIn 429"] == nil {
		r.send(call{op: "signIn", body: object{"username": "guanli", "password": "wrong"}, refused: 429, others: true})
	}
	r.examples["getHome 503"] = &example{Status: 503,
		Answer: object{"type": "urn:kepu:problem:not_ready", "title": "暂时不可用", "status": 503, "detail": "服务正在启动，请稍后重试",
			"instance": "/api/v1/home", "code": "not_ready", "request_id": "1f0e4b3c5d6a798081920a1b2c3d4e5f",
			"errors": []any{}}}
}

// tables reads every list as a table, and a venue that was merged.
func (r *recorder) tables() {
	for op, route := range r.routes {
		if route.List == route.Path {
			continue
		}
		ps, token := parameters{}, ""
		if strings.HasPrefix(route.List, "/venues/:id") {
			ps = r.examples["listVenueActivities"].Path
		}
		if route.Guarded {
			token = r.admin
		}
		if route.Policy == "person" {
			_, token = r.account(fmt.Sprintf("biaoge%d", len(r.examples)), "示例读者")
		}
		r.do(token, op, ps, nil)
	}
	for op, route := range r.routes {
		if route.Method == http.MethodGet && !route.Guarded && strings.HasPrefix(route.Path, "/venues/:id") {
			r.get(op, id(r.merged))
		}
	}
}
