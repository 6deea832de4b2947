// Package page holds what every list has in common.
package page

// Limits of a list, as the API promises them.
const (
	DefaultLimit = 20
	MaxLimit     = 100
)
