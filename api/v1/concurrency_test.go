package v1_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
	"github.com/stretchr/testify/require"

	"kepu/internal/testkit"
)

// TestOwnWritesAreVisibleUnderLoad: whoever wrote reads it back at once, and in the end memory equals what a fresh
// process loads.
func TestOwnWritesAreVisibleUnderLoad(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, _ := start(t, dsn, func() time.Time { return now })
		var all sync.WaitGroup
		failures := make(chan error, 8)
		for w := range 8 {
			all.Go(func() {
				for i := range 6 {
					if err := writeAndRead(c, fmt.Sprintf("馆 %d-%d", w, i)); err != nil {
						failures <- err
						return
					}
				}
			})
		}
		all.Wait()
		close(failures)
		for err := range failures {
			require.NoError(t, err)
		}
		fresh, _ := start(t, dsn, func() time.Time { return now })
		for _, path := range []string{"/venues?limit=100", "/activities?limit=100", "/activities?status=past&limit=100",
			"/regions"} {
			require.JSONEq(t, fresh.Do("GET", base+path, "").Body, c.Do("GET", base+path, "").Body, path)
		}
		require.InDelta(t, 48, c.Get(base + "/venues")["total"], 0)
	})
}

// writeAndRead creates, changes, archives and restores, and reads after each.
func writeAndRead(c *testkit.Client, name string) error {
	res := c.Do("POST", base+"/venues?allow_similar=true", strings.Replace(museum, "扬州科技馆", name, 1))
	if res.Status != 201 {
		return errors.New(res.Body)
	}
	path := res.Header.Get("Location")
	activity := c.Do("POST", base+"/activities", lecture(strings.TrimPrefix(path, base+"/venues/")))
	if found := c.Do("GET", path+"/activities", ""); activity.Status != 201 || !strings.Contains(found.Body, name) {
		return fmt.Errorf("%s: the activity is not there: %s", name, found.Body)
	}
	renamed := c.Do("PATCH", path, `{"name": "`+name+` 新"}`, "If-Match", res.Header.Get("ETag"))
	var venue struct{ Name string }
	if err := json.Unmarshal([]byte(c.Do("GET", path, "").Body), &venue); err != nil || renamed.Status != 200 ||
		venue.Name != name+" 新" {
		return fmt.Errorf("%s: the new name is not there: %v %w", name, venue, err)
	}
	at := activity.Header.Get("Location")
	if c.Do("DELETE", at, "", "If-Match", "*").Status != 204 || c.Do("GET", at, "").Status != 410 {
		return fmt.Errorf("%s: archived, but not gone", name)
	}
	if c.Do("POST", at+"/restore", "").Status != 200 || c.Do("GET", at, "").Status != 200 {
		return fmt.Errorf("%s: restored, but not there", name)
	}
	return nil
}

// atOnce sends requests together and gives their statuses, the lowest first.
func atOnce(requests ...func() *testkit.Response) []int {
	out := make([]int, len(requests))
	var all sync.WaitGroup
	for i, send := range requests {
		all.Go(func() { out[i] = send().Status })
	}
	all.Wait()
	slices.Sort(out)
	return out
}

// times gives a request n times.
func times(n int, send func(i int) *testkit.Response) (out []func() *testkit.Response) {
	for i := range n {
		out = append(out, func() *testkit.Response { return send(i) })
	}
	return out
}

func TestOrganizationKeepsAnOwner(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		for i := range 4 {
			unit := create(c, "organizations", fmt.Sprintf(`{"name": "第%d单位", "type": "other", "region_code": "321003"}`, i))
			grant := fmt.Sprintf(`{"role": "owner", "organization_id": %q}`, unit)
			one, two := staff(t, c, fmt.Sprintf("one%d", i), grant), staff(t, c, fmt.Sprintf("two%d", i), grant)
			id := func(who *testkit.Client) string { return who.Get(base + "/me")["id"].(string) }
			path := base + "/organizations/" + unit
			demote := func(who *testkit.Client, whom string) func() *testkit.Response {
				return func() *testkit.Response {
					return who.Do("PUT", path+"/members/"+whom, `{"role": "editor"}`)
				}
			}
			leave := func(who *testkit.Client) func() *testkit.Response {
				return func() *testkit.Response { return who.Do("POST", path+"/leave", "") }
			}
			first, second := id(one), id(two)
			want := []int{http.StatusNoContent, http.StatusConflict}
			if i%2 == 0 { // the second is no owner any more
				require.Equal(t, []int{http.StatusOK, http.StatusForbidden}, atOnce(demote(one, second), demote(two, first)))
			} else {
				require.Equal(t, want, atOnce(leave(one), leave(two)))
			}
			owners := 0
			for _, m := range items(t, c.As(key).Get(path+"/members")) {
				if m["role"] == "owner" {
					owners++
				}
			}
			require.Equal(t, 1, owners)
		}
	})
}

