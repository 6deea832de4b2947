package app

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"kepu/internal/audit"
	"kepu/internal/store"
)

type auditCommand struct {
	Verify auditVerify `cmd:"" help:"Look for entries of the audit trail that were changed, removed or reordered; exit code 1 when there are."`
	Seal   auditSeal   `cmd:"" help:"Seal what is not sealed yet and print the newest seal, to be kept elsewhere."`
}

type auditVerify struct {
	settings
	Seal string `help:"File with a seal that was printed before: it shows as well whether the newest part was cut off." placeholder:"FILE" type:"existingfile"`
}

// exportedSeal is a seal as it is kept elsewhere, by the command or over the API.
type exportedSeal struct {
	Number   int64     `json:"number"`
	At       time.Time `json:"at"`
	Entries  int64     `json:"entries"`
	Digest   string    `json:"digest"`
	Previous string    `json:"previous"`
	Hash     string    `json:"hash"`
}

// Run verifies the trail.
func (c auditVerify) Run(sh shared) error {
	exported, err := c.exported()
	if err != nil {
		return err
	}
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		r, err := audit.Verify(ctx, st.Trail(), exported, time.Now())
		if err != nil {
			return err
		}
		for _, fault := range r.Faults {
			fmt.Fprintln(sh.stdout, fault)
		}
		if r.Unsealed > 0 {
			fmt.Fprintf(sh.stdout, "%d entries older than %s are not sealed: no service is running, or somebody put them in\n",
				r.Unsealed, audit.SealTime)
		}
		if len(r.Faults) > 0 {
			fmt.Fprintf(sh.stdout, "the audit trail was tampered with: %d faults\n", len(r.Faults))
			return errSaid
		}
		fmt.Fprintf(sh.stdout, "the audit trail is whole: %d seals over %d entries\n", r.Seals, r.Entries)
		if exported == nil {
			fmt.Fprintln(sh.stdout,
				"whether its newest part was cut off is seen with --seal and a seal that is kept elsewhere (kepu audit seal)")
		}
		return nil
	})
}

func (c auditVerify) exported() (*audit.Seal, error) {
	if c.Seal == "" {
		return nil, nil
	}
	content, err := os.ReadFile(c.Seal)
	if err != nil {
		return nil, fmt.Errorf("read the seal: %w", err)
	}
	var s exportedSeal
	if err := json.Unmarshal(content, &s); err != nil || s.Number < 1 || len(s.Hash) != 64 {
		return nil, fmt.Errorf("%s holds no seal as `kepu audit seal` prints it", c.Seal)
	}
	return &audit.Seal{Number: s.Number, At: s.At, Entries: s.Entries, Digest: s.Digest, Previous: s.Previous,
		Hash: s.Hash}, nil
}

type auditSeal struct{ settings }

// Run seals and prints the newest seal.
func (c auditSeal) Run(sh shared) error {
	return c.withStore(sh, func(ctx context.Context, st *store.Store) error {
		for {
			n, err := st.Trail().Seal(ctx, time.Now())
			if err != nil {
				return err
			}
			if n == 0 {
				break
			}
		}
		seal, err := st.Trail().LastSeal(ctx)
		if err != nil {
			return err
		}
		if seal == nil {
			return fmt.Errorf("the audit trail is empty")
		}
		out := json.NewEncoder(sh.stdout)
		out.SetIndent("", "  ")
		return out.Encode(exportedSeal{Number: seal.Number, At: seal.At, Entries: seal.Entries, Digest: seal.Digest,
			Previous: seal.Previous, Hash: seal.Hash})
	})
}
