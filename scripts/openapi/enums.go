package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"kepu/api"
	"kepu/internal/accreditation"
	"kepu/internal/campaign"
	"kepu/internal/codelist"
)

// enumerations names every set of values that a field or parameter can have. Annotations give the values; a set without
// a name is refused, so that clients never meet a type without one.
var enumerations = map[string]string{
	"AccreditationState": "upcoming valid suspended expired revoked",
	"Accuracy":           "surveyed address approximate",
	"ActivityFacet":      "audience theme type region campaign mode free day",
	"ActivitySort":       "relevance distance start updated",
	"ActivityState":      "scheduled cancelled postponed rescheduled moved_online",
	"ActivityStatus":     "ongoing upcoming past",
	"ActorKind":          "account api_key admin_key ticket system nobody",
	"AnswerState":        "mended dismissed",
	"APIKeyType":         "publishable secret",
	"ApplicationState":   "submitted needs_changes approved rejected withdrawn",
	"ApplicationType":    "join claim",
	"Availability":       "available full unknown",
	"BookingNeed":        "required optional none",
	"Calendar":           "sessions periodic permanent",
	"CampaignPhase":      "active upcoming",
	"ChangeState":        "updated deleted",
	"ClaimedBy":          "me nobody others",
	"Count":              "none",
	"Datum":              "gcj02 wgs84 bd09",
	"Decision":           "approve return reject",
	"DeviationReason":    "added begun edited holiday missing",
	"Fact":               "yes no unknown",
	"FeatureCollection":  "FeatureCollection",
	"FeatureType":        "Feature",
	"GeometryType":       "Point",
	"HolidayKind":        "holiday makeup_workday",
	"HolidayMode":        "open closed as_weekly",
	"HoursReason":        "weekly closed adjusted holiday makeup_workday",
	"ImportKind":         "organizations venues accreditations lecturer-teams lecturers activities events",
	"ImportState":        "queued running done failed",
	"MakeupMode":         "as_weekly as_workday closed",
	"MemberRole":         "owner editor",
	"Mode":               "onsite online hybrid",
	"NotificationEvent":  "approved decided dismissed late named objected rejected reported returned",
	"PendingState":       "draft submitted needs_changes rejected",
	"Phase":              "upcoming active ended",
	"Publication":        "draft submitted needs_changes rejected published withdrawn archived",
	"PublicationChoice":  "draft published withdrawn",
	"RecordKind":         strings.Join(api.KindNames("kinds:feed"), " "),
	"RecordSort":         "name updated",
	"RegionLevel":        "province city county street village zone",
	"ReportState":        "open mended dismissed",
	"ReportedKind":       strings.Join(api.KindNames("kinds:guarded"), " "),
	"ReviewCollection":   "venues activities accreditations lecturer-teams lecturers",
	"ReviewEventKind":    "submitted approved returned rejected withdrawn comment objection dismissed",
	"ReviewedKind":       strings.Join(api.KindNames("kinds:reviewed"), " "),
	"Role":               "administrator reviewer owner editor",
	"SearchKind":         strings.Join(api.KindNames("kinds:searched"), " "),
	"StartSort":          "start updated",
	"SuggestionKind":     "activity venue topic region",
	"SummaryPhase":       "due late filed",
	"TextSort":           "relevance name updated",
	"UnpublishedState":   "draft submitted needs_changes rejected withdrawn",
	"VenueFacet":         "category audience region form level free day",
	"VenueForm":          "physical mobile online",
	"VenueLikeness":      "name similar_name address distance",
	"VenueSort":          "relevance distance name completeness updated",
	"Weekday":            "mon tue wed thu fri sat sun",
	"When":               "now today tomorrow weekend week month",
}

// codeLists is the code lists by the names that descriptions and GET /code-lists have, with that of their type.
var codeLists = map[string]struct {
	name  string
	items []codelist.Item
}{
	"audiences":             {"Audience", codelist.All.Audiences.Items},
	"themes":                {"Theme", codelist.All.Themes.Items},
	"activity_types":        {"ActivityType", codelist.All.ActivityTypes.Items},
	"venue_categories":      {"VenueCategory", codelist.All.VenueCategories.Items},
	"organization_types":    {"OrganizationType", codelist.All.OrganizationTypes.Items},
	"accessibility_facts":   {"AccessibilityFact", codelist.All.AccessibilityFacts.Items},
	"accreditation_levels":  {"AccreditationLevel", codelist.All.AccreditationLevels.Items},
	"accreditation_schemes": {"AccreditationScheme", schemes()},
	"base_classes":          {"BaseClass", codelist.All.BaseClasses.Items},
	"base_families":         {"BaseFamily", codelist.All.BaseFamilies.Items},
	"team_kinds":            {"TeamKind", codelist.All.TeamKinds.Items},
	"campaign_kinds":        {"CampaignKind", codelist.All.CampaignKinds.Items},
	"campaign_templates":    {"CampaignTemplate", templates()},
}

