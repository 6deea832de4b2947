// Package docs embeds the generated documents of the API; see scripts/generate.
package docs

import _ "embed"

// The documents, as scripts/generate writes them.
var (
	//go:embed openapi.json
	OpenAPIJSON []byte
	//go:embed swagger.json
	SwaggerJSON []byte
)
