// Package config is the typed configuration of kepu. Defaults are in code; a YAML file, the environment (KEPU_…) and
// the command line override them in that order. Every fault is reported at once, and a name nobody knows is refused: a
// typing error in a setting must not start a server with the default.
package config

import (
	"log/slog"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
	"go.yaml.in/yaml/v3"
)

// Mask stands in for a secret wherever the configuration is printed.
const Mask = "********"

// Secret is a text that prints as Mask. Reveal gives the text itself.
type Secret string

// Reveal gives the secret in clear.
func (s Secret) Reveal() string { return string(s) }

// String gives Mask, or nothing when there is no secret.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return Mask
}

// GoString keeps %#v from showing the secret.
func (s Secret) GoString() string { return s.String() }

// LogValue keeps structured logs from showing the secret.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText keeps JSON and YAML from showing the secret.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Config is everything that can be set. The koanf tags are the keys of the file; the environment variable of a key is
// KEPU_ and the key in capitals with "_" for ".".
type Config struct {
	Addr          string `koanf:"addr" yaml:"addr"`                                 // address to listen on, host:port
	Database      string `koanf:"database" yaml:"database"`                         // sqlite:PATH or mysql:DSN
	AdminKey      Secret `koanf:"admin_key" yaml:"admin_key,omitempty"`             // bearer key of the administrator; empty: generated at first start
	AdminKeyFile  string `koanf:"admin_key_file" yaml:"admin_key_file,omitempty"`   // file that holds AdminKey
	SecretKey     Secret `koanf:"secret_key" yaml:"secret_key,omitempty"`           // encrypts what must be read again, such as second factors; empty: as AdminKey
	SecretKeyFile string `koanf:"secret_key_file" yaml:"secret_key_file,omitempty"` // file that holds SecretKey
	// RequireSecondFactor holds administrators and reviewers to one.
	RequireSecondFactor bool `koanf:"require_second_factor" yaml:"require_second_factor"`
	// AdminKeyEnabled lets the administrator's key in; off once there are administrators with accounts.
	AdminKeyEnabled bool   `koanf:"admin_key_enabled" yaml:"admin_key_enabled"`
	PublicURL       string `koanf:"public_url" yaml:"public_url"` // where people reach the service, for mails, calendars and feeds; empty for unknown
	OIDC            OIDC   `koanf:"oidc" yaml:"oidc"`
	SMTP            SMTP   `koanf:"smtp" yaml:"smtp"`
	// SummaryDue is how long after the end of an activity its summary is late.
	SummaryDue   time.Duration `koanf:"summary_due" yaml:"summary_due"`
	Logins       Logins        `koanf:"sessions" yaml:"sessions"`
	Limits       Limits        `koanf:"limits" yaml:"limits"`
	Log          Log           `koanf:"log" yaml:"log"`
	HTTP         HTTP          `koanf:"http" yaml:"http"`
	CORS         CORS          `koanf:"cors" yaml:"cors"`
	Place        Place         `koanf:"place" yaml:"place"`
	Site         Site          `koanf:"page" yaml:"page"`
	Catalog      Catalog       `koanf:"catalog" yaml:"catalog"`
	DatabasePool DatabasePool  `koanf:"database_pool" yaml:"database_pool"`
	Demo         bool          `koanf:"demo" yaml:"-"` // fill an empty database with the demonstration; by flag only
}

// Site is the page for citizens.
type Site struct {
	Name string `koanf:"name" yaml:"name"`
	// Tiles is the address of map tiles with {z}, {x} and {y}, in GCJ-02 as those of Chinese map services; empty for a
	// plain ground.
	Tiles       string `koanf:"tiles" yaml:"tiles"`
	Attribution string `koanf:"attribution" yaml:"attribution"` // whose tiles they are
}