func schemes() (out []codelist.Item) {
	for _, s := range accreditation.Schemes {
		out = append(out, codelist.Item{Code: s.Code, ZH: s.ZH})
	}
	return out
}

func templates() (out []codelist.Item) {
	for _, t := range campaign.Templates {
		out = append(out, codelist.Item{Code: t.Code, ZH: t.ZH})
	}
	return out
}

// codesOf finds the code list that a description names. Where a name is taken as well as a code, or any word, the value
// is no enumeration.
var codesOf = regexp.MustCompile(`代码表 (\w+)`)

var openValue = regexp.MustCompile(`代码或名称|空文本|字词|记录 id`)

// nameEnumerations turns enumerations and codes of code lists into references to components, in OpenAPI 3.1.
func nameEnumerations(doc object) error {
	schemas := doc["components"].(object)["schemas"].(object)
	named, defined := map[string]string{}, object{}
	for name, values := range enumerations {
		list := strings.Fields(values)
		named[key(toAny(list))] = name
		defined[name] = object{"type": "string", "enum": toAny(list)}
	}
	for list, codes := range codeLists {
		defined[codes.name] = codeListSchema(list, codes.items)
		named[key(defined[codes.name].(object)["enum"].([]any))] = codes.name
	}
	for name := range defined {
		if existing, _ := schemas[name].(object); existing["properties"] != nil {
			return fmt.Errorf("%s is the name of an object and of an enumeration", name)
		}
		delete(schemas, name) // as swag has it
	}
	unnamed, unknown := map[string]bool{}, map[string]bool{}
	byName := func(o object) {
		if values, isEnum := o["enum"].([]any); isEnum {
			if name := named[key(values)]; name != "" {
				refer(o, name, slices.Contains(values, any(nil)))
			} else {
				unnamed[key(values)] = true
			}
		}
	}
	for _, part := range []any{schemas, doc["paths"]} {
		walk(part, func(o object) {
			if list := giveCodes(o); list != "" {
				unknown[list] = true
			}
		})
		walk(part, byName)
	}
	if len(unnamed) > 0 {
		return fmt.Errorf("enumerations without a name (see scripts/openapi/enums.go): %v", slices.Sorted(maps.Keys(unnamed)))
	}
	if len(unknown) > 0 {
		return fmt.Errorf("descriptions name code lists that there are not: %v", slices.Sorted(maps.Keys(unknown)))
	}
	used := map[any]bool{}
	walk(doc, func(o object) { used[o["$ref"]] = true })
	for name, schema := range defined {
		if used[componentRef(name)] {
			schemas[name] = schema
		}
	}
	return nil
}

// key is a set of values, without null.
func key(values []any) string {
	var texts []string
	for _, v := range values {
		if v != nil {
			texts = append(texts, fmt.Sprint(v))
		}
	}
	slices.Sort(texts)
	return strings.Join(texts, " ")
}

func componentRef(name string) string { return "#/components/schemas/" + name }

// giveCodes gives a field or parameter whose description names a code list its codes. It gives back the name of a list
// that there is not.
func giveCodes(o object) (unknown string) {
	description, _ := o["description"].(string)
	m := codesOf.FindStringSubmatch(description)
	schema := o
	if inner, isParameter := o["schema"].(object); isParameter {
		schema = inner
	}
	if m == nil || openValue.MatchString(description) {
		return ""
	}
	if items, isList := schema["items"].(object); isList {
		schema = items
	}
	codes, known := codeLists[m[1]]
	if _, isText := schema["type"]; !isText { // a whole operation may speak of one
		return ""
	}
	if !known {
		return m[1]
	}
	values := codeListSchema(m[1], codes.items)["enum"].([]any)
	if types, _ := schema["type"].([]any); slices.Contains(types, any("null")) {
		values = append(values, nil)
	}
	schema["enum"] = values
	return ""
}

// refer makes a schema a reference, in place.
func refer(o object, name string, nullable bool) {
	delete(o, "enum")
	delete(o, "type")
	if !nullable {
		o["$ref"] = componentRef(name)
		return
	}
	o["anyOf"] = []any{object{"$ref": componentRef(name)}, object{"type": "null"}}
}

func codeListSchema(list string, items []codelist.Item) object {
	var codes, words []any
	for _, item := range items {
		codes, words = append(codes, item.Code), append(words, item.ZH)
	}
	return object{"type": "string", "enum": codes, "x-enum-descriptions": words,
		"description": "代码表 " + list + "，名称见 /code-lists"}
}
