// Package linked writes records as linked data: JSON-LD with the words of schema.org (关联数据), for search engines,
// assistants and other registries. `kepu import events` reads what it writes of activities.
package linked

import (
	"cmp"
	"time"

	"kepu/internal/catalog"
	"kepu/internal/codelist"
	"kepu/internal/geo"
	"kepu/internal/record"
	"kepu/internal/region"
)

const vocabulary = "https://schema.org"

// Node is an object of JSON-LD. Its keys are words of schema.org, which encoding/json writes in order, those with @
// first.
type Node map[string]any

// Writer writes the records of a snapshot.
type Writer struct {
	Snapshot *catalog.Snapshot
	Public   string // address of the service, without a slash at the end; empty for unknown
	Points   bool   // with coordinates, which are WGS-84 in schema.org
	Today    string // date by which accreditations hold
}

// Document makes a node a document of its own.
func Document(n Node) Node {
	n["@context"] = vocabulary
	return n
}

// Graph is a document of several.
func Graph(nodes []Node) Node { return Node{"@context": vocabulary, "@graph": nodes} }

// set leaves out what is empty.
func (n Node) set(name string, value any) {
	switch v := value.(type) {
	case nil:
		return
	case string:
		if v == "" {
			return
		}
	case []string:
		if len(v) == 0 {
			return
		}
	case []Node:
		if len(v) == 0 {
			return
		}
	case Node:
		if v == nil {
			return
		}
	}
	n[name] = value
}

// id names a record for ever: by its page, or by its id alone where the address of the service is not known.
func (w *Writer) id(path, id string) string {
	if w.Public == "" {
		return "urn:uuid:" + id
	}
	return w.Public + path + id
}

// term is a word of schema.org for a value of one of its lists.
func term(name string) string { return vocabulary + "/" + name }

func instant(t time.Time) string { return t.In(record.Shanghai).Format(time.RFC3339) }

// optionalInstant gives nil for none.
func optionalInstant(t *time.Time) any {
	if t == nil {
		return nil
	}
	return instant(*t)
}

func audience(codes []string) (out []Node) {
	for _, code := range codes {
		if item, ok := codelist.All.Audiences.Get(code); ok {
			out = append(out, Node{"@type": "Audience", "audienceType": item.ZH})
		}
	}
	return out
}

func images(all []record.Image) (out []Node) {
	for _, one := range all {
		n := Node{"@type": "ImageObject", "url": one.URL}
		n.set("caption", one.Alt)
		n.set("creditText", one.Credit)
		out = append(out, n)
	}
	return out
}

// amenities are the facts that are known: nobody may take unknown for no.
func amenities(a record.Accessibility) (out []Node) {
	for _, name := range record.AccessibilityFacts {
		if fact := a.Get(name); fact != record.Unknown {
			out = append(out, Node{"@type": "LocationFeatureSpecification", "name": name, "value": fact == record.Yes})
		}
	}
	return out
}

// organization gives an organization by its id; nil for none.
func (w *Writer) organization(id string) Node {
	o := w.Snapshot.Organization(id)
	if o == nil {
		return nil
	}
	n := Node{"@type": "Organization", "@id": w.id("/organizations/", o.ID), "name": o.Name}
	n.set("alternateName", o.ShortName)
	n.set("telephone", o.Contact.Phone)
	n.set("email", o.Contact.Email)
	n.set("url", o.Contact.Website)
	return n
}

// address is a postal address, with the names of the regions that hold it.
func (w *Writer) address(street, code string) Node {
	n := Node{"@type": "PostalAddress"}
	n.set("streetAddress", street)
	county, city := "", ""
	for code != "" {
		one, ok := w.Snapshot.Region(code)
		if !ok {
			break
		}
		switch one.Level {
		case region.County, region.Zone:
			county = cmp.Or(county, one.Name)
		case region.City:
			city = one.Name
		}
		code = one.ParentCode
	}
	n.set("addressLocality", cmp.Or(county, city))
	if county != "" {
		n.set("addressRegion", city)
	}
	if len(n) == 1 {
		return nil
	}
	return n
}

// point is where something is; nil where that is unknown or not published.
func (w *Writer) point(l *geo.Location) Node {
	if l == nil || !w.Points {
		return nil
	}
	p := l.Point(geo.WGS84)
	return Node{"@type": "GeoCoordinates", "latitude": geo.Micro(p.Lat), "longitude": geo.Micro(p.Lng)}
}
