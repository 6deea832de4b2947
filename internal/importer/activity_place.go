package importer

import (
	"cmp"
	"regexp"

	"kepu/internal/activity"
	"kepu/internal/venue"
)

// placeDerived are the fields that the name of a place may tell: a venue of the registry, or that there is no place.
var placeDerived = map[string][]string{"venue_id": {"place_name"}, "mode": {"place_name"},
	"online_url": {"place_name", "url"}}

var (
	// onlinePlace is of what people write for the place of what has none: 线上, 网络直播, 腾讯会议（123-456-789）.
	onlinePlace = regexp.MustCompile(
		`^((线上|网上|在线|云端|网络)(平台|直播|会议|课堂|活动|举办|参与|参加|观看|讲座)?|(网络|线上|视频)?直播间?|腾讯会议|钉钉(会议|直播)?|(微信)?视频号|抖音|B站|哔哩哔哩)([（(:：\s].*)?$`)
	webAddress = regexp.MustCompile(`https?://[!-~]+`)
)

// where reads the place of an activity. A name that is that of one venue of the registry, with nothing else said of the
// place, is that venue; one that says online is none.
func (r *rowReader) where(a *activity.Activity) {
	name := r.get("place_name")
	a.Place = r.activityPlace(a.VenueID)
	if !nameOnly(a.Place) || a.VenueID != "" || r.get("venue")+r.get("id") != "" {
		return
	}
	if isOnlineText(a) {
		beOnline(a)
		r.noteFix("place_name", "线上活动", "按线上活动登记；会议号等请写进介绍",
			"was taken as online; write the number of a meeting into the description")
		return
	}
	if v, ok := unique(r.called[name], (*venue.Venue).Public); ok {
		a.VenueID, a.Place = v.ID, nil
		r.noteFix("place_name", v.Name, "登记库中有这个场馆，按场馆登记", "is a venue of the registry, and was taken as that")
	}
}

// nameOnly tells whether nothing but its name is known of a place.
func nameOnly(p *activity.Place) bool {
	return p != nil && p.Name != "" && *p == (activity.Place{Name: p.Name})
}

// isOnlineText tells whether the place of an activity says that there is none.
func isOnlineText(a *activity.Activity) bool {
	return nameOnly(a.Place) && a.Mode != activity.Onsite && onlinePlace.MatchString(a.Place.Name)
}

// beOnline makes an activity whose place says so one without a place, attended at an address in that, or else at its
// own.
func beOnline(a *activity.Activity) {
	a.OnlineURL = cmp.Or(a.OnlineURL, webAddress.FindString(a.Place.Name), a.URL)
	a.Mode, a.Place = cmp.Or(a.Mode, activity.Online), nil
}

// activityPlace reads where an activity is that is at no venue of the registry. Coordinates alone are those of the
// venue, or of one of the sessions where these are listed.
func (r *rowReader) activityPlace(venueID string) *activity.Place {
	place := activity.Place{Name: r.get("place_name"), Address: r.get("place_address"),
		RegionCode: r.region("place_region")}
	if named := place != (activity.Place{}); named || venueID == "" && r.get("venue") == "" && r.get("sessions") == "" {
		place.Location = r.location()
	}
	if place == (activity.Place{}) {
		return nil
	}
	return &place
}
