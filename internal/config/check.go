package config

import (
	"net"
	"net/mail"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
)

// Limits of single settings, each with the reason beside it.
const (
	minAdminKey     = 8       // characters; a shorter key could be guessed over the network
	minSecretKey    = 16      // characters; whoever has the database could try shorter ones
	minBodyBytes    = 1 << 10 // less would refuse an ordinary venue
	maxBodyBytes    = 1 << 30 // bodies are held in memory
	minPollInterval = 10 * time.Millisecond
	maxPollInterval = time.Second // a replica shows the writes of others within one second
)

// check records what is wrong with the values themselves, after all layers were merged.
func (l *loader) check(c *Config) {
	l.checkAddr(c.Addr)
	l.checkDatabase(c.Database)
	l.checkAdminKey(c.AdminKey.Reveal())
	l.checkLogins(c.Logins)
	if key := c.SecretKey.Reveal(); key != "" && len(key) < minSecretKey {
		l.fault("secret_key", "has %d characters, must have at least %d; `openssl rand -hex 24` gives a good one", len(key),
			minSecretKey)
	}
	l.checkOIDC(c)
	l.checkSMTP(c.SMTP)
	for key, n := range map[string]int{"limits.address": c.Limits.Address, "limits.account": c.Limits.Account,
		"limits.open": c.Limits.Open} {
		if n < 0 {
			l.fault(key, "%d is negative; write 0 for no limit", n)
		}
	}
	if u, err := url.Parse(c.PublicURL); c.PublicURL != "" && (err != nil || !isWeb(u)) {
		l.fault("public_url", "%q is no address; write such as https://kepu.example.org", c.PublicURL)
	}
	if t := c.Site.Tiles; t != "" && (!strings.HasPrefix(t, "https://") || !strings.Contains(t, "{z}") ||
		!strings.Contains(t, "{x}") || !strings.Contains(t, "{y}") || strings.ContainsAny(t, " ;,\"'")) {
		l.fault("page.tiles", "%q is no address of tiles; write such as https://tiles.example.org/{z}/{x}/{y}.png", t)
	}
	if c.Site.Name == "" {
		l.fault("page.name", "is empty; write such as 扬州科普")
	}
	if c.SummaryDue < time.Hour {
		l.fault("summary_due", "%s is too short; write 1h or more", c.SummaryDue)
	}
	l.oneOf("log.level", c.Log.Level, "debug", "info", "warn", "error")
	l.oneOf("log.format", c.Log.Format, "text", "json")
	l.checkHTTP(c.HTTP)
	l.checkOrigins(c.CORS.AllowedOrigins)
	if c.Catalog.ReadyMaxLag < time.Second {
		l.fault("catalog.ready_max_lag", "%s is too short; write 1s or more", c.Catalog.ReadyMaxLag)
	}
	if p := c.Catalog.PollInterval; p < minPollInterval || p > maxPollInterval {
		l.fault("catalog.poll_interval", "%s is out of range; write %s to %s", p, minPollInterval, maxPollInterval)
	}
	l.checkPool(c.DatabasePool)
}

// fault records a fault of a merged value.
func (l *loader) fault(key, format string, args ...any) {
	l.faults.add(key, l.from(key), format, args...)
}

func (l *loader) oneOf(key, value string, allowed ...string) {
	if !slices.Contains(allowed, value) {
		l.fault(key, "%q is not one of: %s", value, strings.Join(allowed, ", "))
	}
}

func (l *loader) checkAddr(addr string) {
	_, port, err := net.SplitHostPort(addr)
	if _, portErr := strconv.ParseUint(port, 10, 16); err != nil || portErr != nil {
		l.fault("addr", "%q is no address to listen on; write host:port or :port, such as :8080 or 127.0.0.1:8080", addr)
	}
}

func (l *loader) checkDatabase(database string) {
	const form = "write sqlite:PATH, such as sqlite:data/kepu.db, or mysql:USER:PASSWORD@tcp(HOST:3306)/NAME"
	scheme, rest, _ := strings.Cut(database, ":")
	switch scheme {
	case "sqlite":
		if rest == "" {
			l.fault("database", "names no file; "+form)
		}
	case "mysql":
		parsed, err := mysql.ParseDSN(rest)
		switch {
		case err != nil || strings.HasPrefix(rest, "//"):
			l.fault("database", "is no DSN of MySQL; "+form) // without the text, which may hold a password
		case parsed.DBName == "":
			l.fault("database", "names no database after the last slash; "+form)
		case parsed.Passwd == Mask:
			l.fault("database", "holds %s, which stands in for the password in print; write the password", Mask)
		}
	default:
		l.fault("database", "does not say which kind of database; "+form)
	}
}

func (l *loader) checkAdminKey(key string) {
	printable := func(r rune) bool { return r > ' ' && r < 0x7f }
	switch {
	case key == "":
	case key == Mask:
		l.fault("admin_key", "is %s, which stands in for the key in print; write the key", Mask)
	case len(key) < minAdminKey:
		l.fault("admin_key", "has %d characters, must have at least %d; `openssl rand -hex 24` gives a good one", len(key),
			minAdminKey)
	case strings.ContainsFunc(key, func(r rune) bool { return !printable(r) }):
		l.fault("admin_key", "may hold only printable ASCII without spaces, because it travels in a header")
	}
}

