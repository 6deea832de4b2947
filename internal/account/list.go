package account

import (
	"context"
	"slices"
	"strings"

	"kepu/internal/identity"
	"kepu/internal/page"
)

// Query is which accounts are wanted; empty filters let everything pass.
type Query struct {
	Text            string // part of the username, the name or the address
	Roles           []string
	OrganizationIDs []string // with a role in one of them
	RegionCodes     []string // with a role in one of them
	Archived        *bool
	page.Paging
}

func (q *Query) matches(a *Account) bool {
	if q.Archived != nil && *q.Archived != (a.ArchivedAt != nil) {
		return false
	}
	has := func(wanted []string, of func(identity.Grant) string) bool {
		return len(wanted) == 0 || slices.ContainsFunc(a.Grants,
			func(g identity.Grant) bool { return slices.Contains(wanted, of(g)) })
	}
	text := strings.ToLower(q.Text)
	return (strings.Contains(a.Username, text) || strings.Contains(strings.ToLower(a.Name), text) ||
		strings.Contains(strings.ToLower(a.Email), text)) &&
		has(q.Roles, func(g identity.Grant) string { return string(g.Role) }) &&
		has(q.OrganizationIDs, func(g identity.Grant) string { return g.OrganizationID }) &&
		has(q.RegionCodes, func(g identity.Grant) string { return g.RegionCode })
}

// List gives a page of accounts by username. A registry has some thousands at most, so all are looked at.
func (s *Service) List(ctx context.Context, q *Query) (page.Result[*Account], error) {
	all, err := s.Accounts.All(ctx)
	p := page.Pager[*Account]{Paging: q.Paging}
	for _, a := range all {
		if q.matches(a) {
			p.Add(page.Key{S: a.Username, ID: a.ID}, a)
		}
	}
	return p.Result(), err
}
