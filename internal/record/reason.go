package record

import "kepu/internal/errs"

// Reason says what a reviewer misses, tied to a field where there is one.
type Reason struct {
	Field string `json:"field" validate:"optional" example:"credit_code"` // 字段路径；空为整体意见
	Text  string `json:"text" validate:"required" maxLength:"500" example:"与营业执照不一致，请核对"`
}

const maxReasons = 50

// CheckReasons gives what is wrong with reasons, of which at least one is needed.
func CheckReasons(reasons []Reason) errs.Violations {
	var vs errs.Violations
	if len(reasons) == 0 {
		vs.Add("reasons", "required", "请写明至少一条理由，让对方知道如何修改",
			"at least one reason is needed, so that the other side knows what to mend")
	}
	vs.TooMany("reasons", len(reasons), maxReasons)
	for i, r := range reasons {
		var part errs.Violations
		part.Line("field", r.Field, 100)
		part.Required("text", r.Text)
		part.Prose("text", r.Text, 500)
		vs.Merge(errs.Index("reasons", i), part)
	}
	return vs
}
