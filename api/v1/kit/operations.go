package kit

import (
	"cmp"
	"fmt"
	"net/http"
	"reflect"
	"strings"
)

// Docs is what the documents say of a collection, in Chinese. Descriptions that are left out are the usual ones.
type Docs struct {
	Tag       string // under which its operations stand
	ListTitle string // empty for the kind's name and 列表

	List, Get, Create, Update, Archive, Restore string

	// Refusals are answers of single operations that have members of their own.
	Refusals []Refusal
	// CreateQuery are query parameters of creating beside dry_run.
	CreateQuery []Parameter
}

// Refusal is an answer of 300 and above with members of its own.
type Refusal struct {
	Operation string // as "create"
	Status    int
	Answer    reflect.Type
	Text      string
}

// Refusals are those of operations that conflict in the same way.
func Refusals[A any](text string, operations ...string) (out []Refusal) {
	for _, operation := range operations {
		out = append(out, Refusal{operation, http.StatusConflict, reflect.TypeFor[A](), text})
	}
	return out
}

// Parameter is a boolean query parameter.
type Parameter struct{ Name, Text string }

// Operation is what the documents say of one route of a collection.
type Operation struct {
	Method, Path string // the path as documents write it
	Tag, Summary string
	Description  []string
	Query        reflect.Type // struct of parameters; nil for those of Parameters
	Parameters   []Parameter
	Revision     string // what the documents say of the parameter revision; empty for none
	Body         reflect.Type
	BodyText     string
	Answers      []Answer
}

// Answer is one that an operation gives.
type Answer struct {
	Status int
	Form   reflect.Type // nil for none
	Text   string
}

const (
	mergePatch  = "JSON Merge Patch（RFC 7396）：只写要改的字段，null 表示清空。"
	restoring   = "撤销归档；未归档的记录返回 409。"
	resubmitted = "曾公开而您不能直接发布的，恢复为 submitted，审核通过前公众仍得到 410。"
	proposed    = "修改已提交审核；公众仍看到原来的，见 Location"
	staffReads  = "草稿和已归档的也能读取，修改前由此得到 ETag；只限可以修改它的人。"
	revisions   = "已发布的记录若有修改在等待审核，pending 说明其状态；加 revision=pending 读取那份修改，它有自己的 ETag。"
	rewriting   = "JSON Merge Patch。publication=submitted 提交审核，draft 收回继续编辑；不写则状态不变。"
)

var dryRun = Parameter{"dry_run", "true：照常检查并返回结果，但不写入"}

