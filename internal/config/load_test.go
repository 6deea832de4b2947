package config

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// write makes a file in a directory of its own and gives its path.
func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kepu.yaml")
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// faultsOf loads what must be refused.
func faultsOf(t *testing.T, opts Options) Faults {
	t.Helper()
	c, err := Load(opts)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	require.Equal(t, Config{}, c, "a refused configuration must not be used by accident")
	return faults
}

func TestLoadDefaults(t *testing.T) {
	c, err := Load(Options{})
	require.NoError(t, err)
	require.Equal(t, Default(), c)
	require.Equal(t, ":8080", c.Addr)
	require.Equal(t, "sqlite:data/kepu.db", c.Database)
	require.EqualValues(t, 1<<20, c.HTTP.MaxBodyBytes)
	require.Equal(t, 300*time.Millisecond, c.Catalog.PollInterval)
	require.False(t, c.Demo)
}

func TestLoadPrecedence(t *testing.T) {
	file := write(t, `
addr: ":1"
database: "sqlite:file.db"
log: {level: warn}
http: {read_timeout: 41s, max_body_bytes: 2048, trusted_proxies: [10.0.0.1, "fd00::/8"]}
`)
	c, err := Load(Options{
		File: file,
		Env: []string{"KEPU_ADDR=:2", "KEPU_DATABASE=sqlite:env.db", "KEPU_LOG_LEVEL=", "KEPU_TEST_MYSQL_DSN=whatever",
			"KEPU_CORS_ALLOWED_ORIGINS=https://a.example, http://localhost:3000", "KEPU_PLACE_WGS84_OUTPUT=true", "HOME=/"},
		Flags: map[string]string{"addr": ":3", "log-format": "json", "catalog.poll_interval": "50ms", "demo": "true"},
	})
	require.NoError(t, err)
	want := Default()
	want.Addr = ":3"
	want.Database = "sqlite:env.db"
	want.Log = Log{Level: "warn", Format: "json"}
	want.HTTP.ReadTimeout = 41 * time.Second
	want.HTTP.MaxBodyBytes = 2048
	want.HTTP.TrustedProxies = []string{"10.0.0.1", "fd00::/8"}
	want.CORS.AllowedOrigins = []string{"https://a.example", "http://localhost:3000"}
	want.Place.WGS84Output = true
	want.Catalog.PollInterval = 50 * time.Millisecond
	want.Demo = true
	require.Equal(t, want, c)
}

// Every setting must be reachable from the file, the environment and a flag; a field whose tag was forgotten fails
// here.
func TestLoadEverySettingFromEverySource(t *testing.T) {
	values := map[string]string{
		"addr": ":9", "database": "sqlite:x.db", "admin_key": "0123456789abcdef",
		"admin_key_file":    write(t, "fedcba9876543210\n"),
		"admin_key_enabled": "false", "secret_key": "0123456789abcdef", "secret_key_file": write(t, "fedcba9876543210\n"),
		"require_second_factor": "true", "sessions.idle": "30m", "sessions.life": "720h", "summary_due": "240h",
		"limits.address": "0", "limits.account": "0", "limits.open": "0", "public_url": "https://kepu.example.org",
		"oidc.issuer": "https://id.example.org", "oidc.client_id": "desk", "oidc.client_secret": "0123456789",
		"oidc.client_secret_file": write(t, "secret\n"), "oidc.return_url": "https://desk.example.org/",
		"smtp.host": "mail.example.org", "smtp.port": "25", "smtp.username": "kepu", "smtp.password": "0123456789",
		"smtp.password_file": write(t, "secret\n"), "smtp.from": "kepu@example.org", "smtp.tls": "tls", "log.level": "debug",
		"log.format": "json", "log.reads": "true", "http.read_header_timeout": "4s", "http.read_timeout": "14s",
		"http.write_timeout": "24s", "http.idle_timeout": "34s", "http.shutdown_timeout": "44s",
		"http.max_body_bytes": "4096", "http.trusted_proxies": "192.0.2.1",
		"cors.allowed_origins": "https://a.example", "place.wgs84_output": "true", "page.name": "扬州科普",
		"page.tiles": "https://tiles.example.org/{z}/{x}/{y}.png", "page.attribution": "示例地图",
		"catalog.poll_interval": "20ms", "catalog.ready_max_lag": "44s", "http.drain_delay": "4s",
		"database_pool.max_open": "40", "database_pool.max_idle": "4", "database_pool.conn_max_lifetime": "44s",
	}
	for _, key := range Keys() {
		value, ok := values[key]
		require.True(t, ok, "no value for %s in this test", key)
		t.Run(key, func(t *testing.T) {
			fromFile, err := Load(Options{File: write(t, key+": "+quote(value)+"\n")})
			require.NoError(t, err)
			require.NotEqual(t, Default(), fromFile)
			fromEnv, err := Load(Options{Env: []string{Variable(key) + "=" + value}})
			require.NoError(t, err)
			require.Equal(t, fromFile, fromEnv)
			if known[key] == reflect.TypeFor[Secret]() {
				faults := faultsOf(t, Options{Flags: map[string]string{key: value}})
				require.Contains(t, faults.Error(), "list of processes")
				require.NotContains(t, faults.Error(), value)
				return
			}
			fromFlag, err := Load(Options{Flags: map[string]string{strings.TrimPrefix(Flag(key), "--"): value}})
			require.NoError(t, err)
			require.Equal(t, fromFile, fromFlag)
		})
	}
}

