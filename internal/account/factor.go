package account

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"kepu/internal/audit"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Factor is the second factor of an account: codes by time (TOTP, RFC 6238) from a program on the person's telephone,
// and codes on paper for the day when that is lost.
type Factor struct {
	Sealed      []byte // the secret, encrypted: it has to be read again, so a hash would not do
	ConfirmedAt *time.Time
	LastStep    int64    // of the last code that was used; none is used twice
	Recovery    []string // hashes of the codes on paper that are left
}

// Confirmed tells whether the person has shown that the codes come.
func (f *Factor) Confirmed() bool { return f != nil && f.ConfirmedAt != nil }

// Factors is the store of second factors.
type Factors interface {
	// Factor gives the second factor of an account; nil for none.
	Factor(ctx context.Context, accountID string) (*Factor, error)
	// BeginFactor keeps the secret of a second factor that is not confirmed yet, over another such one; false when a
	// confirmed one is there.
	BeginFactor(ctx context.Context, accountID string, sealed []byte) (bool, error)
	// ConfirmFactor takes a second factor into use; false when the one that was begun has another secret, or is confirmed.
	ConfirmFactor(ctx context.Context, accountID string, f Factor) (bool, error)
	// DropFactor takes the second factor from an account.
	DropFactor(ctx context.Context, accountID string) error
	// UseStep notes that a code was used; false when it, or a later one, was used before.
	UseStep(ctx context.Context, accountID string, step int64) (bool, error)
	// UseRecovery strikes out a code on paper; false when it is not there.
	UseRecovery(ctx context.Context, accountID, hash string) (bool, error)
}

// Vault encrypts what has to be read again. Its key is not in the database, so that a stolen one tells nothing.
type Vault struct {
	aead cipher.AEAD
	mac  []byte
}

// NewVault makes one over a key of any length that nobody can guess.
func NewVault(key string) (*Vault, error) {
	sum := sha256.Sum256([]byte("kepu vault\n" + key))
	block, err := aes.NewCipher(sum[:])
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	mac := sha256.Sum256([]byte("kepu mac\n" + key))
	return &Vault{aead, mac[:]}, err
}

// Mac is a fingerprint of a short text for a purpose, which nobody finds again by trying without the key.
func (v *Vault) Mac(purpose, text string) string {
	h := hmac.New(sha256.New, v.mac)
	_, _ = fmt.Fprintf(h, "%s\n%s", purpose, text) // never fails
	return hex.EncodeToString(h.Sum(nil))
}

// Seal encrypts a text for a purpose.
func (v *Vault) Seal(purpose, text string) []byte {
	nonce := make([]byte, v.aead.NonceSize())
	_, _ = rand.Read(nonce) // never fails
	return v.aead.Seal(nonce, nonce, []byte(text), []byte(purpose))
}

// Open decrypts what Seal gave for the same purpose.
func (v *Vault) Open(purpose string, sealed []byte) (string, error) {
	if len(sealed) < v.aead.NonceSize() {
		return "", fmt.Errorf("too short to be sealed")
	}
	nonce, rest := sealed[:v.aead.NonceSize()], sealed[v.aead.NonceSize():]
	text, err := v.aead.Open(nil, nonce, rest, []byte(purpose))
	return string(text), err
}

const (
	recoveryCodes = 10
	period        = 30 // seconds, as RFC 6238 has it
)

// freshSignIn is how old the sign-in may be of who begins a second factor without having a password.
const freshSignIn = 5 * time.Minute

// Enrol begins a second factor of who acts: its secret, and the address that a program reads from a picture. Who found
// an open session must not take the account over by it, so the password is asked for; an account without one needs a
// new sign-in. Invalid, Forbidden, Conflict, Limited.
func (s *Service) Enrol(ctx context.Context, issuer, password string) (secret, uri string, err error) {
	p := identity.From(ctx)
	if s.Vault == nil {
		return "", "", errs.New(errs.Conflict, "no_secret_key", "服务未配置 secret_key，不能启用两步验证，请联系管理员",
			"the service has no secret_key, which second factors need; ask its operator")
	}
	if err := s.reauthenticate(ctx, p, password); err != nil {
		return "", "", err
	}
	key, err := totp.Generate(totp.GenerateOpts{Issuer: issuer, AccountName: p.Name, Period: period})
	if err != nil {
		return "", "", err
	}
	begun, err := s.Factors.BeginFactor(ctx, p.ID, s.Vault.Seal("totp "+p.ID, key.Secret()))
	if err == nil && !begun {
		err = errs.New(errs.Conflict, "enrolled", "两步验证已启用；要更换请先停用",
			"a second factor is in use; end it first to have another")
	}
	if err != nil {
		return "", "", err
	}
	return key.Secret(), key.URL(), nil
}