// OIDC is the identity provider of the staff; without an issuer people sign in with passwords only.
type OIDC struct {
	Issuer           string `koanf:"issuer" yaml:"issuer"`
	ClientID         string `koanf:"client_id" yaml:"client_id"`
	ClientSecret     Secret `koanf:"client_secret" yaml:"client_secret,omitempty"`
	ClientSecretFile string `koanf:"client_secret_file" yaml:"client_secret_file,omitempty"` // file that holds ClientSecret
	ReturnURL        string `koanf:"return_url" yaml:"return_url"`                           // page of the front end that gets the ticket; empty: the ticket is shown as JSON
}

// SMTP is the server that takes mails; without a host none are sent.
type SMTP struct {
	Host         string `koanf:"host" yaml:"host"`
	Port         int    `koanf:"port" yaml:"port"`
	Username     string `koanf:"username" yaml:"username"`
	Password     Secret `koanf:"password" yaml:"password,omitempty"`
	PasswordFile string `koanf:"password_file" yaml:"password_file,omitempty"` // file that holds Password
	From         string `koanf:"from" yaml:"from"`                             // address of the sender, or "name <address>"
	TLS          string `koanf:"tls" yaml:"tls"`                               // starttls, tls or none
}

// Limits are how many requests each process answers; 0 is no limit. A key has a quota of its own.
type Limits struct {
	Address int `koanf:"address" yaml:"address"` // a minute from one address without a key
	Account int `koanf:"account" yaml:"account"` // a minute of one account
	Open    int `koanf:"open" yaml:"open"`       // an hour from one address to each thing that everybody may send
}

// Logins says how long people stay signed in.
type Logins struct {
	Idle time.Duration `koanf:"idle" yaml:"idle"` // without a request
	Life time.Duration `koanf:"life" yaml:"life"` // at the most
}

// Log says what is logged and how.
type Log struct {
	Level  string `koanf:"level" yaml:"level"`   // debug, info, warn or error
	Format string `koanf:"format" yaml:"format"` // text or json
	Reads  bool   `koanf:"reads" yaml:"reads"`   // one line for each read as well; off, only writes and failures have one
}

// HTTP holds the limits of the server.
type HTTP struct {
	ReadHeaderTimeout time.Duration `koanf:"read_header_timeout" yaml:"read_header_timeout"`
	ReadTimeout       time.Duration `koanf:"read_timeout" yaml:"read_timeout"`
	WriteTimeout      time.Duration `koanf:"write_timeout" yaml:"write_timeout"`
	IdleTimeout       time.Duration `koanf:"idle_timeout" yaml:"idle_timeout"`
	DrainDelay        time.Duration `koanf:"drain_delay" yaml:"drain_delay"`           // how long after a stop requests are still taken, while /readyz sends load balancers away
	ShutdownTimeout   time.Duration `koanf:"shutdown_timeout" yaml:"shutdown_timeout"` // how long requests under way may take after that
	MaxBodyBytes      int64         `koanf:"max_body_bytes" yaml:"max_body_bytes"`
	TrustedProxies    []string      `koanf:"trusted_proxies" yaml:"trusted_proxies"` // addresses or CIDR ranges whose X-Forwarded-For counts
}

// CORS names the web origins that may write through the API from a browser. Every origin may read.
type CORS struct {
	AllowedOrigins []string `koanf:"allowed_origins" yaml:"allowed_origins"` // "https://host[:port]", or "*" alone
}

// Place says which coordinates leave the service.
type Place struct {
	WGS84Output bool `koanf:"wgs84_output" yaml:"wgs84_output"` // allow answers in WGS-84; off, places are given in GCJ-02 only
}

// Catalog tunes the read model.
type Catalog struct {
	PollInterval time.Duration `koanf:"poll_interval" yaml:"poll_interval"` // how often the change log is read for the writes of other replicas
	ReadyMaxLag  time.Duration `koanf:"ready_max_lag" yaml:"ready_max_lag"` // how far behind the database a replica may be before /readyz says so
}

