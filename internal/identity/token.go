package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
)

// NewToken makes a token that nobody can guess (130 bits and more), and what is kept of it. The prefix shows people,
// and programs that look for leaked secrets, what it is.
func NewToken(prefix string) (token, hash string) {
	token = prefix + rand.Text()
	return token, HashToken(token)
}

// HashToken is what is kept of a token: a hexadecimal SHA-256. A token is random, so no slow hash is needed.
func HashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
