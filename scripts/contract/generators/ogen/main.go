// Command ogen calls the service with a client of ogen; see ../check.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"

	"kepu/contract/ogen/kepu"
)

func main() {
	if err := calls(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "ogen:", err)
		os.Exit(1)
	}
}

// key is who acts.
type key string

func (k key) BearerAuth(context.Context, kepu.OperationName) (kepu.BearerAuth, error) {
	return kepu.BearerAuth{Token: string(k)}, nil
}

func calls(ctx context.Context) error {
	client, err := kepu.NewClient(os.Getenv("KEPU_BASE")+"/api/v1", key(os.Getenv("KEPU_KEY")))
	if err != nil {
		return err
	}

	// Nearby, from page to page.
	near := kepu.ListActivitiesParams{Lat: kepu.NewOptFloat64(32.394), Lng: kepu.NewOptFloat64(119.412),
		RadiusM: kepu.NewOptFloat64(50000), Limit: kepu.NewOptInt(2)}
	res, err := client.ListActivities(ctx, near)
	first, ok := res.(*kepu.ActivityListHeaders)
	if err != nil || !ok || first.Response.NextCursor.Null {
		return fmt.Errorf("the first page: %T %w", res, err)
	}
	near.Cursor = kepu.NewOptString(first.Response.NextCursor.Value)
	res, err = client.ListActivities(ctx, near)
	if second, ok := res.(*kepu.ActivityListHeaders); err != nil || !ok || len(second.Response.Items) != 2 {
		return fmt.Errorf("the second page: %T %w", res, err)
	}

	// One of them, and again only if it has changed.
	id := first.Response.Items[0].ID
	one, err := client.GetActivity(ctx, kepu.GetActivityParams{ID: id})
	detail, ok := one.(*kepu.GetActivityOKHeaders)
	if err != nil || !ok || detail.Response.ID != id {
		return fmt.Errorf("the detail: %T %w", one, err)
	}
	one, err = client.GetActivity(ctx, kepu.GetActivityParams{ID: id, IfNoneMatch: kepu.NewOptString(detail.ETag.Value)})
	if _, ok := one.(*kepu.NotModified); err != nil || !ok {
		return fmt.Errorf("unchanged: %T %w", one, err)
	}

	// A new venue, and what is wrong with another one.
	similar := kepu.CreateVenueParams{AllowSimilar: kepu.NewOptBool(true)}
	venue := &kepu.VenueInput{Name: "生成器示例馆（ogen）", Category: kepu.VenueCategoryMuseum, RegionCode: kepu.NewOptNilString("321003")}
	answer, err := client.CreateVenue(ctx, venue, similar)
	if made, ok := answer.(*kepu.VenueHeaders); err != nil || !ok || made.Response.Category != kepu.VenueCategoryMuseum {
		return fmt.Errorf("the creation: %T %w", answer, err)
	}
	_, err = client.CreateVenue(ctx, &kepu.VenueInput{Category: kepu.VenueCategoryMuseum,
		Location: kepu.NewOptNilLocationInput(kepu.LocationInput{Lat: 91, Lng: 119})}, similar)
	refused, ok := errors.AsType[*kepu.ProblemStatusCodeWithHeaders](err)
	if !ok || refused.StatusCode != http.StatusBadRequest {
		return fmt.Errorf("the refusal: %w", err)
	}
	fields := []string{}
	for _, one := range refused.Response.Errors {
		fields = append(fields, one.Field)
	}
	if slices.Sort(fields); !slices.Equal(fields, []string{"location.lat", "name"}) {
		return fmt.Errorf("the violations: %v", fields)
	}
	return nil
}
