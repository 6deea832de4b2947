package notice

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"kepu/internal/account"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Service tells people.
type Service struct {
	Store    Store
	Accounts account.Store
	Clock    func() time.Time
	// Sender takes mails; nil where none are sent.
	Sender Sender
	// PublicURL is where people reach the service; empty for no address in mails.
	PublicURL string
}

// Sender takes mails on their way. Permanent is an error of one that will never get there.
type Sender interface {
	Send(ctx context.Context, to, name, subject, body string) error
}

// Permanent is the error of a mail that cannot be delivered however often it is tried.
type Permanent struct{ Cause error }

// Error says why.
func (p *Permanent) Error() string { return "the mail cannot be delivered: " + p.Cause.Error() }

// Unwrap gives the cause.
func (p *Permanent) Unwrap() error { return p.Cause }

const maxTitle = 300

// Notify tells the owners of organizations, and further accounts, but for who acts, who knows.
func (s *Service) Notify(ctx context.Context, n Notice, organizationIDs []string, accountIDs ...string) error {
	all, err := s.Accounts.All(ctx)
	if err != nil {
		return err
	}
	me := identity.From(ctx).ID
	var to []string
	for _, a := range all {
		owns := slices.ContainsFunc(a.Grants, func(g identity.Grant) bool {
			return g.Role == identity.Owner && g.OrganizationID != "" && slices.Contains(organizationIDs, g.OrganizationID)
		})
		if a.ArchivedAt == nil && a.ID != me && (owns || slices.Contains(accountIDs, a.ID)) {
			to = append(to, a.ID)
		}
	}
	n.At = record.Millis(s.Clock())
	if runes := []rune(n.Title); len(runes) > maxTitle {
		n.Title = string(runes[:maxTitle])
	}
	return s.Store.Add(ctx, n, to)
}

// Owned gives the organizations that have an owner who can be told.
func (s *Service) Owned(ctx context.Context) (map[string]bool, error) {
	all, err := s.Accounts.All(ctx)
	out := map[string]bool{}
	for _, a := range all {
		for _, g := range a.Grants {
			if a.ArchivedAt == nil && g.Role == identity.Owner {
				out[g.OrganizationID] = true
			}
		}
	}
	return out, err
}

// words says in Chinese what happened.
var words = map[Event]string{Approved: "已通过审核并发布", Returned: "被退回，请修改后重新提交", Rejected: "未通过审核",
	Objected: "收到场馆运营单位的异议，等待审核", Dismissed: "收到的异议已驳回，保持发布", Named: "写明在贵单位的场馆举办；如未经同意，可提出异议", Late: "的活动总结已逾期，请尽快填报",
	Decided: "的认领申请已有结果", Reported: "收到公众的纠错反馈，请核实"}

// Sentence says what a notice is about.
func (n *Notice) Sentence() string {
	return fmt.Sprintf("%s“%s”%s", n.Kind.Chinese(), n.Title, words[n.Event])
}

// mail gives the subject and the text of a mail.
func (s *Service) mail(m *Mail) (subject, body string) {
	subject = "【科普资源登记】" + m.Sentence()
	var b strings.Builder
	fmt.Fprintf(&b, "%s，您好：\n\n%s。\n", m.Name, m.Sentence())
	if m.Text != "" {
		fmt.Fprintf(&b, "\n%s\n", m.Text)
	}
	if s.PublicURL != "" {
		fmt.Fprintf(&b, "\n登录后查看：%s\n", s.PublicURL)
	}
	b.WriteString("\n此邮件由系统发出，请勿直接回复。\n")
	return subject, b.String()
}

const (
	mailsAtOnce = 20
	// mailHeld is how long a mail belongs to the process that took it; one that stopped meanwhile leaves it to another.
	mailHeld = 5 * time.Minute
)

// retries is when to try again after each failure; then no more.
var retries = []time.Duration{time.Minute, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 12 * time.Hour}

// SendMails sends what is due, and tells how many went. The error is of the store; a mail that fails is tried again
// later and given to failed.
func (s *Service) SendMails(ctx context.Context, failed func(error)) (int, error) {
	if s.Sender == nil {
		return 0, nil
	}
	now := record.Millis(s.Clock())
	mails, err := s.Store.Outgoing(ctx, now, now.Add(mailHeld), mailsAtOnce)
	if err != nil {
		return 0, err
	}
	sent := 0
	for i := range mails {
		m := &mails[i]
		subject, body := s.mail(m)
		if err := s.Sender.Send(ctx, m.Address, m.Name, subject, body); err != nil {
			failed(err)
			if err := s.Store.Failed(ctx, m.ID, again(m.Tries, now, err)); err != nil {
				return sent, err
			}
			continue
		}
		if err := s.Store.Sent(ctx, m.ID); err != nil {
			return sent, err
		}
		sent++
	}
	return sent, nil
}

// again is when to try once more; zero for never.
func again(tries int, now time.Time, err error) time.Time {
	if _, permanent := errors.AsType[*Permanent](err); permanent || tries >= len(retries) {
		return time.Time{}
	}
	return now.Add(retries[tries])
}