func TestLoadAllFaultsTogether(t *testing.T) {
	file := write(t, `
adr: ":8080"
log: loud
http:
  read_timeout: 15
  write_timout: 3s
cors:
place: {wgs84_output: maybe}
database_pool: {max_open: 0, max_idle: }
demo: true
`)
	faults := faultsOf(t, Options{
		File:  file,
		Env:   []string{"KEPU_ADMINKEY=hunter2hunter2", "KEPU_DEMO=true", "KEPU_ADDR=nowhere"},
		Flags: map[string]string{"database": "postgres:x", "verbose": "true"},
	})
	got := map[string]string{}
	for _, f := range faults {
		got[f.Key+" @ "+strings.ReplaceAll(f.Source, file, "FILE")] = f.Message
	}
	want := map[string]string{
		"adr @ file FILE":                           "did you mean addr?",
		"log @ file FILE":                           "is a section",
		"http.read_timeout @ file FILE":             `"15" is not a duration; write a number with its unit`,
		"http.write_timout @ file FILE":             "did you mean http.write_timeout?",
		"place.wgs84_output @ file FILE":            `"maybe" is neither true nor false`,
		"database_pool.max_open @ file FILE":        "write 1 or more",
		"database_pool.max_idle @ file FILE":        "has no value",
		"database_pool.max_idle @ default":          "write 0 to max_open (0)",
		"demo @ file FILE":                          "start with --demo",
		"KEPU_ADMINKEY @ environment KEPU_ADMINKEY": "did you mean KEPU_ADMIN_KEY?",
		"demo @ environment KEPU_DEMO":              "start with --demo",
		"addr @ environment KEPU_ADDR":              `"nowhere" is no address to listen on; write host:port`,
		"database @ flag --database":                "write sqlite:PATH",
		"verbose @ flag --verbose":                  "known are: --addr, --admin-key",
	}
	for name, message := range want {
		require.Contains(t, got[name], message, name)
	}
	require.Len(t, faults, len(want), faults.Error())
	require.Equal(t, len(want), strings.Count(faults.Error(), "\n  - "), "one line for each fault")
	require.NotContains(t, faults.Error(), "hunter2", "the value of a misspelt secret must not be printed")
}

