package kit

import (
	"github.com/gin-gonic/gin"

	"kepu/api/respond"
)

// ReadBody reads a JSON body where there are no parameters.
func ReadBody(c *gin.Context, into any) error {
	if err := NoQuery(c); err != nil {
		return err
	}
	body, err := respond.Body(c, MediaJSON)
	if err != nil {
		return err
	}
	return respond.Decode(body, into)
}

// NoContent ends a request that has nothing to say.
func NoContent(c *gin.Context, err error) error {
	if err != nil {
		return err
	}
	respond.NoContent(c)
	return nil
}
