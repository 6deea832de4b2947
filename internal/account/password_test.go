package account

import (
	"crypto/rand"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPasswordsThatAreRefused(t *testing.T) {
	for password, code := range map[string]string{
		"short":                       "too_short",
		"1234567890":                  "too_common",
		"Password2026":                "too_common",
		"yangzhou2026":                "too_common",
		"kepu123456":                  "too_common",
		"woaini1314520":               "too_common",
		"zhangxiaoming1":              "too_common", // the person's own name
		"qwertyuiop":                  "too_common",
		"aaaaaaaaaaaa":                "too_common",
		"扬州科技馆2026123456":             "too_common",
		"我爱你我爱你我爱你我爱你":                "too_common",
		"科普科普科普科普科普":                  "too_common",
		"correct\nhorse battery":      "format",
		strings.Repeat("长密码 好 ", 30):  "too_long",
		"bad\xffbytes in a long word": "format",
	} {
		vs := CheckPassword("password", password, "zhangxiaoming", "张小明")
		if assert.Len(t, vs, 1, password) {
			assert.Equal(t, code, vs[0].Code, password)
		}
	}
	for _, password := range []string{"correct horse battery", "运河边的傅科摆自己会转", "瘦西湖的风车慢慢转呀转", "tv4k-9qzw-mlet",
		strings.Repeat("运河边的傅科摆 ", 16)} {
		assert.Empty(t, CheckPassword("password", password, "zhangxiaoming"), password)
	}
	assert.Empty(t, CheckPassword("password", temporaryPassword()))
}

func TestPasswordHashes(t *testing.T) {
	h := NewHasher()
	hash, err := h.Hash(t.Context(), "运河边的ｋａｎｏｎ")
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(hash, "$argon2id$v=19$m=47104,t=1,p=1$"), hash)
	for password, want := range map[string]bool{"运河边的ｋａｎｏｎ": true, "运河边的kanon": true, "运河边的kano": false, "": false} {
		got, err := h.Matches(t.Context(), password, hash)
		require.NoError(t, err)
		assert.Equal(t, want, got, password)
	}
	got, err := h.Matches(t.Context(), "anything", "")
	require.NoError(t, err)
	assert.False(t, got, "nobody has no password")
}

// TestGuessablePasswordsStayRefused: each of testdata/guessable.txt is made as people make passwords (words, years,
// rows of the keyboard, repetitions, dates), and zxcvbn 4.4.2 finds it in fewer than 10^8 guesses.
func TestGuessablePasswordsStayRefused(t *testing.T) {
	list, err := os.ReadFile("testdata/guessable.txt")
	require.NoError(t, err)
	tried := 0
	for password := range strings.Lines(string(list)) {
		password = strings.TrimSuffix(password, "\n")
		vs := CheckPassword("password", password, "zhangsan", "Zhang San")
		if assert.Len(t, vs, 1, password) {
			assert.Equal(t, "too_common", vs[0].Code, password)
		}
		tried++
	}
	require.Greater(t, tried, 1000)
}

// TestRandomPasswordsAreTaken: who lets a program choose is not refused.
func TestRandomPasswordsAreTaken(t *testing.T) {
	for range 500 {
		for _, password := range []string{temporaryPassword(), strings.ToLower(rand.Text()[:12]), rand.Text()[:14] + "-x9"} {
			require.Empty(t, CheckPassword("password", password, "zhangsan"), password)
		}
	}
}

// BenchmarkGuesses judges what has the most parts: what repeats in every way.
func BenchmarkGuesses(b *testing.B) {
	for b.Loop() {
		guesses(strings.Repeat("a", checkedLength), localWords)
	}
}
