package app

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestDatabaseHoldsNoUsableSecrets looks for every secret that was given out, in every column of every table.
func TestDatabaseHoldsNoUsableSecrets(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		now := time.Now()
		s := openService(t, dsn, func() time.Time { return now }, "KEPU_SECRET_KEY=a-secret-key-of-the-tests")
		require.NoError(t, s.Load(t.Context()))
		c := testkit.NewClient(t, s.Handler, s.AdminKey, testkit.CheckSpec)
		secrets := map[string]string{"administrator's key": s.AdminKey, "secret key": "a-secret-key-of-the-tests"}
		ask := func(who *testkit.Client, path, body string) map[string]any {
			res := who.Do("POST", "/api/v1/"+path, body)
			require.Less(t, res.Status, 300, "%s: %s", path, res.Body)
			return res.JSON(t)
		}
		keep := func(name string, value any) string {
			secrets[name] = value.(string)
			return value.(string)
		}
		unit := ask(c, "organizations", `{"name": "示例单位", "type": "other"}`)["id"]
		grant := fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, unit)
		temporary := keep("temporary password", ask(c, "accounts",
			`{"username": "boss", "name": "示例", "grants": [`+grant+`]}`)["temporary_password"])
		boss := c.As(keep("session", ask(c.As(""), "sign-in",
			fmt.Sprintf(`{"username": "boss", "password": %q}`, temporary))["token"]))
		const password = "a canal runs through it"
		secrets["password"] = password
		require.Equal(t, 204, boss.Do("POST", "/api/v1/me/password",
			fmt.Sprintf(`{"current_password": %q, "new_password": %q}`, temporary, password)).Status)
		keep("publishable key", ask(c, "api-keys", `{"name": "示例", "type": "publishable"}`)["token"])
		keep("secret key of a client", ask(c, "api-keys",
			`{"name": "示例", "type": "secret", "scopes": ["venues:read"], "grants": [`+grant+`]}`)["token"])
		keep("invitation", ask(boss, "organizations/"+unit.(string)+"/invitations",
			`{"name": "示例同事", "role": "editor"}`)["token"])
		keep("report", ask(c.As(""), "reports", fmt.Sprintf(`{"kind": "organization", "id": %q, "text": "不对"}`,
			unit))["token"])
		factor := keep("second factor", ask(boss, "me/totp", fmt.Sprintf(`{"password": %q}`, password))["secret"])
		code, err := totp.GenerateCode(factor, now)
		require.NoError(t, err)
		for i, one := range ask(boss, "me/totp/confirm", fmt.Sprintf(`{"code": %q}`, code))["recovery_codes"].([]any) {
			keep(fmt.Sprint("recovery code ", i), one)
		}

		columns := 0
		db := rawSQL(t, []string{"KEPU_DATABASE=" + dsn})
		list := map[bool]string{true: "SHOW TABLES",
			false: "SELECT name FROM sqlite_master WHERE type = 'table'"}[strings.HasPrefix(dsn, "mysql:")]
		for _, table := range texts(t, db, list) {
			for place, value := range texts(t, db, "SELECT * FROM "+table[0]) {
				for _, text := range value {
					columns++
					for name, secret := range secrets {
						require.NotContains(t, text, secret, "the %s stands in row %d of %s", name, place, table[0])
					}
				}
			}
		}
		require.Greater(t, columns, 100)
		require.Len(t, secrets, 20)
	})
}

// texts gives the rows of a query, each column as text.
func texts(t *testing.T, db *sql.DB, query string) (out [][]string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	require.NoError(t, err)
	defer func() { require.NoError(t, rows.Close()) }()
	names, err := rows.Columns()
	require.NoError(t, err)
	for rows.Next() {
		values, row := make([]any, len(names)), make([]string, len(names))
		raw := make([][]byte, len(names))
		for i := range values {
			values[i] = &raw[i]
		}
		require.NoError(t, rows.Scan(values...))
		for i := range raw {
			row[i] = string(raw[i])
		}
		out = append(out, row)
	}
	require.NoError(t, rows.Err())
	return out
}
