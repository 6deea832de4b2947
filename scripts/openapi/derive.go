package main

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
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

// derive adds to every operation what follows from its route: its name, who may use it, the parameters of its path and
// headers, media types and statuses; and to every list the paths of its tables.
func derive(doc object) error {
	paths := doc["paths"].(object)
	for _, r := range api.Routes() {
		item, _ := paths[api.Template(r.List)].(object)
		op, _ := item[strings.ToLower(r.Method)].(object)
		if op == nil {
			return fmt.Errorf("%s %s has no annotation", r.Method, r.Path)
		}
		if r.List != r.Path {
			paths[api.Template(r.Path)] = object{"get": tableOf(op, &r)}
			continue
		}
		if p := slices.Concat(pathParameters(&r), headerParameters(&r), list(op["parameters"])); len(p) > 0 {
			op["parameters"] = p
		}
		if err := complete(op, &r); err != nil {
			return err
		}
		if r.Takes != "" {
			op["consumes"] = []any{r.Takes}
		}
		op["produces"] = []any{r.MediaType}
		success, _ := op["responses"].(object)["200"].(object)
		if success != nil && !isJSON(r.MediaType) {
			success["schema"] = object{"type": "file"}
		}
	}
	var unknown error
	operations(doc, func(path, method string, op object) {
		if op["operationId"] == nil {
			unknown = fmt.Errorf("%s %s has an annotation, but no route", method, path)
		}
	})
	return unknown
}

// complete says who may use an operation, and what it answers besides the success that the annotation names. Refusals
// and faults have one form, which is the default; only those with members or headers of their own are written out.
func complete(op object, r *api.RouteInfo) error {
	op["operationId"], op["x-kepu-policy"], op["x-kepu-statuses"] = r.Operation, r.Policy, r.Statuses
	description, _ := op["description"].(string)
	answers := op["responses"].(object)
	var derived, others []string
	for _, status := range r.Statuses {
		code := fmt.Sprint(status)
		derived, others = append(derived, code), append(others, code)
		if answer, _ := answers[code].(object); answer != nil && !hasMembers(answer) {
			others[len(others)-1] += "（" + answer["description"].(string) + "）"
			delete(answers, code)
		}
	}
	for code := range answers {
		if code >= "400" && !slices.Contains(derived, code) {
			return fmt.Errorf("%s is annotated with %s, which its route does not answer (see api/contract.go)", r.Operation,
				code)
		}
	}
	op["description"] = strings.TrimSpace(description + "\n\n**权限**：" + permitted[r.Policy] + "。**错误**：" +
		strings.Join(others, "、") + "。")
	if r.Guarded {
		op["security"] = []any{object{"BearerAuth": []any{}}}
	}
	if r.Conditional {
		answers["304"] = object{"$ref": "#/responses/NotModified"}
	}
	for status, name := range map[string]string{"429": "TooManyRequests", "503": "Unavailable", "default": "Problem"} {
		answers[status] = object{"$ref": "#/responses/" + name}
	}
	return nil
}

// hasMembers tells whether a problem has members of its own.
func hasMembers(answer object) bool {
	schema, _ := answer["schema"].(object)
	return schema["$ref"] != "#/definitions/Problem"
}

// ofPages is the parameters of a list that its tables do not have, because these give all rows and columns, and are
// made anew each time.
var ofPages = []string{"limit", "cursor", "count", "fields", "facets", "If-None-Match"}

// tableOf makes the operation of a table of the completed one of its list.
func tableOf(listed object, r *api.RouteInfo) object {
	op := maps.Clone(listed)
	form := map[string]string{"text/csv": "CSV"}[r.MediaType]
	op["operationId"], op["summary"] = r.Operation, fmt.Sprintf("%s（%s）", op["summary"], cmp.Or(form, "Excel 工作簿"))
	op["parameters"] = slices.DeleteFunc(slices.Clone(list(op["parameters"])), func(p any) bool {
		name, _ := p.(object)["name"].(string)
		return slices.Contains(ofPages, name)
	})
	op["produces"] = []any{r.MediaType}
	answers := maps.Clone(op["responses"].(object))
	answers["200"] = object{"description": "符合条件的全部行，不分页", "schema": object{"type": "file"}, "headers": object{
		"Content-Disposition": object{"type": "string", "description": "文件名"}}}
	delete(answers, "304")
	op["responses"] = answers
	return op
}

// isJSON tells whether a media type is JSON, which has a schema; every other answer is a file.
func isJSON(mediaType string) bool {
	return mediaType == "application/json" || strings.HasSuffix(mediaType, "+json")
}

// named says what the record is that a path names, by the collection before the parameter; others go by their
// parameter.
var named = map[string]string{"activities": "活动", "venues": "场馆", "organizations": "单位", "accreditations": "认定",
	"lecturer-teams": "讲师团", "lecturers": "讲师", "campaigns": "主题活动", "accounts": "账号", "api-keys": "接口密钥",
	"applications": "申请", "reports": "反馈", "jobs": "任务", "notifications": "通知", "members": "账号", "invitations": "邀请",
	"reviews": "记录"}

func pathParameters(r *api.RouteInfo) []any {
	var out []any
	segments := strings.Split(strings.TrimSuffix(r.Path, path.Ext(r.Path)), "/")
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

func headerParameters(r *api.RouteInfo) []any {
	var out []any
	add := func(when bool, name, description string, required bool) {
		if when {
			out = append(out, object{"name": name, "in": "header", "required": required, "type": "string",
				"description": description})
		}
	}
	add(r.Conditional, "If-None-Match", "上次得到的 ETag；未变化时返回 304", false)
	add(r.Match, "If-Match", "读取时得到的 ETag（审核队列里的 etag 也可），或 *", true)
	add(r.Replaces, "If-Match", "替换时须给出：读取时得到的 ETag，或 *", false)
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
