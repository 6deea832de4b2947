// Package discover is how people and front ends find things: search, maps, tours, calendars and the feed of changes.
package discover

import "kepu/api/v1/kit"

// API holds the handlers of discovery and what they need.
type API struct{ *kit.Env }
