package importer

import (
	"cmp"
	"slices"
)

// Finding is one remark of a report, as clients of the service get it.
type Finding struct {
	Row        int    `json:"row" example:"4"`
	Cell       string `json:"cell" example:"N4"`
	Column     string `json:"column" example:"开放时间"`
	Code       string `json:"code" example:"format"`
	Message    string `json:"message" example:"“下午”：不认识这种说法"`
	Understood string `json:"understood" example:""`
}

// Findings gives all remarks in the order of the rows: first what refused a row, then what cost a cell, then the rest.
func (r *Report) Findings() []Finding {
	out := []Finding{}
	for i, n := range slices.Concat(r.Rejections, r.Unread, r.Mended, r.Removed, r.Gone, r.Twins, r.Kept) {
		usual := "kept"
		if i < len(r.Rejections)+len(r.Unread)+len(r.Mended) {
			usual = "mended"
		}
		out = append(out, Finding{Row: n.Row, Cell: n.Cell, Column: cmp.Or(n.Column, n.Field), Code: cmp.Or(n.Code, usual), Message: n.Reason, Understood: n.Understood})
	}
	return out
}
