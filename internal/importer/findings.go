package importer

import (
	"cmp"
	"slices"
)

// Finding is one remark of a report, as clients of the service get it.
type Finding struct {
	Row        int    `json:"row"`
	Cell       string `json:"cell"`
	Column     string `json:"column"`
	Code       string `json:"code"`
	Message    string `json:"message"`
	Understood string `json:"understood"`
}

// Findings gives all remarks in the order of the rows: first what refused a row, then what cost a cell, then the rest.
func (r *Report) Findings() []Finding {
	out := []Finding{}
	for i, n := range slices.Concat(r.Rejections, r.Unread, r.Mended, r.Removed, r.Gone, r.Twins, r.Kept) {
		usual := "kept"
		if i < len(r.Rejections)+len(r.Unread)+len(r.Mended) {
			usual = "mended"
		}
		out = append(out, Finding{Row: n.Row, Cell: n.Cell, Column: cmp.Or(n.Column, n.Field), Code: cmp.Or(n.Code, usual),
			Message: n.Reason, Understood: n.Understood})
	}
	return out
}
