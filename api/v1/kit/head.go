package kit

import (
	"time"

	"kepu/internal/record"
)

// Head is what every record carries.
type Head struct {
	ID          string    `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`                                                           // 不透明的标识
	Version     int64     `json:"version" example:"3"`                                                                                         // 每次修改加一；写操作用 If-Match 校验
	CreatedAt   time.Time `json:"created_at" example:"2026-11-20T08:00:00+08:00"`                                                              // 登记时间
	UpdatedAt   time.Time `json:"updated_at" example:"2026-11-24T09:30:00+08:00"`                                                              // 最近修改时间
	Publication string    `json:"publication" example:"published" enums:"draft,submitted,needs_changes,published,rejected,withdrawn,archived"` // 发布状态；公众只看到 published
	Source      *Source   `json:"source" extensions:"x-nullable"`                                                                              // 来自其他系统的记录的出处
}

// NewHead is the head of a record as it is answered.
func NewHead(m *record.Meta) Head {
	return Head{ID: m.ID, Version: m.Version, CreatedAt: Local(m.CreatedAt), UpdatedAt: Local(m.UpdatedAt),
		Publication: string(m.State()), Source: source(m.Source)}
}

// ApplyHead sets what a client may set of a head. No publication is the usual one.
func ApplyHead(m *record.Meta, publication string, source *record.Source) {
	m.Publication, m.Source = record.Publication(publication), source
	if publication == "" {
		m.Publication = record.Published
	}
}

// Source is where a record came from elsewhere.
type Source struct {
	Name string  `json:"name" example:"kjg-export"`
	ID   string  `json:"id" example:"V-0042"`
	URL  *string `json:"url" example:"https://example.org/venues/42" extensions:"x-nullable"`
}

func source(s *record.Source) *Source {
	if s == nil {
		return nil
	}
	return &Source{Name: s.Name, ID: s.ID, URL: Optional(&s.URL)}
}
