package kit

import "kepu/internal/catalog"

// OrganizationRef names an organization.
type OrganizationRef struct {
	ID       string `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string `json:"name" example:"扬州市科学技术协会（示例）"`
	Archived bool   `json:"archived,omitempty"`
}

// VenueRef names a venue.
type VenueRef struct {
	ID       string  `json:"id" example:"01999999-aaaa-7bbb-8ccc-dddddddddddd"`
	Name     string  `json:"name" example:"扬州科技馆"`
	Address  *string `json:"address" example:"扬州市邗江区文昌西路" extensions:"x-nullable"`
	Archived bool    `json:"archived,omitempty"`
}

// RegionRef names a region.
type RegionRef struct {
	Code string `json:"code" example:"321003"`
	Name string `json:"name" example:"邗江区"`
}

// NewOrganizationRef names an organization; nil where the public sees none.
func NewOrganizationRef(s *catalog.Snapshot, id string) *OrganizationRef {
	o := s.Organization(id)
	if o == nil {
		return nil
	}
	return &OrganizationRef{ID: o.ID, Name: o.Name, Archived: o.Away()}
}

// NewVenueRef names a venue.
func NewVenueRef(w *catalog.Where) *VenueRef {
	if w.Venue == nil {
		return nil
	}
	return &VenueRef{ID: w.Venue.ID, Name: w.Venue.Name, Address: Optional(&w.Address), Archived: w.Venue.Away()}
}

// NewVenueRefByID names a venue by itself, not on a day.
func NewVenueRefByID(s *catalog.Snapshot, id string) *VenueRef {
	v := s.Venue(id)
	if v == nil {
		return nil
	}
	return NewVenueRef(&catalog.Where{Venue: v, Spot: &catalog.Spot{Address: v.Address}})
}

// NewRegionRef names a region; nil for none.
func NewRegionRef(s *catalog.Snapshot, code string) *RegionRef {
	r, ok := s.Region(code)
	if !ok {
		return nil
	}
	return &RegionRef{Code: r.Code, Name: r.Name}
}