func TestConcurrentRequestsHaveOneWinner(t *testing.T) {
	each(t, func(t *testing.T, c *testkit.Client) {
		k := newCounty(t, c)
		made, refused := []int{201, 409, 409, 409, 409, 409}, []int{201, 401, 401}
		venue := create(c, "venues", `{"name": "无主馆", "category": "museum", "region_code": "321003"}`)
		require.Equal(t, made, atOnce(times(6, func(int) *testkit.Response {
			return k.author.Do("POST", base+"/venues/"+venue+"/claim",
				fmt.Sprintf(`{"organization_id": %q, "statement": "本单位运营"}`, k.unit))
		})...), "a claim")

		activity := create(c, "activities", fmt.Sprintf(
			`{"title": "讲座", "type": "lecture", "venue_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`, k.venue))
		require.Equal(t, []int{204, 409, 409}, atOnce(times(3, func(int) *testkit.Response {
			return k.author.Do("POST", base+"/activities/"+activity+"/object", `{"text": "未经同意"}`)
		})...), "an objection")

		invitation := c.As(k.author.Do("POST", base+"/organizations/"+k.unit+"/invitations",
			`{"name": "同事", "role": "editor"}`).JSON(t)["token"].(string))
		require.Equal(t, refused, atOnce(times(3, func(i int) *testkit.Response {
			return invitation.Do("POST", base+"/invitation/accept",
				fmt.Sprintf(`{"username": "colleague%d", "name": "同事", "password": %q}`, i, password))
		})...), "an invitation")

		res := c.As("").Do("POST", base+"/applications",
			`{"organization": {"name": "另一单位", "credit_code": "123210034680000109", "type": "other", "region_code": "321003"}, "applicant": {"name": "申请人", "phone": "13800000000"}}`)
		require.Equal(t, 201, res.Status, res.Body)
		applicant := c.As(res.JSON(t)["token"].(string))
		approve := base + "/manage/applications/" + res.JSON(t)["id"].(string) + "/approve"
		require.Equal(t, []int{200, 409, 409}, atOnce(
			times(3, func(int) *testkit.Response { return k.reviewer.Do("POST", approve, "{}", "If-Match", "*") })...),
			"an approval")
		require.Equal(t, []int{201, 409, 409}, atOnce(times(3, func(i int) *testkit.Response {
			return applicant.Do("POST", base+"/application/account",
				fmt.Sprintf(`{"username": "first%d", "password": %q}`, i, password))
		})...), "a first account")

		second := staff(t, c, "second", `{"role": "reviewer", "region_code": "321000"}`)
		waits := create(k.author, "activities", fmt.Sprintf(
			`{"title": "待审", "type": "lecture", "organizer_id": %q, "sessions": [{"start": "2026-12-01T09:00:00+08:00"}]}`,
			k.unit))
		decide := base + "/manage/reviews/activities/" + waits
		require.Equal(t, []int{204, 409}, atOnce(times(2, func(i int) *testkit.Response {
			return []*testkit.Client{k.reviewer, second}[i].Do("POST", decide+"/claim", "")
		})...), "a review")
	})
}

// TestSecondFactorIsEnrolledOnce: neither of two confirmations takes the other's codes away, and no new beginning takes
// a confirmed factor.
func TestSecondFactorIsEnrolledOnce(t *testing.T) {
	testkit.EachDatabase(t, func(t *testing.T, dsn string) {
		c, _ := start(t, dsn, func() time.Time { return now }, "KEPU_SECRET_KEY=a-secret-key-of-the-tests")
		boss := staff(t, c, "boss", `{"role": "administrator"}`)
		res := boss.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`)
		require.Equal(t, 200, res.Status, res.Body)
		code, err := totp.GenerateCode(res.JSON(t)["secret"].(string), now)
		require.NoError(t, err)
		statuses := atOnce(times(4, func(i int) *testkit.Response {
			return boss.Do("POST", base+"/me/totp/confirm", fmt.Sprintf(`{"code": %q}`, code))
		})...)
		require.Equal(t, 200, statuses[0])
		require.NotContains(t, statuses[1:], 200)
		c.Refused(boss.Do("POST", base+"/me/totp", `{"password": "`+password+`"}`), 409, "enrolled")
	})
}
