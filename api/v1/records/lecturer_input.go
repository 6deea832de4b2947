package records

import (
	"kepu/api/v1/kit"
	"kepu/internal/catalog"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
)

// LecturerInput is what a client may set of a lecturer.
type LecturerInput struct {
	Name           string             `json:"name" validate:"required" maxLength:"100" example:"示例讲师甲"`
	Title          string             `json:"title" validate:"optional" maxLength:"100" example:"研究员"`
	Employer       string             `json:"employer" validate:"optional" maxLength:"200" example:"示例大学"`
	Field          string             `json:"field" validate:"optional" maxLength:"200" example:"行星科学"`
	Introduction   string             `json:"introduction" validate:"optional" maxLength:"5000"`
	Topics         []lecturer.Topic   `json:"topics" validate:"optional"`                   // 可讲的题目
	Regions        []string           `json:"regions" validate:"optional" example:"321003"` // 可前往的行政区划代码
	Appointments   []AppointmentInput `json:"appointments" validate:"optional"`             // 历次聘任；续聘另加一次
	PrivateContact lecturer.Private   `json:"private_contact" validate:"optional"`          // 仅供安排讲座，从不公开；归档时删除
	Publication    string             `json:"publication" validate:"optional" enums:"draft,published,withdrawn" default:"published"`
	Source         *record.Source     `json:"source" validate:"optional"`
}

// AppointmentInput is an appointment as clients write it.
type AppointmentInput lecturer.Appointment

// Answered is how an answer has it.
func (AppointmentInput) Answered() any { return Appointment{} }

// Answered is how an answer has it.
func (LecturerInput) Answered() any { return Lecturer{} }

func lecturerForm(l *lecturer.Lecturer) *LecturerInput {
	in := &LecturerInput{Name: l.Name, Title: l.Title, Employer: l.Employer, Field: l.Field, Introduction: l.Introduction,
		Topics: l.Topics, Regions: l.Regions, Appointments: []AppointmentInput{}, PrivateContact: l.Private,
		Publication: string(l.Publication), Source: l.Source}
	for _, a := range l.Appointments {
		in.Appointments = append(in.Appointments, AppointmentInput(a))
	}
	return in
}

// applyLecturer sets what a client may set. Appointments take the dates that they leave out from the terms of public
// teams.
func applyLecturer(s *catalog.Snapshot, in *LecturerInput, l *lecturer.Lecturer) errs.Violations {
	var vs errs.Violations
	l.Name, l.Title, l.Employer, l.Field, l.Introduction, l.Topics = in.Name, in.Title, in.Employer, in.Field,
		in.Introduction, in.Topics
	l.Regions, l.Appointments, l.Private = in.Regions, nil, in.PrivateContact
	for i, one := range in.Appointments {
		a := lecturer.Appointment(one)
		if team := s.Team(a.TeamID); team != nil {
			a.Settle(&vs, errs.Index("appointments", i), team)
		}
		l.Appointments = append(l.Appointments, a)
	}
	kit.ApplyHead(&l.Meta, in.Publication, in.Source)
	return vs
}
