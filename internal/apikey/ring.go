package apikey

import (
	"context"
	"sync"
	"time"

	"kepu/internal/errs"
	"kepu/internal/identity"
	"kepu/internal/record"
)

// Store keeps keys.
type Store interface {
	record.Store[Key]
	// All gives every key, revoked ones included, the newest first.
	All(ctx context.Context) ([]*Key, error)
	// Used notes when keys were last used, by id.
	Used(ctx context.Context, at map[string]time.Time) error
}

// Service is the keys and who uses them. It holds all of them in memory, so that no request of a client asks the
// database.
type Service struct {
	record.Service[Key]
	Keys Store
	mu   sync.RWMutex
	all  map[string]*Key // by token hash
	used map[string]time.Time
}

// NewService makes the service over a store; it knows no key until Put.
func NewService(store Store, clock func() time.Time) *Service {
	return &Service{Service: record.Service[Key]{Kind: Kind.Name, Store: store, Clock: clock}, Keys: store,
		all: map[string]*Key{}, used: map[string]time.Time{}}
}

// Put takes keys over as they are now; with whole, there are no others.
func (s *Service) Put(keys []*Key, whole bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if whole {
		s.all = make(map[string]*Key, len(keys))
	}
	for _, k := range keys {
		s.all[k.TokenHash] = k
	}
}

// Authenticate gives the client behind a token. Unauthenticated.
func (s *Service) Authenticate(_ context.Context, token string) (identity.Principal, error) {
	now := s.Clock()
	s.mu.RLock()
	k := s.all[identity.HashToken(token)]
	seen := k != nil && now.Sub(s.used[k.ID]) < useResolution
	s.mu.RUnlock()
	switch {
	case k == nil || k.ArchivedAt != nil:
		return identity.Principal{}, errs.New(errs.Unauthenticated, "key_unknown", "接口密钥不正确，或已撤销",
			"the key is wrong, or was revoked")
	case k.Expired(now):
		return identity.Principal{}, errs.New(errs.Unauthenticated, "key_expired", "接口密钥已过期，请向管理员申请新的密钥",
			"the key has expired; ask an administrator for a new one")
	}
	if !seen {
		s.mu.Lock()
		s.used[k.ID] = record.Millis(now)
		s.mu.Unlock()
	}
	scopes := k.Scopes
	if scopes == nil {
		scopes = []string{} // nil would be all
	}
	return identity.Principal{Kind: identity.Client, ID: k.ID, Name: k.Name, Grants: k.Grants, Scopes: scopes,
		Quota: k.Quota}, nil
}

// useResolution is how exactly it is known when a key was last used.
const useResolution = time.Minute

// Flush writes down when keys were last used.
func (s *Service) Flush(ctx context.Context) error {
	s.mu.Lock()
	used := s.used
	s.used = make(map[string]time.Time, len(used))
	s.mu.Unlock()
	if len(used) == 0 {
		return nil
	}
	return s.Keys.Used(ctx, used)
}
