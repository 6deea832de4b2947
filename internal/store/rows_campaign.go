package store

import (
	"gorm.io/gorm"

	"kepu/internal/campaign"
	"kepu/internal/record"
)

type campaignRow struct {
	Meta        metaRow `gorm:"embedded"`
	CampaignKey string  // key is a word of SQL
	Template    string
	Name        string
	Year        int
	FromDate    string
	ToDate      string
	Kinds       []string `gorm:"serializer:json"`
	Slogan      string
	Description string
	URL         string
}

func (campaignRow) TableName() string { return "campaigns" }

func campaignToRow(c *campaign.Campaign) *campaignRow {
	return &campaignRow{Meta: metaToRow(&c.Meta), CampaignKey: c.Key, Template: c.Template, Name: c.Name, Year: c.Year, FromDate: c.From, ToDate: c.To,
		Kinds: c.Kinds, Slogan: c.Slogan, Description: c.Description, URL: c.URL}
}

func (r *campaignRow) campaign() *campaign.Campaign {
	return &campaign.Campaign{Meta: r.Meta.meta(), Key: r.CampaignKey, Template: r.Template, Name: r.Name, Year: r.Year, From: r.FromDate, To: r.ToDate,
		Kinds: orEmpty(r.Kinds), Slogan: r.Slogan, Description: r.Description, URL: r.URL}
}

// Campaigns is the store of campaigns.
func (s *Store) Campaigns() record.Store[campaign.Campaign] {
	return &records[campaign.Campaign, *campaign.Campaign]{
		store: s, kind: record.Campaign, table: "campaigns", load: (*View).Campaigns,
		read: func(db *gorm.DB, id string) (*campaign.Campaign, error) {
			return takeRow(db, id, (*campaignRow).campaign)
		},
		insert:     func(t *tx, all []*campaign.Campaign) error { return insertRows(t, all, campaignToRow) },
		update:     func(t *tx, c *campaign.Campaign) error { return t.Save(campaignToRow(c)).Error },
		references: func(*campaign.Campaign) []reference { return nil },
	}
}

// Campaigns gives campaigns by id.
func (v *View) Campaigns(ids []string) ([]*campaign.Campaign, error) {
	return loadRows(v, ids, (*campaignRow).campaign)
}
