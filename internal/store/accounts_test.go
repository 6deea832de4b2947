package store

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"kepu/internal/account"
	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

const password = "运河边的傅科摆自己会转"

// staff is accounts over a store, at a time that a test moves.
type staff struct {
	*account.Service
	now time.Time
}

func newStaff(t *testing.T, st *Store) *staff {
	t.Helper()
	s := &staff{now: now}
	s.Service = account.NewService(st.Accounts(), st.Factors(), st.Trail(), func() time.Time { return s.now }, time.Hour,
		24*time.Hour)
	return s
}

// from is a context of requests from an address.
func from(t *testing.T, address string) context.Context {
	return identity.WithOrigin(t.Context(), identity.Origin{Address: address, UserAgent: "a test"})
}

// person makes an account with a password of its own.
func (s *staff) person(t *testing.T, username string) *account.Account {
	t.Helper()
	a := &account.Account{Username: username, Name: "示例人员"}
	temporary, err := s.WithTemporaryPassword(t.Context(), a)
	require.NoError(t, err)
	require.NoError(t, s.Create(t.Context(), a, nil))
	in, err := s.SignIn(from(t, "192.0.2.1"), account.SignIn{Username: username, Password: temporary})
	require.NoError(t, err)
	who, err := s.Authenticate(t.Context(), in.Token)
	require.NoError(t, err)
	require.True(t, who.MustChangePassword)
	require.NoError(t, s.ChangePassword(identity.With(t.Context(), who),
		account.PasswordChange{Current: temporary, New: password}))
	who, err = s.Authenticate(t.Context(), in.Token)
	require.NoError(t, err)
	require.False(t, who.MustChangePassword)
	return a
}

func refused(t *testing.T, err error, kind errs.Kind, code string) {
	t.Helper()
	require.ErrorContains(t, err, code)
	require.Equal(t, kind, errs.KindOf(err), err)
}

func TestLoginsBeginAndEnd(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := newStaff(t, st)
		a := s.person(t, " Zhang.San ")
		ctx := from(t, "198.51.100.7")
		in, err := s.SignIn(ctx, account.SignIn{Username: "ZHANG.SAN", Password: password})
		require.NoError(t, err)
		who, err := s.Authenticate(ctx, in.Token)
		require.NoError(t, err)
		require.Equal(t, identity.Principal{Kind: identity.Person, ID: a.ID, Name: "zhang.san", Grants: []identity.Grant{},
			LoginID: in.Login.ID}, who)
		list, err := s.Logins(ctx, a.ID)
		require.NoError(t, err)
		require.Len(t, list, 2)
		var leaked int64
		require.NoError(t, st.writer.Raw("SELECT COUNT(*) FROM account_sessions WHERE token_hash = ? OR id = ?", in.Token,
			in.Token).Row().Scan(&leaked))
		require.Zero(t, leaked, "a stolen database gives no token")

		for range 3 { // in use, it lasts
			s.now = s.now.Add(50 * time.Minute)
			_, err = s.Authenticate(ctx, in.Token)
			require.NoError(t, err)
		}
		list, err = s.Logins(ctx, a.ID)
		require.NoError(t, err)
		require.Len(t, list, 1, "the other one was not used")
		require.Equal(t, record.Millis(s.now), list[0].UsedAt)
		for range 24 {
			s.now = s.now.Add(55 * time.Minute)
			_, err = s.Authenticate(ctx, in.Token)
		}
		refused(t, err, errs.Unauthenticated, "session_over")

		in, err = s.SignIn(ctx, account.SignIn{Username: "zhang.san", Password: password})
		require.NoError(t, err)
		s.now = s.now.Add(time.Hour)
		_, err = s.Authenticate(ctx, in.Token)
		refused(t, err, errs.Unauthenticated, "session_over") // idle
		require.NoError(t, st.PurgeLogins(ctx, s.now.Add(48*time.Hour)))
		known, err := st.Accounts().KnownNetwork(ctx, "zhang.san", "198.51.100.7", now)
		require.NoError(t, err)
		require.False(t, known)
	})
}

func TestLoginsAreEndedByPasswordChange(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := newStaff(t, st)
		a := s.person(t, "li.si")
		ctx := from(t, "198.51.100.7")
		signIn := func() *account.SignedIn {
			t.Helper()
			s.now = s.now.Add(time.Second)
			in, err := s.SignIn(ctx, account.SignIn{Username: "li.si", Password: password})
			require.NoError(t, err)
			return in
		}
		over := func(in *account.SignedIn) {
			t.Helper()
			_, err := s.Authenticate(ctx, in.Token)
			refused(t, err, errs.Unauthenticated, "session_over")
		}
		one, two, three := signIn(), signIn(), signIn()
		require.NoError(t, s.EndLogin(ctx, a.ID, one.Login.ID))
		over(one)
		refused(t, s.EndLogin(ctx, a.ID, one.Login.ID), errs.NotFound, "not_found")
		refused(t, s.EndLogin(ctx, record.NewID(), two.Login.ID), errs.NotFound, "not_found")
		require.NoError(t, s.EndOtherLogins(ctx, a.ID, three.Login.ID))
		over(two)
		for range 20 {
			signIn()
		}
		over(three) // one too many

		last := signIn()
		_, temporary, err := s.Reset(ctx, a.ID, record.Match{Any: true})
		require.NoError(t, err)
		over(last)
		_, err = s.SignIn(ctx, account.SignIn{Username: "li.si", Password: password})
		refused(t, err, errs.Unauthenticated, "credentials_wrong")
		held, err := s.SignIn(ctx, account.SignIn{Username: "li.si", Password: temporary})
		require.NoError(t, err)
		require.True(t, held.Secret.Temporary)
		_, err = s.Archive(ctx, a.ID, record.Match{Any: true})
		require.NoError(t, err)
		over(held)
		_, err = s.SignIn(ctx, account.SignIn{Username: "li.si", Password: temporary})
		refused(t, err, errs.Unauthenticated, "credentials_wrong")
		_, err = s.Restore(ctx, a.ID)
		require.NoError(t, err)
		over(held)
		s.now = s.now.Add(7 * 24 * time.Hour)
		_, err = s.SignIn(ctx, account.SignIn{Username: "li.si", Password: temporary})
		refused(t, err, errs.Unauthenticated, "credentials_wrong") // too old
	})
}

