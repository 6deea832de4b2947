package discover

import (
	"errors"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/page"
)

// ChangesParams are the parameters of the feed of changes.
type ChangesParams struct {
	Since string `form:"since" validate:"optional"`                                        // 上次得到的 next_cursor；不写则从头完整读取一遍
	Limit *int   `form:"limit" validate:"optional" minimum:"1" maximum:"100" default:"20"` // 每页条数，1–100
}

// Change is one record whose public form changed.
type Change struct {
	Kind  string    `json:"kind" example:"activity" enums:"kinds:feed"`        // 记录种类
	ID    string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"` // 记录 id；行政区划为其代码
	State string    `json:"state" example:"updated" enums:"updated,deleted"`   // updated：新建或修改，请重新读取；deleted：公众不再可见，请删除
	At    time.Time `json:"at" example:"2026-11-24T09:30:00+08:00"`            // 变更时间
}

// Changes is one page of the feed.
type Changes struct {
	Items      []Change `json:"items"`
	NextCursor string   `json:"next_cursor" example:"eyJzIjo0Mn0"` // 始终存在：保存它，下次作为 since；items 为空表示已是最新
}

// feedCursor is a mark and the time at which it was given.
type feedCursor struct {
	catalog.Mark
	Given int64 `json:"g"` // Unix seconds
}

// replicaLag is how long a replica may be behind the one that gave a cursor. Afterwards a position that is not reached
// is one that a restored backup has taken back.
const replicaLag = time.Minute

// ListChanges answers the feed of changes.
//
//	@Summary		变更流
//	@Description	用于把整个登记库同步到自己的系统。不带 since 从头读取全部公开记录，此后用 next_cursor 只取变化；任何时候中断，带上最后保存的 next_cursor 继续即可。
//	@Description	同一记录可能重复出现，按顺序处理即可：updated 请重新读取该记录（若返回 404 或 410 则视为 deleted），deleted 请删除。
//	@Description	读取地址：region、holiday 重新读取 /regions、/holidays；其余为 /organizations、/venues、/accreditations、/lecturer-teams、/lecturers、/campaigns、/activities 加 /{id}。
//	@Description	离开超过 90 天，或服务端恢复了备份，返回 410 resync：请去掉 since 重新完整读取，并删除没有再出现的记录。
//	@Tags			变更
//	@Param			query			query		ChangesParams	false	"查询条件"
//	@Success		200				{object}	Changes
//	@Failure		410				{object}	respond.Problem	"resync：请重新完整读取"
//	@Router			/changes [get]
func (api *API) ListChanges(c *gin.Context) error {
	var p ChangesParams
	r := api.Begin(c, &p)
	limit := r.UpTo(p.Limit, page.DefaultLimit, page.MaxLimit)
	since := readFeedCursor(&r.Violations, p.Since)
	if err := r.Violations.Err(); err != nil {
		return err
	}
	var after *catalog.Mark
	if since != nil {
		after = &since.Mark
	}
	items, next, err := r.Snapshot.Changes(after, limit)
	lagging := errors.Is(err, catalog.ErrAhead) && api.Clock().Sub(time.Unix(since.Given, 0)) < replicaLag
	if err != nil && !lagging {
		return errs.New(errs.Gone, "resync", "变更记录不能从这里继续（超过 90 天，或服务端恢复了备份），请去掉 since 重新完整读取",
			"the feed does not lead on from here (over 90 days old, or a backup was restored); read everything again without "+
				"since")
	}
	if !lagging && api.Fresh(r, kit.OnRecords) {
		return nil
	}
	out := Changes{Items: []Change{}, NextCursor: p.Since}
	if !lagging {
		out.NextCursor = kit.EncodeCursor(feedCursor{Mark: next, Given: api.Clock().Unix()})
	}
	for _, one := range items {
		state := "updated"
		if one.Deleted {
			state = "deleted"
		}
		out.Items = append(out.Items, Change{Kind: string(one.Kind), ID: one.ID, State: state, At: kit.Local(one.At)})
	}
	respond.List(c, out)
	return nil
}

// readFeedCursor reads since; nil for none.
func readFeedCursor(vs *errs.Violations, text string) *feedCursor {
	if text == "" {
		return nil
	}
	var cur feedCursor
	err := kit.DecodeCursor(text, &cur)
	if err != nil || cur.Seq < 0 || cur.Given == 0 || cur.Pass != nil && cur.Pass.Kind < 0 {
		vs.Add("since", "format", "不是 /changes 给出的 next_cursor，请原样使用",
			"is no next_cursor of /changes; use it as it was given")
	}
	return &cur
}