// Operations are what the documents say of the collection.
func (k *Collection[T, I, D]) Operations() []Operation {
	zh, path, d := k.Kind.Name.Chinese(), "/"+k.Kind.Path(), &k.Docs
	one, input := reflect.TypeFor[D](), reflect.TypeFor[I]()
	restore := restoring
	if k.Kind.Reviewed {
		restore += resubmitted
	}
	all := []Operation{
		{Method: "get", Path: path, Summary: cmp.Or(d.ListTitle, zh+"列表"), Description: lines(d.List), Query: k.List.Params,
			Answers: []Answer{{200, k.List.Answer, ""}}},
		{Method: "get", Path: path + "/{id}", Summary: zh + "详情", Description: lines(d.Get), Query: k.One.Params,
			Answers: append([]Answer{{200, one, ""}}, d.refusals("get")...)},
		{Method: "post", Path: path, Summary: "登记" + zh, Description: lines(d.Create), Body: input, BodyText: zh,
			Parameters: append(d.CreateQuery[:len(d.CreateQuery):len(d.CreateQuery)], dryRun),
			Answers:    append([]Answer{{201, one, ""}}, d.refusals("create")...)},
		{Method: "patch", Path: path + "/{id}", Summary: "修改" + zh, Description: lines(cmp.Or(d.Update, mergePatch)),
			Body: input, BodyText: "要修改的字段", Parameters: []Parameter{dryRun},
			Answers: append(k.patched(one), d.refusals("update")...)},
		{Method: "delete", Path: path + "/{id}", Summary: "归档" + zh, Description: lines(d.Archive),
			Parameters: []Parameter{dryRun}, Answers: append([]Answer{{204, nil, "已归档"}}, d.refusals("archive")...)},
		{Method: "post", Path: path + "/{id}/restore", Summary: "恢复" + zh, Description: lines(cmp.Or(d.Restore, restore)),
			Parameters: []Parameter{dryRun}, Answers: append([]Answer{{200, one, ""}}, d.refusals("restore")...)},
	}
	manage := "/manage" + path + "/{id}"
	if k.Kind.Guarded() {
		read := Operation{Method: "get", Path: manage, Summary: zh + "详情（管理）", Description: []string{staffReads},
			Answers: []Answer{{200, k.Staff.form, ""}}}
		if k.Kind.Reviewed {
			read.Description, read.Revision = append(read.Description, revisions), "pending：尚未发布的修改，而不是记录本身"
		}
		all = append(all, read)
	}
	if k.Kind.Reviewed {
		all = append(all,
			Operation{Method: "patch", Path: manage, Summary: "继续修改尚未发布的" + zh + "修改", Description: []string{rewriting},
				Revision: "必须为 pending", Body: input, BodyText: "要修改的字段", Answers: []Answer{{200, k.Staff.form, ""}}},
			Operation{Method: "delete", Path: manage, Summary: "放弃尚未发布的" + zh + "修改", Description: []string{"已发布的记录保持原样。"},
				Revision: "必须为 pending", Answers: []Answer{{204, nil, "已放弃"}}})
	}
	for i := range all {
		all[i].Tag = d.Tag
	}
	return all
}

// patched are the answers to a change: of a kind that is reviewed, it may have to wait.
func (k *Collection[T, I, D]) patched(one reflect.Type) []Answer {
	answers := []Answer{{200, one, ""}}
	if k.Kind.Reviewed {
		answers = append(answers, Answer{202, k.Staff.form, proposed})
	}
	return answers
}

func (d *Docs) refusals(operation string) (out []Answer) {
	for _, r := range d.Refusals {
		if r.Operation == operation {
			out = append(out, Answer{r.Status, r.Answer, r.Text})
		}
	}
	return out
}

func lines(text string) []string { return strings.Split(text, "\n") }

// Annotations writes an operation as the annotations that swag reads; name gives a type as the source of the
// annotations calls it.
func (o *Operation) Annotations(name func(reflect.Type) string) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, "//\t"+format+"\n", args...) }
	line("@Summary\t%s", o.Summary)
	for _, text := range o.Description {
		line("@Description\t%s", text)
	}
	line("@Tags\t%s", o.Tag)
	if o.Query != nil {
		line("@Param\tquery\tquery\t%s\tfalse\t\"查询条件\"", name(o.Query))
	}
	if o.Revision != "" {
		line("@Param\trevision\tquery\tstring\tfalse\t%q", o.Revision)
	}
	if o.Body != nil {
		line("@Param\tbody\tbody\t%s\ttrue\t%q", name(o.Body), o.BodyText)
	}
	for _, p := range o.Parameters {
		line("@Param\t%s\tquery\tbool\tfalse\t%q", p.Name, p.Text)
	}
	for _, a := range o.Answers {
		verb, form := "@Success", ""
		if a.Status >= 300 {
			verb = "@Failure"
		}
		if a.Form != nil {
			form = "{object}\t" + name(a.Form)
		}
		text := ""
		if a.Text != "" {
			text = fmt.Sprintf("%q", a.Text)
		}
		line("%s\t%d\t%s\t%s", verb, a.Status, form, text)
	}
	line("@Router\t%s [%s]", o.Path, o.Method)
	return b.String()
}
