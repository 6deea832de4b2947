package manage

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"path"
	"slices"
	"time"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/api/v1/kit"
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/intake"
	"kepu/internal/kind"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/venue"
)

// imported is the kinds whose records can be imported, by what {kind} of the path of an import can be.
var imported = map[string]kind.Info{"organizations": organization.Kind.Info, "venues": venue.Kind.Info,
	"accreditations": accreditation.Kind.Info, "lecturer-teams": lecturer.TeamKind.Info, "lecturers": lecturer.Kind.Info,
	"activities": activity.Kind.Info, "events": activity.Kind.Info}

// ImportKinds lists what {kind} of the path of an import can be.
func ImportKinds() []string { return slices.Sorted(maps.Keys(imported)) }

// uploadTime bounds how long a file may take to arrive.
const uploadTime = 2 * time.Minute

// ImportParams are the parameters of an import.
type ImportParams struct {
	Source       string `form:"source" validate:"optional" example:"示例科技馆"` // 数据来源的名称；下次用同一名称导入时更新同一批记录；不写则为文件名
	DryRun       *bool  `form:"dry_run" validate:"optional"`                // true：只检查，什么也不写
	Strict       *bool  `form:"strict" validate:"optional"`                 // true：有一格看不懂就退回整行
	AllowSimilar *bool  `form:"allow_similar" validate:"optional"`          // true：允许与登记库或前面的行相近的场馆
	File         string `form:"file" validate:"optional" example:"场馆.xlsx"` // 文件名；直接以请求体上传时可写
}

// ImportFinding is one remark on one row.
type ImportFinding struct {
	Row        int    `json:"row" example:"4"`                    // 行号，与 Excel 一致；0 表示整个文件
	Cell       string `json:"cell" example:"N4"`                  // 单元格
	Column     string `json:"column" example:"开放时间"`              // 列名
	Code       string `json:"code" example:"format"`              // 供程序判断
	Message    string `json:"message" example:"“下午”：不认识这种说法"`     // 可直接显示
	Understood string `json:"understood" example:"0514-87654321"` // 采用的内容；空表示未采用
}

