package organization

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestKnownCreditCodes uses codes of well-known public companies, as they publish them.
func TestKnownCreditCodes(t *testing.T) {
	for _, code := range []string{"91440300708461136T", "91330100799655058B", "91110000802100433B", "914403001922038216"} {
		require.True(t, ValidCreditCode(code), code)
	}
	for _, code := range []string{"", "91440300708461136", "91440300708461136X", "91440300708461136TT",
		"9144030070846113OT", "914403007084611😀"} {
		require.False(t, ValidCreditCode(code), code)
	}
}

// TestOneWrongCharacterIsFound: 31 is prime and no weight is a multiple of it, so every single error changes the sum.
func TestOneWrongCharacterIsFound(t *testing.T) {
	const good = "91440300708461136T"
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, 17).Draw(t, "at")
		c := rapid.SampledFrom([]byte(creditAlphabet)).Draw(t, "character")
		wrong := good[:at] + string(c) + good[at+1:]
		if ValidCreditCode(wrong) != (wrong == good) {
			t.Fatal(wrong)
		}
	})
}

func TestAllViolationsAtOnce(t *testing.T) {
	o := Organization{Name: " ", ShortName: strings.Repeat("长", 51), CreditCode: "123", Type: "club", RegionCode: "x",
		ParentID: "y"}
	o.Contact.Phone, o.Contact.Email, o.Contact.Website = "call me", "nobody", "javascript:alert(1)"
	var fields []string
	for _, v := range o.Validate() {
		fields = append(fields, v.Field)
		require.NotEmpty(t, v.Message.ZH)
		require.NotEmpty(t, v.Message.EN)
	}
	require.Equal(t, []string{"name", "short_name", "credit_code", "type", "region_code", "parent_id", "contact.phone",
		"contact.email", "contact.website"}, fields)
}
