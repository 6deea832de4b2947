package catalog

import (
	"maps"
	"slices"
	"strconv"

	"kepu/internal/campaign"
	"kepu/internal/page"
)

// CampaignQuery is what a list of campaigns is asked for.
type CampaignQuery struct {
	Paging
	On        string // date of States
	Templates []string
	Years     []string
	Kinds     []string
	States    []string
	IDs       []string
	Sort      Sort
}

// Campaigns answers a query.
func (s *Snapshot) Campaigns(q *CampaignQuery) Result[*campaign.Campaign] {
	p := page.Pager[*campaign.Campaign]{Paging: q.Paging}
	for _, c := range s.campaigns {
		if c.Public() && anyOf(q.Templates, c.Template) && anyOf(q.Years, strconv.Itoa(c.Year)) && anyOf(q.Kinds, c.Kinds...) &&
			anyOf(q.States, string(c.On(q.On))) && anyOf(q.IDs, c.ID) {
			p.Add(nameKey(q.Sort, c.From, c.Head()), c)
		}
	}
	return p.Result()
}

// Campaign finds a campaign that is or was public, by its id or its key.
func (s *Snapshot) Campaign(name string) *campaign.Campaign {
	if c := s.campaigns[name]; c != nil {
		return c
	}
	for _, c := range s.campaigns {
		if c.Key == name {
			return c
		}
	}
	return nil
}

// CampaignKeys lists the keys of public campaigns, in their order.
func (s *Snapshot) CampaignKeys() []string {
	keys := map[string]bool{}
	for _, c := range s.campaigns {
		if c.Public() {
			keys[c.Key] = true
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

// CampaignSize is how many public activities belong to a campaign.
func (s *Snapshot) CampaignSize(id string) int { return s.campaignSizes[id] }
