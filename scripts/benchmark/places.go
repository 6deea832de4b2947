package main

import (
	"encoding/json"
	"errors"
)

// parsePlaces reads the points of a GeoJSON FeatureCollection.
func parsePlaces(body []byte) (places []place, err error) {
	var collection struct {
		Features []struct {
			Geometry struct{ Coordinates [2]float64 }
		}
	}
	if err := json.Unmarshal(body, &collection); err != nil {
		return nil, err
	}
	for _, f := range collection.Features {
		places = append(places, place{Lng: f.Geometry.Coordinates[0], Lat: f.Geometry.Coordinates[1]})
	}
	if len(places) == 0 {
		return nil, errors.New("there are no venues")
	}
	return places, nil
}
