package catalog

import (
	"maps"
	"slices"
	"strconv"

	"kepu/internal/campaign"
	"kepu/internal/record"
)

// CampaignQuery is what a list of campaigns is asked for.
type CampaignQuery struct {
	Listing
	On        string // date of States
	Templates []string
	Years     []string
	Kinds     []string
	States    []string
}

// Campaigns answers a query.
func (s *Snapshot) Campaigns(q *CampaignQuery) Result[*campaign.Campaign] {
	return List(s, campaign.Kind, &q.Listing, func(c *campaign.Campaign) string { return c.From },
		func(c *campaign.Campaign) bool {
			return AnyOf(q.Templates, c.Template) && AnyOf(q.Years, strconv.Itoa(c.Year)) && AnyOf(q.Kinds, c.Kinds...) &&
				AnyOf(q.States, string(c.On(q.On)))
		})
}

// Campaign finds a campaign that is or was public, by its id or its key.
func (s *Snapshot) Campaign(name string) *campaign.Campaign {
	if c := Get(s, campaign.Kind, name); c != nil {
		return c
	}
	for _, v := range s.records[campaign.Kind.Name] {
		if c := record.As[campaign.Campaign](v); c.Key == name {
			return c
		}
	}
	return nil
}

// CampaignKeys lists the keys of public campaigns, in their order.
func (s *Snapshot) CampaignKeys() []string {
	keys := map[string]bool{}
	for c := range All(s, campaign.Kind) {
		keys[c.Key] = true
	}
	return slices.Sorted(maps.Keys(keys))
}

// CampaignSize is how many public activities belong to a campaign.
func (s *Snapshot) CampaignSize(id string) int { return s.campaignSizes[id] }