// ImportJob is an import and what became of it.
type ImportJob struct {
	ID            string          `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Kind          string          `json:"kind" example:"venues" enums:"organizations,venues,accreditations,lecturer-teams,lecturers,activities,events"`
	State         string          `json:"state" example:"done" enums:"queued,running,done,failed"` // queued 排队，running 进行中，done 完成，failed 整个文件无法导入
	Source        string          `json:"source" example:"示例科技馆"`
	File          string          `json:"file" example:"场馆.xlsx"`
	DryRun        bool            `json:"dry_run" example:"false"`
	Strict        bool            `json:"strict" example:"false"`
	Rows          int             `json:"rows" example:"10"`                                     // 行数；进行中为已知的记录数
	Done          int             `json:"done" example:"10"`                                     // 已处理
	Created       int             `json:"created" example:"8"`                                   // 新建（无权直接发布的进入审核）
	Updated       int             `json:"updated" example:"0"`                                   // 更新（无权直接发布的进入审核）
	Unchanged     int             `json:"unchanged" example:"1"`                                 // 与登记库相同
	Rejected      int             `json:"rejected" example:"1"`                                  // 退回
	Findings      []ImportFinding `json:"findings"`                                              // 前 1000 条；先退回，再未采用，再其他
	FindingsTotal int             `json:"findings_total" example:"3"`                            // 全部条数
	Problem       *string         `json:"problem" example:"表头缺少“名称”这一列" extensions:"x-nullable"` // 失败的原因
	WorkbookURL   *string         `json:"workbook_url" extensions:"x-nullable"`                  // 需要再看的行，格子标红并带批注；没有则为 null
	CreatedAt     time.Time       `json:"created_at" example:"2026-11-27T09:00:00+08:00"`
	EndedAt       *time.Time      `json:"ended_at" example:"2026-11-27T09:00:05+08:00" extensions:"x-nullable"`
}

// ImportRecords takes a file that is imported in the background.
//
//	@Summary		导入一个文件
//	@Description	上传表格（CSV、.xlsx，列与模板相同）或 schema.org 活动（events：JSON-LD），最大 20 MB、2 万行。放在 multipart 的 file 里，或直接作为请求体。
//	@Description	马上返回 202 和任务，用 Location 查询结果。按提交人的权限写入：须审核的与单独提交一样进入审核。同一单位的任务依次进行；中断后自动继续，已写入的不重复。
//	@Tags			导入
//	@Param			query	query		ImportParams	false	"参数"
//	@Param			file	formData	file			true	"文件"
//	@Success		202		{object}	ImportJob
//	@Failure		404		{object}	respond.Problem	"没有这个种类"
//	@Failure		409		{object}	respond.Problem	"还有太多任务没有完成"
//	@Router			/manage/imports/{kind} [post]
func (api *API) ImportRecords(c *gin.Context) error {
	of := c.Param("kind")
	about, known := imported[of]
	if !known {
		return errs.New(errs.NotFound, "not_found", "不能导入这个种类："+of, "this kind cannot be imported: "+of)
	}
	scope := about.KeyScope() + ":write"
	if p := identity.From(c.Request.Context()); p.Kind == identity.Client && !slices.Contains(p.Scopes, scope) {
		return errs.New(errs.Forbidden, "scope_missing", "接口密钥没有用途 "+scope, "the key lacks the scope "+scope)
	}
	var params ImportParams
	if _, vs := respond.Query(c, &params); len(vs) > 0 {
		return vs.Err()
	}
	data, name, err := upload(c)
	if err != nil {
		return err
	}
	name = path.Base("/" + cmp.Or(name, params.File, of))
	j := &intake.Job{Kind: of, Source: cmp.Or(params.Source, name), FileName: name, DryRun: params.DryRun != nil &&
		*params.DryRun, Strict: params.Strict != nil && *params.Strict, AllowSimilar: params.AllowSimilar != nil &&
		*params.AllowSimilar}
	if err := api.Intake.Submit(c.Request.Context(), j, data); err != nil {
		return err
	}
	c.Header("Location", "/api/v1/manage/imports/jobs/"+j.ID)
	respond.Private(c, http.StatusAccepted, importJobDTO(j, nil, respond.English(c.GetHeader("Accept-Language"))))
	return nil
}

// upload reads the file of a request: the first of a form that is one, or the body.
func upload(c *gin.Context) (data []byte, name string, err error) {
	// where the connection has none, the server's holds
	_ = http.NewResponseController(c.Writer).SetReadDeadline(time.Now().Add(uploadTime))
	given, _, _ := mime.ParseMediaType(c.GetHeader("Content-Type"))
	body := io.Reader(c.Request.Body)
	if given == "multipart/form-data" {
		form, err := c.Request.MultipartReader()
		if err != nil {
			return nil, "", malformedUpload(err)
		}
		for {
			part, err := form.NextPart()
			if err != nil {
				return nil, "", malformedUpload(err)
			}
			if part.FileName() != "" || part.FormName() == "file" {
				body, name = part, part.FileName()
				break
			}
		}
	}
	if data, err = io.ReadAll(body); err != nil {
		return nil, "", malformedUpload(err)
	}
	return data, name, nil
}

func malformedUpload(err error) error {
	if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return respond.TooLarge(tooLarge.Limit)
	}
	return errs.New(errs.Invalid, "malformed_body", "没有收到文件：请放在 multipart/form-data 的 file 里，或直接作为请求体",
		"no file arrived; put it into the part file of multipart/form-data, or send it as the body")
}

// GetImport answers an import and what became of it.
//
//	@Summary		导入任务的进度和结果
//	@Description	提交人、同一单位的人和管理员可以查看，保留 7 天。
//	@Tags			导入
//	@Success		200	{object}	ImportJob
//	@Router			/manage/imports/jobs/{id} [get]
func (api *API) GetImport(c *gin.Context) error {
	j, err := api.Intake.Find(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	var findings []ImportFinding
	if j.State == intake.Done {
		text, err := api.Intake.Store.JobPart(c.Request.Context(), j.ID, intake.Findings)
		if err == nil {
			err = json.Unmarshal(text, &findings)
		}
		if err != nil {
			return err
		}
	}
	respond.Private(c, http.StatusOK, importJobDTO(j, findings, respond.English(c.GetHeader("Accept-Language"))))
	return nil
}

// GetImportWorkbook answers the rows of an import that are to be looked at again.
//
//	@Summary		导入任务退回的行
//	@Description	退回的行，和有格子未采用的行：有问题的格子标红并带批注，最后一列是原因。改好再交一次即可。
//	@Tags			导入
//	@Success		200	{file}		file
//	@Router			/manage/imports/jobs/{id}/workbook [get]
func (api *API) GetImportWorkbook(c *gin.Context) error {
	j, err := api.Intake.Find(c.Request.Context(), c.Param("id"))
	if err != nil {
		return err
	}
	data, err := api.Intake.Store.JobPart(c.Request.Context(), j.ID, intake.Workbook)
	if err != nil {
		return err
	}
	respond.KeepPrivate(c)
	c.Header("Content-Disposition", "attachment; filename=import.xlsx")
	c.Data(http.StatusOK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", data)
	return nil
}

func importJobDTO(j *intake.Job, findings []ImportFinding, english bool) ImportJob {
	out := ImportJob{ID: j.ID, Kind: j.Kind, State: string(j.State), Source: j.Source, File: j.FileName, DryRun: j.DryRun,
		Strict: j.Strict, Rows: j.Counts.Rows, Done: j.Counts.Done, Created: j.Counts.Created, Updated: j.Counts.Updated,
		Unchanged: j.Counts.Unchanged, Rejected: j.Counts.Rejected, Findings: []ImportFinding{},
		FindingsTotal: j.Counts.Findings, CreatedAt: kit.Local(j.CreatedAt), EndedAt: kit.LocalOrNull(j.EndedAt)}
	out.Findings = append(out.Findings, findings...)
	if j.State == intake.Failed {
		problem := j.Problem.ZH
		if english {
			problem = j.Problem.EN
		}
		out.Problem = &problem
	}
	if j.HasWorkbook {
		address := "/api/v1/manage/imports/jobs/" + j.ID + "/workbook"
		out.WorkbookURL = &address
	}
	return out
}
