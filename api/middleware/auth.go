package middleware

import (
	"crypto/sha256"
	"crypto/subtle"
	"strings"

	"github.com/gin-gonic/gin"

	"kepu/api/respond"
	"kepu/internal/errs"
)

// AdminKey lets through who sends the administrator's key. Hashes are compared, so that the time it takes tells neither the
// key nor its length.
func AdminKey(key string) gin.HandlerFunc {
	want := sha256.Sum256([]byte(key))
	return func(c *gin.Context) {
		scheme, given, _ := strings.Cut(c.GetHeader("Authorization"), " ")
		if given = strings.TrimSpace(given); !strings.EqualFold(scheme, "Bearer") || given == "" {
			respond.Error(c, errs.New(errs.Unauthenticated, "credentials_required",
				"请在 Authorization 头中提供管理员密钥：Bearer …", "send the administrator's key in the Authorization header: Bearer …"))
			return
		}
		if got := sha256.Sum256([]byte(given)); key == "" || subtle.ConstantTimeCompare(got[:], want[:]) != 1 {
			respond.Error(c, errs.New(errs.Unauthenticated, "credentials_wrong", "管理员密钥不正确", "the administrator's key is wrong"))
		}
	}
}
