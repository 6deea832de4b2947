// Package v1 is the first version of the API. Its handlers lie in rooms: kit has what they share, records the records
// that the public sees, discover how these are found, manage what the staff does besides, account who may write.
package v1

import (
	"kepu/api/v1/account"
	"kepu/api/v1/discover"
	"kepu/api/v1/manage"
	"kepu/api/v1/records"
)

// API is the handlers of all rooms.
type API struct {
	Records  records.API
	Discover discover.API
	Manage   manage.API
	Account  account.API
}
