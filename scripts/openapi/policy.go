package main

import (
	"fmt"
	"regexp"
	"strings"

	"kepu/api"
)

// permitted says in words who may use the routes of each policy.
var permitted = map[string]string{
	"public":    "公开；可带接口密钥，按其配额计数",
	"open":      "公开",
	"ticket":    "凭申请、邀请或反馈的凭证",
	"person":    "登录的账号",
	"staff":     "编辑、负责人、审核员和管理员，限所属单位或辖区；或有相应用途的私密密钥",
	"owners":    "负责人、审核员和管理员，限所属单位或辖区",
	"reviewers": "审核员和管理员，限辖区；或有相应用途的私密密钥",
	"admins":    "管理员",
}

var parameterOfPath = regexp.MustCompile(`:(\w+)`)

// derive adds to every operation what follows from its route: its name, who may use it, the parameters of its path and headers, media
// types and statuses.
func derive(doc object) error {
	of := map[string]api.RouteInfo{}
	for _, r := range api.Routes() {
		of[strings.ToLower(r.Method)+" "+parameterOfPath.ReplaceAllString(r.Path, "{$1}")] = r
	}
	var unknown error
	operations(doc, func(path, method string, op object) {
		r, known := of[method+" "+path]
		if !known {
			unknown = fmt.Errorf("the route table has no %s %s", method, path)
			return
		}
		op["operationId"] = r.Operation
		op["x-kepu-policy"] = r.Policy
		description, _ := op["description"].(string)
		op["description"] = strings.TrimSpace(description + "\n\n**权限**：" + permitted[r.Policy] + "。")
		if r.Guarded {
			op["security"] = []any{object{"BearerAuth": []any{}}}
		}
		op["parameters"] = append(pathParameters(&r), append(headerParameters(&r), list(op["parameters"])...)...)
		if op["consumes"] == nil && r.Body {
			op["consumes"] = []any{"application/json"}
		}
		if op["produces"] == nil {
			op["produces"] = []any{r.MediaType}
		}
		answers := op["responses"].(object)
		if r.Conditional {
			answers["304"] = object{}
		}
		for _, status := range r.Statuses {
			if code := fmt.Sprint(status); answers[code] == nil {
				answers[code] = object{"schema": object{"$ref": "#/definitions/Problem"}}
			}
		}
	})
	return unknown
}

// named says what the record is that a path names, by the collection before the parameter; others go by their parameter.
var named = map[string]string{"activities": "活动", "venues": "场馆", "organizations": "单位", "accreditations": "认定", "lecturer-teams": "讲师团",
	"lecturers": "讲师", "campaigns": "主题活动", "accounts": "账号", "api-keys": "接口密钥", "applications": "申请", "reports": "反馈", "jobs": "任务",
	"notifications": "通知", "members": "账号", "invitations": "邀请", "reviews": "记录"}

func pathParameters(r *api.RouteInfo) []any {
	var out []any
	segments := strings.Split(strings.TrimSuffix(r.Path, pathSuffix(r.Path)), "/")
	for i, segment := range segments {
		name, isParameter := strings.CutPrefix(segment, ":")
		if !isParameter {
			continue
		}
		parameter := object{"name": name, "in": "path", "required": true, "type": "string"}
		switch {
		case name == "kind":
			parameter["description"], parameter["enum"] = "种类："+strings.Join(r.Kinds, "、"), toAny(r.Kinds)
		case strings.HasPrefix(r.Path, "/campaigns") && r.Method == "GET":
			parameter["description"] = "主题活动 id 或 key"
		case strings.HasPrefix(r.Path, "/me/sessions"):
			parameter["description"] = "登录 id"
		case name == "session_id":
			parameter["description"] = "场次 id"
		case strings.HasPrefix(segments[i-1], ":"): // the record of a kind
			parameter["description"] = "记录 id"
		default:
			parameter["description"] = named[segments[i-1]] + " id"
		}
		out = append(out, parameter)
	}
	return out
}

// pathSuffix is the suffix of a path, as ".ics"; empty for none.
func pathSuffix(path string) string {
	if i := strings.LastIndex(path, "."); i >= 0 {
		return path[i:]
	}
	return ""
}

func headerParameters(r *api.RouteInfo) []any {
	var out []any
	add := func(when bool, name, description string, required bool) {
		if when {
			out = append(out, object{"name": name, "in": "header", "required": required, "type": "string", "description": description})
		}
	}
	add(r.Conditional, "If-None-Match", "上次得到的 ETag；未变化时返回 304", false)
	add(r.Match, "If-Match", "读取时得到的 ETag（审核队列里的 etag 也可），或 *", true)
	add(r.Rematch, "If-Match", "替换时须给出：读取时得到的 ETag，或 *", false)
	add(r.Retry, "Idempotency-Key", "重试用的唯一键，建议 UUID", false)
	return out
}

func toAny(texts []string) []any {
	var out []any
	for _, text := range texts {
		out = append(out, text)
	}
	return out
}