// reauthenticate is Invalid for a wrong password of who acts, and Forbidden for who has none and signed in long ago.
func (s *Service) reauthenticate(ctx context.Context, p identity.Principal, password string) error {
	secret, err := s.Accounts.SecretOf(ctx, p.ID)
	if err != nil {
		return err
	}
	if secret.Hash == "" {
		return s.checkRecentSignIn(ctx, p)
	}
	var vs errs.Violations
	vs.Required("password", password)
	vs.MaxLength("password", password, maxPassword)
	if err := vs.Err(); err != nil {
		return err
	}
	matches, err := s.isOwnPassword(ctx, p, password, secret)
	if err != nil {
		return err
	}
	if !matches {
		vs.Add("password", "wrong", "密码不正确", "is not your password")
	}
	return vs.Err()
}

func (s *Service) checkRecentSignIn(ctx context.Context, p identity.Principal) error {
	logins, err := s.Logins(ctx, p.ID)
	if err != nil {
		return err
	}
	for _, one := range logins {
		if one.ID == p.LoginID && s.Clock().Sub(one.CreatedAt) < freshSignIn {
			return nil
		}
	}
	return errs.New(errs.Forbidden, "sign_in_again", "请重新登录后 5 分钟内再设置", "sign in again, and begin within five minutes")
}

