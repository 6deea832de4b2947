package app

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"kepu/internal/config"
)

// adminKeyBytes of randomness are beyond guessing.
const adminKeyBytes = 24

// adminKey gives the administrator's key: the configured one, else for SQLite the one in a file beside the database, which is
// made at first start. Replicas over one server must agree, so there it must be given.
func adminKey(cfg config.Config, log *slog.Logger) (string, error) {
	if cfg.AdminKey != "" {
		return cfg.AdminKey.Reveal(), nil
	}
	database, isSQLite := strings.CutPrefix(cfg.Database, "sqlite:")
	if !isSQLite {
		return "", errors.New("no administrator's key: with MySQL set KEPU_ADMIN_KEY or KEPU_ADMIN_KEY_FILE; `openssl rand -hex 24` gives a good one")
	}
	path := strings.TrimSuffix(database, filepath.Ext(database)) + ".admin-key"
	content, err := os.ReadFile(path)
	if err == nil {
		key := strings.TrimSpace(string(content))
		if key == "" {
			return "", fmt.Errorf("the file of the administrator's key %s is empty; remove it to have a new one made", path)
		}
		log.Info("the administrator's key is in a file", "path", path)
		return key, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("read the administrator's key: %w", err)
	}
	raw := make([]byte, adminKeyBytes)
	_, _ = rand.Read(raw) // never fails
	key := hex.EncodeToString(raw)
	if err := os.WriteFile(path, []byte(key+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("keep the administrator's key: %w", err)
	}
	log.Info("made an administrator's key", "path", path)
	return key, nil
}