func TestLoadRefusesValues(t *testing.T) {
	cases := []struct{ key, value, message string }{
		{"addr", "8080", "no address"},
		{"addr", ":70000", "no address"},
		{"addr", "localhost:http", "no address"},
		{"database", "sqlite:", "names no file"},
		{"database", "data/kepu.db", "does not say which kind"},
		{"database", "mysql://kepu:hunter2@db/kepu", "is no DSN"},
		{"database", "mysql:kepu:hunter2@tcp(db:3306)", "is no DSN"},
		{"database", "mysql:kepu:hunter2@tcp(db:3306)/", "names no database"},
		{"database", "mysql:kepu:" + Mask + "@tcp(db:3306)/kepu", "stands in for the password"},
		{"admin_key", "hunter2", "must have at least 8"},
		{"admin_key", "hunter2 hunter2", "without spaces"},
		{"admin_key", "hunter2钥匙hunter2", "printable ASCII"},
		{"admin_key", Mask, "stands in for the key"},
		{"admin_key_file", "/does/not/exist", "cannot be read"},
		{"sessions.idle", "1s", "out of range"},
		{"sessions.life", "1h", "write sessions.idle (12h0m0s)"},
		{"limits.address", "-1", "0 for no limit"},
		{"summary_due", "1s", "too short"},
		{"public_url", "kepu.example.org", "no address"},
		{"page.tiles", "https://tiles.example.org/", "no address of tiles"},
		{"page.tiles", "https://tiles.example.org; script-src */{z}/{x}/{y}.png", "no address of tiles"},
		{"smtp.tls", "ssl", "starttls, tls, none"},
		{"smtp.port", "0", "no port"},
		{"log.level", "verbose", "debug, info, warn, error"},
		{"log.format", "xml", "text, json"},
		{"http.read_header_timeout", "16s", "longer than http.read_timeout (15s)"},
		{"http.read_timeout", "0s", "more than 0s"},
		{"http.write_timeout", "-1s", "more than 0s"},
		{"http.idle_timeout", "0s", "more than 0s"},
		{"http.shutdown_timeout", "soon", "not a duration"},
		{"http.max_body_bytes", "1MiB", "digits only"},
		{"http.max_body_bytes", "0", "out of range"},
		{"http.max_body_bytes", "99999999999999999999", "not a whole number"},
		{"http.trusted_proxies", "10.0.0.0/8,proxy", `"proxy" is neither`},
		{"cors.allowed_origins", "https://a.example/", "no origin"},
		{"cors.allowed_origins", "a.example", "no origin"},
		{"cors.allowed_origins", "https://*.example", "no origin"},
		{"cors.allowed_origins", "*,https://a.example", "write it alone"},
		{"place.wgs84_output", "yes", "neither true nor false"},
		{"catalog.poll_interval", "1ms", "out of range"},
		{"catalog.poll_interval", "2s", "out of range"},
		{"database_pool.max_open", "0", "leaves no connection"},
		{"database_pool.max_idle", "26", "write 0 to max_open (25)"},
		{"database_pool.conn_max_lifetime", "-1s", "is negative"},
	}
	for _, c := range cases {
		t.Run(c.key+"="+strings.ReplaceAll(c.value, "/", "_"), func(t *testing.T) {
			faults := faultsOf(t, Options{Env: []string{Variable(c.key) + "=" + c.value}})
			require.Equal(t, c.key, faults[0].Key)
			require.Contains(t, faults[0].Source, Variable(c.key))
			require.Contains(t, faults[0].Message, c.message)
			require.NotContains(t, faults.Error(), "hunter2", "a secret must not be printed")
		})
	}
}

func TestLoadAcceptsValues(t *testing.T) {
	cases := []struct{ key, value string }{
		{"addr", "127.0.0.1:0"},
		{"addr", "[::1]:8080"},
		{"database", "sqlite:/var/lib/kepu/kepu.db"},
		{"database", "mysql:kepu:p@ss:w/rd@tcp(db:3306)/kepu?tls=true"},
		{"database", "mysql:kepu@unix(/run/mysqld/mysqld.sock)/kepu"},
		{"cors.allowed_origins", "*"},
		{"cors.allowed_origins", "http://[::1]:3000"},
		{"database_pool.conn_max_lifetime", "0s"},
	}
	for _, c := range cases {
		t.Run(c.key+"="+strings.ReplaceAll(c.value, "/", "_"), func(t *testing.T) {
			_, err := Load(Options{Env: []string{Variable(c.key) + "=" + c.value}})
			require.NoError(t, err)
		})
	}
}