// Confirm takes the second factor of who acts into use, and gives the codes on paper, which are shown once. Conflict,
// Invalid, Limited.
func (s *Service) Confirm(ctx context.Context, code string) (recovery []string, err error) {
	p := identity.From(ctx)
	f, err := s.Factors.Factor(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	if f == nil || f.Confirmed() {
		return nil, notBegun()
	}
	if err := s.checkOwnCode(ctx, p, code); err != nil {
		return nil, err
	}
	now := record.Millis(s.Clock())
	f.ConfirmedAt = &now
	if f.LastStep, err = s.step(p.ID, f, code, now); err != nil {
		return nil, err
	}
	for range recoveryCodes {
		text := strings.ToLower(rand.Text())
		one := text[:5] + "-" + text[5:10] // 50 bits each
		recovery = append(recovery, one)
		f.Recovery = append(f.Recovery, s.Vault.Mac("recovery "+p.ID, one))
	}
	confirmed, err := s.Factors.ConfirmFactor(ctx, p.ID, *f)
	if err == nil && !confirmed { // another request was faster
		err = notBegun()
	}
	if err != nil {
		return nil, err
	}
	return recovery, s.Trail.Note(ctx, audit.New(ctx, "second_factor_on", Kind.Name, p.ID, now))
}

func notBegun() error {
	return errs.New(errs.Conflict, "not_enrolled", "请先开始设置两步验证（POST /me/totp）", "begin with POST /me/totp")
}

// checkOwnCode is Invalid for a wrong code of who acts, and Limited after too many.
func (s *Service) checkOwnCode(ctx context.Context, p identity.Principal, code string) error {
	try := attempt{username: p.Name, network: "session " + p.LoginID, known: true}
	if wait := s.throttle.begin(try, s.Clock()); wait > 0 {
		return errs.TooMany("too_many_attempts", "尝试次数过多", "too many tries", wait)
	}
	ok, err := s.codeMatches(ctx, p.ID, code)
	if err != nil {
		return err
	}
	if !ok {
		var vs errs.Violations
		vs.Add("code", "wrong", "验证码不正确或已用过，请等下一个；并核对手机时间",
			"is wrong or was used; wait for the next one, and look at the clock of your telephone")
		return vs.Err()
	}
	s.throttle.succeed(try)
	return nil
}

// codeMatches tells whether a code is one of now. A confirmed factor takes each once, and codes on paper.
func (s *Service) codeMatches(ctx context.Context, accountID, code string) (bool, error) {
	f, err := s.Factors.Factor(ctx, accountID)
	if err != nil || f == nil {
		return false, err
	}
	code = strings.ToLower(strings.Join(strings.Fields(code), ""))
	if f.Confirmed() && s.Vault != nil {
		if hash := s.Vault.Mac("recovery "+accountID, code); slices.Contains(f.Recovery, hash) {
			return s.Factors.UseRecovery(ctx, accountID, hash)
		}
	}
	step, err := s.step(accountID, f, code, s.Clock())
	if err != nil || step == 0 || step <= f.LastStep {
		return false, err
	}
	if !f.Confirmed() {
		return true, nil
	}
	return s.Factors.UseStep(ctx, accountID, step)
}

// step is the number of the time step whose code was given: this one, the one before, or the next, because clocks
// differ; 0 for none.
func (s *Service) step(accountID string, f *Factor, code string, now time.Time) (int64, error) {
	if s.Vault == nil {
		return 0, errs.New(errs.Unavailable, "no_secret_key", "服务缺少 secret_key，暂时不能验证",
			"the service lacks its secret_key and cannot check codes")
	}
	secret, err := s.Vault.Open("totp "+accountID, f.Sealed)
	if err != nil {
		return 0, errs.Wrap(err, "decrypting a second factor; was secret_key changed?")
	}
	found := int64(0)
	for _, at := range []time.Time{now.Add(-period * time.Second), now, now.Add(period * time.Second)} {
		want, err := totp.GenerateCodeCustom(secret, at,
			totp.ValidateOpts{Period: period, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err != nil {
			return 0, err
		}
		if subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 {
			found = at.Unix() / period
		}
	}
	return found, nil
}

// EndFactor takes the second factor from who acts, with a code of it. Conflict, Invalid, Limited.
func (s *Service) EndFactor(ctx context.Context, code string) error {
	p := identity.From(ctx)
	f, err := s.Factors.Factor(ctx, p.ID)
	if err != nil {
		return err
	}
	if !f.Confirmed() {
		return errs.New(errs.Conflict, "not_enrolled", "没有启用两步验证", "there is no second factor")
	}
	if err := s.checkOwnCode(ctx, p, code); err != nil {
		return err
	}
	return s.dropFactor(ctx, p.ID)
}

// ResetFactor takes the second factor from an account whose telephone and paper are lost, and ends its sessions.
// NotFound, Gone.
func (s *Service) ResetFactor(ctx context.Context, accountID string) error {
	a, err := s.Find(ctx, accountID)
	if err != nil {
		return err
	}
	if _, err := s.Accounts.EndLogins(ctx, a.ID, "", "", record.Millis(s.Clock())); err != nil {
		return err
	}
	return s.dropFactor(ctx, a.ID)
}

func (s *Service) dropFactor(ctx context.Context, accountID string) error {
	if err := s.Factors.DropFactor(ctx, accountID); err != nil {
		return err
	}
	return s.Trail.Note(ctx, audit.New(ctx, "second_factor_off", Kind.Name, accountID, s.Clock()))
}

// checkFactor asks for the code of an account that has a second factor, once its password was right.
func (s *Service) checkFactor(ctx context.Context, a *Account, code string, now time.Time) error {
	f, err := s.Factors.Factor(ctx, a.ID)
	if err != nil || !f.Confirmed() {
		return err
	}
	if code == "" {
		return errs.New(errs.Unauthenticated, "code_required", "请输入两步验证码（code）：手机上的六位数字，或一个备用码",
			"send the code of your second factor as well: the six digits on your telephone, or one on paper")
	}
	ok, err := s.codeMatches(ctx, a.ID, code)
	if err != nil || ok {
		return err
	}
	if err := s.audit(ctx, audit.SignInFailed, a, now); err != nil {
		return err
	}
	return errs.New(errs.Unauthenticated, "code_wrong", "验证码不正确或已用过，请等下一个",
		"the code is wrong or was used; wait for the next one")
}
