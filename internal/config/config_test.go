package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every file of configs/ must load as it is, so that an example never lags behind the code.
func TestExamplesLoad(t *testing.T) {
	root := filepath.Join("..", "..", "configs")
	count := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		count++
		t.Run(entry.Name(), func(t *testing.T) {
			_, err := Load(Options{File: path})
			require.NoError(t, err)
		})
		return nil
	})
	require.NoError(t, err)
	require.GreaterOrEqual(t, count, 2)
}

// kepu.example.yaml says that it shows all settings and their defaults.
func TestExampleShowsTheDefaults(t *testing.T) {
	path := filepath.Join("..", "..", "configs", "kepu.example.yaml")
	c, err := Load(Options{File: path})
	require.NoError(t, err)
	require.Equal(t, Default(), c)
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	for _, key := range Keys() {
		if known[key] == reflect.TypeFor[Secret]() {
			continue // the example sends the reader to the environment or a file instead
		}
		require.Contains(t, string(content), key[strings.LastIndex(key, ".")+1:]+":", key)
	}
}

func TestMaskedLoadsAgain(t *testing.T) {
	for name, opts := range map[string]Options{
		"defaults": {},
		"mysql": {File: filepath.Join("..", "..", "configs", "kepu.mysql.example.yaml"),
			Env: []string{"KEPU_DATABASE=mysql:kepu@tcp(db:3306)/kepu"}},
		"key file": {Env: []string{"KEPU_ADMIN_KEY_FILE=" + write(t, "a-key-of-some-length")}},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Load(opts)
			require.NoError(t, err)
			again, err := Load(Options{File: write(t, c.Masked())})
			require.NoError(t, err, c.Masked())
			require.Equal(t, c, again)
		})
	}
}

func TestNothingPrintsSecrets(t *testing.T) {
	c, err := Load(Options{
		Env: []string{"KEPU_ADMIN_KEY=hunter2-key",
			"KEPU_DATABASE=mysql:kepu:hunter2:p@ss/w@rd@tcp(db:3306)/kepu?tls=true"},
		Flags: map[string]string{"demo": "true"},
	})
	require.NoError(t, err)
	require.Equal(t, "hunter2-key", c.AdminKey.Reveal())

	masked := c.Masked()
	require.Contains(t, masked, "database: mysql:kepu:"+Mask+"@tcp(db:3306)/kepu?tls=true\n")
	require.Contains(t, masked, "admin_key: '"+Mask+"'\n")
	require.Contains(t, masked, "poll_interval: 300ms\n")
	require.Contains(t, masked, "# started with --demo\n")

	key, err := json.Marshal(c.AdminKey)
	require.NoError(t, err)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("start", "config", c, "key", c.AdminKey)
	for _, text := range []string{
		masked, string(key), log.String(), fmt.Sprint(c), fmt.Sprintf("%+v", c), fmt.Sprintf("%#v", c),
		fmt.Sprintf("%v %q %#v", c.AdminKey, c.AdminKey, c.AdminKey),
	} {
		require.NotContains(t, text, "hunter2")
		require.NotContains(t, text, "w@rd")
		require.Contains(t, text, Mask)
	}
	require.Empty(t, Secret("").String())
}

func TestMaskDatabase(t *testing.T) {
	cases := map[string]string{
		"sqlite:data/kepu.db":                 "sqlite:data/kepu.db",
		"mysql:kepu@tcp(db:3306)/kepu":        "mysql:kepu@tcp(db:3306)/kepu",
		"mysql:kepu:secret@tcp(db:3306)/kepu": "mysql:kepu:" + Mask + "@tcp(db:3306)/kepu",
		"mysql:kepu:a:b@c/d@unix(/s)/kepu":    "mysql:kepu:" + Mask + "@unix(/s)/kepu",
		"mysql:secret":                        Mask,
		"postgres:secret":                     Mask,
		"":                                    Mask,
	}
	for database, want := range cases {
		require.Equal(t, want, maskDatabase(database), database)
	}
}
