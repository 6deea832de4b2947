// Package records is the API of the records that the public sees. Each file declares the collection of a kind: its
// filter, its answers, what clients may write, and its documents; package kit makes routes and handlers of that. Reads
// that are more than that have a handler here.
package records

import (
	"slices"

	"kepu/api/v1/kit"
	"kepu/internal/kind"
	"kepu/internal/review"
	"kepu/internal/venue"
)

// API holds the handlers of records and what they need.
type API struct {
	*kit.Env
	VenueMerger venue.Merger
	Reviews     *review.Workflow
	Rendered    RenderedRows
}

// registered makes the collections of the kinds.
var registered []func(*API) kit.AnyCollection

// Register adds the collection of a kind, as its file does while the package is initialized.
func Register(collection func(*API) kit.AnyCollection) struct{} {
	registered = append(registered, collection)
	return struct{}{}
}

// Collections are those of the kinds that the registry has.
func (api *API) Collections() (out []kit.AnyCollection) {
	for _, collection := range registered {
		one := collection(api)
		if slices.ContainsFunc(api.Kinds, func(k kind.Any) bool { return k.About().Name == one.About().Name }) {
			out = append(out, one)
		}
	}
	return out
}

// Routes are the lines of all collections in the route table.
func (api *API) Routes() (routes []kit.Route) {
	for _, one := range api.Collections() {
		routes = append(routes, one.Routes()...)
	}
	return routes
}
