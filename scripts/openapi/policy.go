package main

import (
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

// policies adds to every operation who may use it, as the route table has it.
func policies(doc object) {
	of := map[string]string{}
	for _, r := range api.Routes() {
		of[strings.ToLower(r.Method)+" "+regexp.MustCompile(`:(\w+)`).ReplaceAllString(r.Path, "{$1}")] = r.Policy
	}
	operations(doc, func(path, method string, op object) {
		policy := of[method+" "+path]
		if words, known := permitted[policy]; known {
			op["x-kepu-policy"] = policy
			description, _ := op["description"].(string)
			op["description"] = strings.TrimSpace(description + "\n\n**权限**：" + words + "。")
		}
	})
}
