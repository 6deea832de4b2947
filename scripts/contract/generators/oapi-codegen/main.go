// Command oapi-codegen calls the service with a client of oapi-codegen; see ../check.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"slices"

	"kepu/contract/oapi-codegen/kepu"
)

func main() {
	if err := calls(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "oapi-codegen:", err)
		os.Exit(1)
	}
}

func calls(ctx context.Context) error {
	key := func(_ context.Context, req *http.Request) error {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("KEPU_KEY"))
		return nil
	}
	client, err := kepu.NewClientWithResponses(os.Getenv("KEPU_BASE") + "/api/v1")
	if err != nil {
		return err
	}

	// Nearby, from page to page.
	near := kepu.ListActivitiesParams{Lat: new(32.394), Lng: new(119.412), RadiusM: new(50000.0), Limit: new(2)}
	first, err := client.ListActivitiesWithResponse(ctx, &near)
	if err != nil || first.JSON200 == nil || first.JSON200.NextCursor == nil {
		return fmt.Errorf("the first page: %v %w", first, err)
	}
	near.Cursor = first.JSON200.NextCursor
	second, err := client.ListActivitiesWithResponse(ctx, &near)
	if err != nil || second.JSON200 == nil || len(second.JSON200.Items) != 2 {
		return fmt.Errorf("the second page: %v %w", second, err)
	}

	// One of them, and again only if it has changed.
	id := first.JSON200.Items[0].Id
	detail, err := client.GetActivityWithResponse(ctx, id, &kepu.GetActivityParams{})
	if err != nil || detail.JSON200 == nil || detail.JSON200.Id != id {
		return fmt.Errorf("the detail: %v %w", detail, err)
	}
	unchanged, err := client.GetActivityWithResponse(ctx, id, &kepu.GetActivityParams{IfNoneMatch: new(detail.HTTPResponse.Header.Get("ETag"))})
	if err != nil || unchanged.StatusCode() != http.StatusNotModified {
		return fmt.Errorf("unchanged: %v %w", unchanged, err)
	}

	// A new venue, and what is wrong with another one.
	similar := kepu.CreateVenueParams{AllowSimilar: new(true)}
	made, err := client.CreateVenueWithResponse(ctx, &similar, kepu.VenueInput{Name: "生成器示例馆（oapi-codegen）", Category: "museum",
		RegionCode: new("321003")}, key)
	if err != nil || made.JSON201 == nil || made.JSON201.Category != "museum" {
		return fmt.Errorf("the creation: %v %w", made, err)
	}
	refused, err := client.CreateVenueWithResponse(ctx, &similar, kepu.VenueInput{Category: "museum",
		Location: &kepu.LocationInput{Lat: 91, Lng: 119}}, key)
	if err != nil || refused.ApplicationproblemJSONDefault == nil || refused.StatusCode() != http.StatusBadRequest {
		return fmt.Errorf("the refusal: %v %w", refused, err)
	}
	fields := []string{}
	for _, one := range refused.ApplicationproblemJSONDefault.Errors {
		fields = append(fields, one.Field)
	}
	if slices.Sort(fields); !slices.Equal(fields, []string{"location.lat", "name"}) {
		return fmt.Errorf("the violations: %v", fields)
	}
	return nil
}