// maxLogin is when even somebody who never stops has to sign in again.
const maxLogin = 90 * 24 * time.Hour

func (l *loader) checkLogins(s Logins) {
	if s.Idle < time.Minute || s.Idle > maxLogin {
		l.fault("sessions.idle", "%s is out of range; write %s to %s", s.Idle, time.Minute, maxLogin)
	}
	if s.Life < s.Idle || s.Life > maxLogin {
		l.fault("sessions.life", "%s is out of range; write sessions.idle (%s) to %s", s.Life, s.Idle, maxLogin)
	}
}

func (l *loader) checkOIDC(c *Config) {
	for key, address := range map[string]string{"oidc.issuer": c.OIDC.Issuer, "oidc.return_url": c.OIDC.ReturnURL} {
		if u, err := url.Parse(address); address != "" && (err != nil || !isWeb(u)) {
			l.fault(key, "%q is no address; write such as https://id.example.org", address)
		}
	}
	if c.OIDC.Issuer != "" && c.OIDC.ClientID == "" {
		l.fault("oidc.client_id", "is needed with oidc.issuer; the provider gives it")
	}
}

func (l *loader) checkSMTP(s SMTP) {
	l.oneOf("smtp.tls", s.TLS, "starttls", "tls", "none")
	if s.Port < 1 || s.Port > 65535 {
		l.fault("smtp.port", "%d is no port; usual are 587 with starttls, 465 with tls", s.Port)
	}
	if s.Host == "" {
		return
	}
	if _, err := mail.ParseAddress(s.From); err != nil {
		l.fault("smtp.from", "%q is no address; write such as kepu@example.org", s.From)
	}
	if ip := net.ParseIP(s.Host); s.TLS == "none" && s.Password != "" && s.Host != "localhost" &&
		(ip == nil || !ip.IsLoopback()) {
		l.fault("smtp.tls", "none would send the password in clear to %s; write starttls or tls", s.Host)
	}
}

func isWeb(u *url.URL) bool { return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" }

func (l *loader) checkHTTP(h HTTP) {
	l.positive("http.read_header_timeout", h.ReadHeaderTimeout)
	l.positive("http.read_timeout", h.ReadTimeout)
	l.positive("http.write_timeout", h.WriteTimeout)
	l.positive("http.idle_timeout", h.IdleTimeout)
	l.positive("http.shutdown_timeout", h.ShutdownTimeout)
	if h.DrainDelay < 0 {
		l.fault("http.drain_delay", "%s is in the past; write 0s for none", h.DrainDelay)
	}
	if h.ReadHeaderTimeout > h.ReadTimeout && h.ReadTimeout > 0 {
		l.fault("http.read_header_timeout",
			"%s is longer than http.read_timeout (%s), which covers the header too; lower it or raise the other",
			h.ReadHeaderTimeout, h.ReadTimeout)
	}
	if h.MaxBodyBytes < minBodyBytes || h.MaxBodyBytes > maxBodyBytes {
		l.fault("http.max_body_bytes", "%d is out of range; write %d to %d", h.MaxBodyBytes, minBodyBytes, maxBodyBytes)
	}
	for _, proxy := range h.TrustedProxies {
		_, addrErr := netip.ParseAddr(proxy)
		_, rangeErr := netip.ParsePrefix(proxy)
		if addrErr != nil && rangeErr != nil {
			l.fault("http.trusted_proxies", "%q is neither an address nor a range; write such as 10.0.0.1 or 10.0.0.0/8", proxy)
		}
	}
}

func (l *loader) positive(key string, timeout time.Duration) {
	if timeout <= 0 {
		l.fault(key, "%s would let a slow client hold a connection for ever; write more than 0s", timeout)
	}
}

func (l *loader) checkOrigins(origins []string) {
	for _, origin := range origins {
		if origin == "*" {
			if len(origins) > 1 {
				l.fault("cors.allowed_origins", `"*" allows every origin; write it alone or remove it`)
			}
			continue
		}
		u, err := url.Parse(origin)
		if err != nil || !isWeb(u) || strings.Contains(u.Host, "*") || origin != u.Scheme+"://"+u.Host {
			l.fault("cors.allowed_origins",
				"%q is no origin; write https://HOST or https://HOST:PORT, with no path and no slash at the end", origin)
		}
	}
}

func (l *loader) checkPool(p DatabasePool) {
	if p.MaxOpen < 1 {
		l.fault("database_pool.max_open", "%d leaves no connection; write 1 or more", p.MaxOpen)
	}
	if p.MaxIdle < 0 || p.MaxIdle > max(p.MaxOpen, 1) {
		l.fault("database_pool.max_idle", "%d is out of range; write 0 to max_open (%d)", p.MaxIdle, p.MaxOpen)
	}
	if p.ConnMaxLifetime < 0 {
		l.fault("database_pool.conn_max_lifetime", "%s is negative; write a duration, or 0s to keep connections for ever",
			p.ConnMaxLifetime)
	}
}
