package kit

import (
	"github.com/gin-gonic/gin"

	"kepu/api/sheets"
)

// Policy is who may use a route.
type Policy string

// The policies.
const (
	Public         Policy = "public"    // everybody; who sends it does not matter
	AnonymousWrite Policy = "open"      // everybody; where it comes from is noted
	Token          Policy = "ticket"    // who has the token of one application or invitation, which the handler looks up
	Authenticated  Policy = "person"    // people with an account, for themselves
	StaffOnly      Policy = "staff"     // everybody with a role, within its scope
	Owners         Policy = "owners"    // people who run an organization, its reviewers and administrators
	Reviewers      Policy = "reviewers" // reviewers and administrators, within their scope
	Admins         Policy = "admins"    // administrators
)

// Traits is what a route takes besides its path and query, and what it may meet. Together with method, path and policy
// the statuses that it can answer and the headers that it reads follow from it; nobody writes these into annotations.
type Traits uint

// The single traits.
const (
	Body      Traits = 1 << iota // JSON
	File                         // a body of any type, which is checked later
	Match                        // If-Match is needed
	Replaces                     // If-Match is needed where there is something to replace
	Retry                        // Idempotency-Key is taken
	Conflicts                    // with other records, or with the state of this one
	Datum                        // coordinates in a datum that the operator may not have published
	NoParams                     // there is no query: one is refused
)

// The traits of most routes.
const (
	Reads   Traits = 0
	Acts    Traits = 0
	Creates        = Body | Retry | Conflicts
	Changes        = Body | Match | Conflicts
)

// Route is one line of the access policy. Its path lies under /api/v1.
type Route struct {
	Method, Path string
	Policy       Policy
	Handler      func(*gin.Context) error
	Traits       Traits
	Operation    string        // operationId; empty for the name of the handler
	Table        *sheets.Sheet // of a list that can be had as a table too
}
