package manage

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/page"
)

// AuditFilter says which entries of the audit trail are wanted.
type AuditFilter struct {
	From      string   `form:"from" validate:"optional"`                          // 从何时起：RFC 3339 或日期
	To        string   `form:"to" validate:"optional"`                            // 到何时止（不含）；日期含当天
	ActorID   string   `form:"actor_id" validate:"optional"`                      // 操作者的账号或密钥 id
	ActorName string   `form:"actor_name" validate:"optional"`                    // 操作者的用户名或密钥名称
	Action    []string `form:"action" validate:"optional" collectionFormat:"csv"` // create、update、archive、restore、merge、sign_in、sign_in_failed、sign_out、password_change、password_reset 等
	Kind      []string `form:"kind" validate:"optional" collectionFormat:"csv"`   // 记录种类，例如 venue
	RecordID  string   `form:"record_id" validate:"optional"`                     // 记录 id
	Address   string   `form:"address" validate:"optional"`                       // 网络地址
}

// AuditParams are the parameters of the audit trail.
type AuditParams struct {
	AuditFilter
	kit.ListParams
}

// AuditEntry is one thing that somebody did.
type AuditEntry struct {
	ID        string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	At        time.Time       `json:"at" example:"2026-11-24T12:34:56+08:00"`
	Actor     AuditActor      `json:"actor"`
	Action    string          `json:"action" example:"update"`
	Kind      *string         `json:"kind" example:"venue" extensions:"x-nullable"`
	RecordID  *string         `json:"record_id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"`
	Reason    *string         `json:"reason" extensions:"x-nullable"`
	Changes   json.RawMessage `json:"changes" swaggertype:"object"` // 字段 → {before, after}；个人信息已遮盖
	Address   *string         `json:"address" example:"192.0.2.1" extensions:"x-nullable"`
	UserAgent *string         `json:"user_agent" extensions:"x-nullable"`
	RequestID *string         `json:"request_id" extensions:"x-nullable"`
	Seal      *int64          `json:"seal" example:"42" extensions:"x-nullable"` // 封存批次；几秒内为 null
}

// AuditActor is who did it.
type AuditActor struct {
	Kind string  `json:"kind" example:"account" enums:"account,api_key,admin_key,ticket,system,nobody"`
	ID   *string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd" extensions:"x-nullable"`
	Name *string `json:"name" example:"zhang.san" extensions:"x-nullable"`
}

// AuditSeal is a seal over a batch of entries, to be kept elsewhere.
type AuditSeal struct {
	Number   int64     `json:"number" example:"42"`
	At       time.Time `json:"at" example:"2026-11-24T12:34:56.000+08:00"`
	Entries  int64     `json:"entries" example:"17"`
	Digest   string    `json:"digest"`
	Previous string    `json:"previous"`
	Hash     string    `json:"hash"`
}

func auditEntryDTO(e *audit.Entry) AuditEntry {
	kind := string(e.ActorKind)
	if kind == "" {
		kind = "nobody"
	}
	out := AuditEntry{ID: e.ID, At: kit.Local(e.At),
		Actor:  AuditActor{Kind: kind, ID: kit.Optional(&e.ActorID), Name: kit.Optional(&e.ActorName)},
		Action: string(e.Action), Kind: kit.Optional(new(string(e.Kind))), RecordID: kit.Optional(&e.RecordID),
		Reason: kit.Optional(&e.Reason), Changes: json.RawMessage("{}"), Address: kit.Optional(&e.Address),
		UserAgent: kit.Optional(&e.UserAgent), RequestID: kit.Optional(&e.RequestID)}
	if e.Changes != "" {
		out.Changes = json.RawMessage(e.Changes)
	}
	if e.Seal != 0 {
		out.Seal = &e.Seal
	}
	return out
}

