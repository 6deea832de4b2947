// Package page holds what every list has in common: how much was asked for and what was answered.
package page

// Limits of a list, as the API promises them.
const (
	DefaultLimit = 20
	MaxLimit     = 100
)

// Result is one page of a list: Next is the position after its last item, nil on the last page; Total counts all
// matches, on every page.
type Result[Item, Position any] struct {
	Items []Item
	Next  *Position
	Total int
}
