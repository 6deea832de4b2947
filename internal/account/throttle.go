package account

import (
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/expirable"
)

// Guessing is slowed down per account and network together, so that nobody can lock out somebody else: whoever tries
// from another network always has a first try. The counts are of this process; with n replicas a guesser has n times as
// many tries.
const (
	// pairTries is how many wrong passwords in a row one network may give for an account before it waits.
	pairTries = 5
	// attackThreshold is how many wrong passwords from everywhere within tallyLife mean that an account is being attacked:
	// then a network from which the account has not signed in lately has one try before it waits.
	attackThreshold = 20
	// networkTries is how many wrong passwords one network may give for accounts that are not at home there.
	networkTries = 30
	firstWait    = 30 * time.Second // doubled by each further try
	longestWait  = 15 * time.Minute
	tallyLife    = time.Hour
	maxTallies   = 100_000
)

// tally is the tries of late.
type tally struct {
	tries int
	until time.Time // when the next one may come
}

// throttle counts tries to sign in.
type throttle struct {
	mu                       sync.Mutex
	pairs, accounts, network *expirable.LRU[string, tally]
}

func newThrottle() *throttle {
	tallies := func() *expirable.LRU[string, tally] {
		return expirable.NewLRU[string, tally](maxTallies, nil, tallyLife)
	}
	return &throttle{pairs: tallies(), accounts: tallies(), network: tallies()}
}

// attempt is one try to sign in.
type attempt struct {
	username, network string
	known             bool // the account has signed in from this network lately
}

func (a attempt) pair() string { return a.username + " " + a.network }

// begin counts a try, as a wrong one until succeed, so that many at once are no way around; or says how long to wait.
func (t *throttle) begin(a attempt, now time.Time) (wait time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	pair, _ := t.pairs.Get(a.pair())
	network, _ := t.network.Get(a.network)
	account, _ := t.accounts.Get(a.username)
	wait = pair.until.Sub(now)
	if !a.known {
		wait = max(wait, network.until.Sub(now))
	}
	if wait > 0 {
		return wait
	}
	allowed := pairTries
	if !a.known && account.tries >= attackThreshold {
		allowed = 1
	}
	t.pairs.Add(a.pair(), pair.add(allowed, now))
	t.accounts.Add(a.username, tally{tries: account.tries + 1})
	if !a.known {
		t.network.Add(a.network, network.add(networkTries, now))
	}
	return 0
}

// add counts a try; from the allowed one on it brings a wait.
func (t tally) add(allowed int, now time.Time) tally {
	t.tries++
	if over := t.tries - allowed; over >= 0 {
		t.until = now.Add(min(firstWait<<min(over, 10), longestWait))
	}
	return t
}

// succeed takes a try back, and forgets the wrong ones before it.
func (t *throttle) succeed(a attempt) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.pairs.Remove(a.pair())
	forgetTries(t.accounts, a.username)
	if !a.known {
		forgetTries(t.network, a.network)
	}
}

func forgetTries(tallies *expirable.LRU[string, tally], key string) {
	if one, ok := tallies.Get(key); ok {
		one.tries--
		tallies.Add(key, one)
	}
}