// DatabasePool sizes the connection pool of a shared server. SQLite keeps its single writer whatever is set here.
type DatabasePool struct {
	MaxOpen         int           `koanf:"max_open" yaml:"max_open"`
	MaxIdle         int           `koanf:"max_idle" yaml:"max_idle"`
	ConnMaxLifetime time.Duration `koanf:"conn_max_lifetime" yaml:"conn_max_lifetime"` // 0 keeps connections for ever
}

// Default is the configuration when nothing is set.
func Default() Config {
	return Config{
		Addr:            ":8080",
		Database:        "sqlite:data/kepu.db",
		AdminKeyEnabled: true,
		OIDC:            OIDC{ClientID: "kepu"},
		SMTP:            SMTP{Port: 587, From: "kepu@localhost", TLS: "starttls"},
		SummaryDue:      14 * 24 * time.Hour,
		Logins:          Logins{Idle: 12 * time.Hour, Life: 7 * 24 * time.Hour}, // a working day; a week
		Limits:          Limits{Address: 3000, Account: 1200, Open: 120},        // many people may stand behind one address
		Log:             Log{Level: "info", Format: "text"},
		HTTP: HTTP{
			ReadHeaderTimeout: 5 * time.Second,
			ReadTimeout:       15 * time.Second,
			WriteTimeout:      30 * time.Second,
			IdleTimeout:       90 * time.Second, // longer than the 60 s after which common proxies drop an idle connection
			DrainDelay:        5 * time.Second,  // a load balancer asks every few seconds
			ShutdownTimeout:   20 * time.Second,
			MaxBodyBytes:      1 << 20,
			TrustedProxies:    []string{},
		},
		CORS: CORS{AllowedOrigins: []string{}},
		Site: Site{Name: "科普活动"},
		// three tries within the second a replica has to catch up
		Catalog: Catalog{PollInterval: 300 * time.Millisecond, ReadyMaxLag: 30 * time.Second},
		DatabasePool: DatabasePool{
			MaxOpen:         25,
			MaxIdle:         10,
			ConnMaxLifetime: 5 * time.Minute, // below the 8 h wait_timeout and the idle limits of common load balancers
		},
	}
}

// Masked gives the effective configuration as YAML that Load accepts, with the administrator's key and the password of
// the database masked.
func (c Config) Masked() string {
	if c.AdminKeyFile != "" {
		c.AdminKey = "" // read from the file; to name both would be refused when loaded again
	}
	if c.SecretKeyFile != "" {
		c.SecretKey = ""
	}
	if c.OIDC.ClientSecretFile != "" {
		c.OIDC.ClientSecret = ""
	}
	if c.SMTP.PasswordFile != "" {
		c.SMTP.Password = ""
	}
	c.Database = maskDatabase(c.Database)
	var out strings.Builder
	if c.Demo {
		out.WriteString("# started with --demo\n")
	}
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(c); err != nil {
		// Only plain fields are encoded and the writer cannot fail.
		panic("config: " + err.Error())
	}
	return out.String()
}

// String is Masked, so that printing a Config by accident shows no secret.
func (c Config) String() string { return c.Masked() }

// GoString is Masked, for the same reason.
func (c Config) GoString() string { return c.Masked() }

// LogValue is Masked, for the same reason.
func (c Config) LogValue() slog.Value { return slog.StringValue(c.Masked()) }

// maskDatabase hides the password of a mysql DSN, and all of a text that cannot be taken apart.
func maskDatabase(database string) string {
	scheme, dsn, _ := strings.Cut(database, ":")
	if scheme == "sqlite" {
		return database
	}
	parsed, err := mysql.ParseDSN(dsn)
	if scheme != "mysql" || err != nil {
		return Mask
	}
	if parsed.Passwd == "" {
		return database
	}
	// The password ends at the last "@" before the address; it may itself hold ":" and "@".
	at := strings.LastIndex(dsn[:strings.LastIndex(dsn, "/")], "@")
	user, _, _ := strings.Cut(dsn[:at], ":")
	return "mysql:" + user + ":" + Mask + dsn[at:]
}
