// Package all lists the kinds of records of the registry that the public sees.
package all

import (
	"kepu/internal/accreditation"
	"kepu/internal/activity"
	"kepu/internal/campaign"
	"kepu/internal/kind"
	"kepu/internal/lecturer"
	"kepu/internal/organization"
	"kepu/internal/venue"
)

// Kinds lists the kinds, what others refer to first, so that a reader of the feed of changes can put records in as they
// come.
func Kinds() []kind.Any {
	return []kind.Any{
		organization.Kind,
		venue.Kind,
		accreditation.Kind,
		lecturer.TeamKind,
		lecturer.Kind,
		campaign.Kind,
		activity.Kind,
	}
}