// readAuditQuery reads the filter of the audit trail.
func readAuditQuery(r *kit.Request, p *AuditFilter) audit.Query {
	w := kit.ReadWindow(&r.Violations, p.From, p.To, "", true, r.Now)
	r.CheckYear("from", w.From)
	r.CheckYear("to", w.To)
	return audit.Query{From: w.From, To: w.To, ActorID: p.ActorID, ActorName: p.ActorName, Actions: p.Action,
		Kinds: p.Kind, RecordID: p.RecordID, Address: p.Address}
}

// ListAudit answers the audit trail.
//
//	@Summary		审计记录
//	@Description	谁、何时、从何处、做了什么：每次写入、登录和审核决定，新的在前。记录只增不改，每几秒封存一批。
//	@Tags			审计
//	@Param			query	query		AuditParams	false	"查询条件"
//	@Success		200		{object}	kit.List[AuditEntry]
//	@Router			/audit [get]
func (api *API) ListAudit(c *gin.Context) error {
	var p AuditParams
	r := api.Begin(c, &p)
	q := readAuditQuery(r, &p.AuditFilter)
	paging := r.ReadPaging(&p.ListParams)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	q.Limit = paging.Limit + 1
	if paging.After != nil {
		q.After = paging.After.ID
	}
	entries, err := api.Trail.Entries(c.Request.Context(), q)
	if err != nil {
		return err
	}
	result := page.Cut(entries, paging.Limit, func(e *audit.Entry) string { return e.ID })
	if p.Count != "none" {
		if result.Total, err = api.Trail.Count(c.Request.Context(), q); err != nil {
			return err
		}
	}
	respond.KeepPrivate(c)
	return kit.WriteList(r, &p.ListParams, result, auditEntryDTO)
}

// exportPage is how many entries an export reads at a time.
const exportPage = 1000

// ExportAudit answers all of the trail that a filter asks for.
//
//	@Summary		导出审计记录
//	@Description	JSON Lines（每行一条，字段同审计记录），新的在前，不分页。
//	@Tags			审计
//	@Param			query	query		AuditFilter	false	"查询条件"
//	@Success		200		{string}	string		"每行一条 AuditEntry"
//	@Router			/audit/export [get]
func (api *API) ExportAudit(c *gin.Context) error {
	var p AuditFilter
	r := api.Begin(c, &p)
	q := readAuditQuery(r, &p)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	q.Limit = exportPage
	for first := true; ; first = false {
		entries, err := api.Trail.Entries(c.Request.Context(), q)
		if err != nil && first {
			return err
		}
		if err != nil { // half of it is sent, so the end of the line tells
			_ = c.Error(err)
			panic(http.ErrAbortHandler)
		}
		if first {
			respond.KeepPrivate(c)
			c.Header("Content-Disposition", `attachment; filename="audit.jsonl"`)
			c.Header("Content-Type", "application/x-ndjson")
			c.Status(http.StatusOK)
		}
		for i := range entries {
			// When the reader has gone, the context of the request ends the export.
			_, _ = c.Writer.WriteString(respond.Render(auditEntryDTO(&entries[i])))
		}
		if len(entries) < exportPage {
			return nil
		}
		q.After = entries[len(entries)-1].ID
	}
}

// GetAuditSeal answers the newest seal.
//
//	@Summary		最新的封存
//	@Description	把它保存在别处：以后 `kepu audit verify --seal 文件` 就能发现最新部分被截去或整个改写。
//	@Tags			审计
//	@Success		200	{object}	AuditSeal
//	@Failure		404	{object}	respond.Problem	"还没有封存"
//	@Router			/audit/seal [get]
func (api *API) GetAuditSeal(c *gin.Context) error {
	seal, err := api.Trail.LastSeal(c.Request.Context())
	if err == nil && seal == nil {
		err = errs.New(errs.NotFound, "no_seal", "还没有封存，请几秒后再试", "nothing is sealed yet; try again in some seconds")
	}
	return kit.Reply(c, http.StatusOK, seal, err, func(s *audit.Seal) AuditSeal {
		return AuditSeal{Number: s.Number, At: kit.Local(s.At), Entries: s.Entries, Digest: s.Digest, Previous: s.Previous,
			Hash: s.Hash}
	})
}
