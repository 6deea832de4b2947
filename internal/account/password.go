package account

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"kepu/internal/errs"
)

const (
	minPassword = 10
	maxPassword = 128
	// checkedLength is how much of a password is looked at for being common: the search for patterns in it is not linear.
	checkedLength = 64
	// enoughGuesses is more than somebody can try who got hold of nothing but the sign-in.
	enoughGuesses = 1e8 + 5
)

// minVariety is how many different Chinese characters, beside words that everybody would try, are beyond guessing: five
// of the 2,000 usual ones are 55 bits.
const minVariety = 5

// guessable tells whether a password is one of the first that somebody would try. How people make them of ASCII is
// known; the rest is judged by how many different characters are left without the words that are known.
func guessable(password string, known []string) bool {
	rest := strings.ToLower(password)
	for _, word := range known {
		if word != "" {
			rest = strings.ReplaceAll(rest, strings.ToLower(word), "")
		}
	}
	seen := map[rune]bool{}
	for _, r := range rest {
		if r >= utf8.RuneSelf {
			seen[r] = true
		}
	}
	if len(seen) >= minVariety {
		return false
	}
	ascii := strings.Map(func(r rune) rune {
		if r >= utf8.RuneSelf {
			return -1
		}
		return r
	}, password)
	return guesses(ascii[:min(len(ascii), checkedLength)], known) < enoughGuesses
}

// localWords are what people here would begin with; the common words are the world's.
var localWords = []string{"kepu", "kexie", "kejiguan", "keji", "kexue", "yangzhou", "jiangsu", "zhongguo", "mima",
	"guanliyuan", "admin", "woaini", "wodemima", "hanjiang", "guangling", "jiangdu", "baoying", "yizheng", "gaoyou",
	"shouxihu", "科普", "科协", "科技馆", "扬州", "密码"}

// CheckPassword gives what is wrong with a new password. about is what others know of the person: names, address.
func CheckPassword(field, password string, about ...string) errs.Violations {
	var vs errs.Violations
	n := utf8.RuneCountInString(password)
	switch {
	case !utf8.ValidString(password) || strings.ContainsFunc(password, func(r rune) bool { return r < ' ' || r == 0x7f }):
		vs.Add(field, "format", "不能含控制字符", "must not hold control characters")
	case n < minPassword:
		vs.Add(field, "too_short", "至少 10 个字符；几个不相干的词连起来就很好",
			"must have at least 10 characters; a few words that do not belong together make a good one")
	case n > maxPassword:
		vs.Add(field, "too_long", "最多 128 个字符", "may have at most 128 characters")
	case guessable(password, append(about, localWords...)):
		vs.Add(field, "too_common", "太容易被猜到：请避开常用密码、姓名、单位名、键盘顺序和年份",
			"is too easy to guess: avoid common passwords, names, rows of the keyboard and years")
	}
	return vs
}

// Hasher hashes passwords by argon2id (RFC 9106), a few at a time: each takes the memory that makes guessing dear.
type Hasher struct {
	params *argon2id.Params
	turns  chan struct{}
	dummy  string // hash of nothing that anybody knows
}

// hashing is what OWASP asks for at least: 46 MiB, one pass.
var hashing = argon2id.Params{Memory: 46 << 10, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// NewHasher makes one.
func NewHasher() *Hasher {
	random := make([]byte, hashing.SaltLength+hashing.KeyLength)
	_, _ = rand.Read(random) // never fails
	text := base64.RawStdEncoding.EncodeToString
	return &Hasher{params: &hashing, turns: make(chan struct{}, max(2, runtime.GOMAXPROCS(0))),
		dummy: fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashing.Memory, hashing.Iterations,
			hashing.Parallelism, text(random[:hashing.SaltLength]), text(random[hashing.SaltLength:]))}
}

// turn waits until there is memory for one more.
func (h *Hasher) turn(ctx context.Context) (done func(), err error) {
	select {
	case h.turns <- struct{}{}:
		return func() { <-h.turns }, nil
	case <-ctx.Done():
		return nil, errs.New(errs.Unavailable, "busy", "登录繁忙，请稍后再试", "too many people are signing in; try again in a moment")
	}
}

// Hash gives what is kept of a password.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	done, err := h.turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	return argon2id.CreateHash(norm.NFKC.String(password), h.params)
}

// Matches tells whether a password is the one that was hashed. With the hash of nobody, which is empty, it takes as
// long and says no.
func (h *Hasher) Matches(ctx context.Context, password, hash string) (bool, error) {
	done, err := h.turn(ctx)
	if err != nil {
		return false, err
	}
	defer done()
	nobody := hash == ""
	if nobody {
		hash = h.dummy
	}
	matches, err := argon2id.ComparePasswordAndHash(norm.NFKC.String(password), hash)
	return matches && !nobody, err
}

// temporaryPassword makes a password that is read out to somebody and changed at first use: 80 bits, without letters
// that look alike.
func temporaryPassword() string {
	text := strings.ToLower(rand.Text()) // base32: no 0, 1, 8, 9
	return text[:4] + "-" + text[4:8] + "-" + text[8:12] + "-" + text[12:16]
}