func TestAccountsAreChecked(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := newStaff(t, st)
		services := serve(t, st)
		o := services.venue(t).OrganizationID
		require.NoError(t, s.Create(t.Context(), &account.Account{Username: "wang.wu", Name: "示例", Grants: []identity.Grant{
			{Role: identity.Editor, OrganizationID: o}, {Role: identity.Administrator}}}, nil))
		refused(t, s.Create(t.Context(), &account.Account{Username: "WANG.WU", Name: "示例"}, nil), errs.Conflict, "username")
		err := s.Create(t.Context(), &account.Account{Username: "x",
			Grants: []identity.Grant{{Role: "king"}, {Role: identity.Reviewer},
				{Role: identity.Administrator, RegionCode: "321003"}, {Role: identity.Editor, OrganizationID: "1"}}}, nil)
		for _, want := range []string{"username: ", "name: ", "grants[0].role: ", "grants[1].region_code: ",
			"grants[2].region_code: ", "grants[3].organization_id: "} {
			require.ErrorContains(t, err, want)
		}
		err = s.Create(t.Context(), &account.Account{Username: "zhao", Name: "示例", Grants: []identity.Grant{
			{Role: identity.Owner, OrganizationID: record.NewID()}, {Role: identity.Reviewer, RegionCode: "999999"}}}, nil)
		require.ErrorContains(t, err, "grants[0].organization_id: ")
		require.ErrorContains(t, err, "grants[1].region_code: ")
		all, err := st.Accounts().All(t.Context())
		require.NoError(t, err)
		require.Len(t, all, 1)
		require.Equal(t, o, all[0].Grants[0].OrganizationID)
	})
}

func TestGuessingIsSlow(t *testing.T) {
	each(t, func(t *testing.T, st *Store) {
		s := newStaff(t, st)
		s.person(t, "sun.liu") // from 192.0.2.1
		guess := func(address, username string) error {
			_, err := s.SignIn(from(t, address), account.SignIn{Username: username, Password: "wrong"})
			return err
		}
		for _, username := range []string{"sun.liu", "nobody.here"} { // the same for one that does not exist
			for range 5 {
				refused(t, guess("203.0.113.5", username), errs.Unauthenticated, "credentials_wrong")
			}
			refused(t, guess("203.0.113.5", username), errs.Limited, "too_many_attempts")
		}
		// Even the right password waits there, and nobody else does.
		_, err := s.SignIn(from(t, "203.0.113.5"), account.SignIn{Username: "sun.liu", Password: password})
		refused(t, err, errs.Limited, "in 30 seconds")
		_, err = s.SignIn(from(t, "203.0.113.6"), account.SignIn{Username: "sun.liu", Password: password})
		require.NoError(t, err)
		s.now = s.now.Add(30 * time.Second)
		refused(t, guess("203.0.113.5", "sun.liu"), errs.Unauthenticated, "credentials_wrong")
		refused(t, guess("203.0.113.5", "sun.liu"), errs.Limited, "in 60 seconds")

		// An attack from many addresses: each has one try, and who is at home has his five, or comes from yet another
		// address.
		for _, last := range strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20") {
			refused(t, guess("2001:db8:"+last+"::1", "sun.liu"), errs.Unauthenticated, "credentials_wrong")
		}
		refused(t, guess("2001:db8:aa::1", "sun.liu"), errs.Unauthenticated, "credentials_wrong")
		refused(t, guess("2001:db8:aa::2", "sun.liu"), errs.Limited, "too_many_attempts")
		for range 4 {
			refused(t, guess("192.0.2.1", "sun.liu"), errs.Unauthenticated, "credentials_wrong")
		}
		_, err = s.SignIn(from(t, "192.0.2.1"), account.SignIn{Username: "sun.liu", Password: password})
		require.NoError(t, err)
		_, err = s.SignIn(from(t, "2001:db8:bb::1"), account.SignIn{Username: "sun.liu", Password: password})
		require.NoError(t, err)

		// One address that tries many names.
		for range 30 {
			refused(t, guess("203.0.113.77", record.NewID()), errs.Unauthenticated, "credentials_wrong")
		}
		refused(t, guess("203.0.113.77", record.NewID()), errs.Limited, "too_many_attempts")
	})
}