func TestLoadFile(t *testing.T) {
	t.Run("missing", func(t *testing.T) {
		faults := faultsOf(t, Options{File: "/does/not/exist.yaml"})
		require.Contains(t, faults.Error(), "file /does/not/exist.yaml")
	})
	for name, content := range map[string]string{
		"no YAML": "addr: [", "a key twice": "addr: ':1'\naddr: ':2'\n", "a list": "- addr\n",
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, faultsOf(t, Options{File: write(t, content)}).Error(), "cannot be read as a YAML configuration")
		})
	}
	t.Run("empty", func(t *testing.T) {
		c, err := Load(Options{File: write(t, "# nothing\nhttp:\nlog: {}\n")})
		require.NoError(t, err)
		require.Equal(t, Default(), c)
	})
	t.Run("named by the environment", func(t *testing.T) {
		env := []string{"KEPU_CONFIG=" + write(t, "addr: ':1'")}
		c, err := Load(Options{Env: env})
		require.NoError(t, err)
		require.Equal(t, ":1", c.Addr)
		c, err = Load(Options{File: write(t, "addr: ':2'"), Env: env})
		require.NoError(t, err)
		require.Equal(t, ":2", c.Addr)
	})
	t.Run("a number where a text belongs", func(t *testing.T) {
		require.Contains(t, faultsOf(t, Options{File: write(t, "addr: 8080")}).Error(), "put it in quotes")
	})
	t.Run("a list of other things", func(t *testing.T) {
		require.Contains(t, faultsOf(t, Options{File: write(t, "cors: {allowed_origins: [1]}")}).Error(),
			"must be a list of texts")
	})
}

func TestLoadAdminKeyFile(t *testing.T) {
	key := write(t, "  a-key-of-some-length\n")
	c, err := Load(Options{Env: []string{"KEPU_ADMIN_KEY_FILE=" + key}})
	require.NoError(t, err)
	require.Equal(t, "a-key-of-some-length", c.AdminKey.Reveal())

	faults := faultsOf(t, Options{Env: []string{"KEPU_ADMIN_KEY_FILE=" + key, "KEPU_ADMIN_KEY=another-key"}})
	require.Contains(t, faults.Error(), "keep one of them")

	faults = faultsOf(t, Options{Env: []string{"KEPU_ADMIN_KEY_FILE=" + write(t, "\n")}})
	require.Contains(t, faults.Error(), "is empty")

	short := write(t, "short")
	faults = faultsOf(t, Options{Flags: map[string]string{"admin-key-file": short}})
	require.Equal(t, "file "+short, faults[0].Source)
}

func TestFaultsIsAnError(t *testing.T) {
	var faults Faults
	faults.add("addr", "flag --addr", "is %s", "wrong")
	require.Equal(t, "the configuration has 1 fault(s):\n  - addr (flag --addr): is wrong", error(faults).Error())
	require.False(t, errors.Is(faults, os.ErrNotExist))
}

// Two settings whose flags or variables are alike could not be told apart.
func TestNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, key := range Keys() {
		require.Empty(t, seen[plain(key)])
		seen[plain(key)] = key
		found, ok := keyOf(strings.TrimPrefix(Flag(key), "--"))
		require.True(t, ok)
		require.Equal(t, key, found)
	}
	require.NotContains(t, Keys(), "demo")
}

func TestDemoHasADatabaseOfItsOwn(t *testing.T) {
	c, err := Load(Options{Flags: map[string]string{"demo": "true"}})
	require.NoError(t, err)
	require.Equal(t, "sqlite:data/demo.db", c.Database)
	c, err = Load(Options{Flags: map[string]string{"demo": "true"}, Env: []string{"KEPU_DATABASE=sqlite:other.db"}})
	require.NoError(t, err)
	require.Equal(t, "sqlite:other.db", c.Database)
}
