package importer

import (
	"slices"
	"strings"

	"kepu/internal/campaign"
	"kepu/internal/errs"
	"kepu/internal/lecturer"
	"kepu/internal/record"
	"kepu/internal/region"
	"kepu/internal/venue"
)

// lookup finds what rows name.
type lookup struct {
	directory *directory
	report    *Report
	regions   []region.Region
	named     map[string]namedRegion
	known     map[record.Kind]*known
	called    map[string][]*venue.Venue // by id, name and alias
}

func newLookup(d *directory, have Existing, o *Options) *lookup {
	l := &lookup{directory: d, report: d.report, regions: have.Regions, named: map[string]namedRegion{},
		known: knownOf(&have, o.Source), called: map[string][]*venue.Venue{}}
	for _, v := range have.Venues {
		if v.ArchivedAt != nil {
			continue
		}
		words := append([]string{v.ID, v.Name}, v.Aliases...)
		slices.Sort(words)
		for _, word := range slices.Compact(words) {
			l.called[word] = append(l.called[word], v)
		}
	}
	return l
}

// organization gives the id of the organization that a cell names, or the cell beside it by the id that the registry
// had which wrote the file; empty for none.
func (r *rowReader) organization(column, idColumn string) string {
	if o := r.directory.byName[r.get(idColumn)]; o != nil && r.get(idColumn) != "" && o.ArchivedAt == nil {
		return o.ID
	}
	name := r.get(column)
	if name == "" {
		return r.directory.options.Own
	}
	if several := r.directory.several(name); len(several) > 1 {
		name = several[0]
		rest := strings.Join(several[1:], "、")
		r.noteUnread(column, "too_many", errs.Text{ZH: name, EN: name}, "只登记一个单位，未采用："+rest,
			"one organization is kept; left out: "+rest)
	}
	id, fresh := r.directory.id(name)
	switch {
	case id == "":
		r.noteFix(column, "", "单位“"+name+"”已归档，未引用", "the organization "+name+" is archived, and left out")
	case fresh:
		r.needs = append(r.needs, name)
	}
	return id
}

// venue gives the id of the venue that a cell names by its id, its name or an alias, or the cell beside it by the id
// that the registry had which wrote the file; empty for none.
func (r *rowReader) venue(name, idColumn string) string {
	if id := r.known[venue.Kind.Name].former[r.get(idColumn)]; id != "" {
		return id
	}
	text := r.get(name)
	if text == "" {
		return ""
	}
	found := r.called[text]
	switch len(found) {
	case 1:
		return found[0].ID
	case 0:
		r.vs.Add(name, "reference", "登记库中没有场馆“"+text+"”，请先登记或核对名称",
			"the registry has no venue "+text+"; register it first, or look at its name")
	default:
		var ids []string
		for _, v := range found {
			ids = append(ids, v.ID)
		}
		list := strings.Join(ids, ", ")
		r.vs.Add(name, "reference", "有几个场馆叫“"+text+"”，请写 id："+list, "several venues are called "+text+"; write the id: "+list)
	}
	return ""
}

// known are the records of a kind that a file may refer to.
type known struct {
	former map[string]string   // ids here by those that the source has
	named  map[string][]string // ids by name
}

func (k *known) add(head *record.Meta, name, source string) {
	if head.ArchivedAt != nil {
		return
	}
	k.named[name] = append(k.named[name], head.ID)
	if head.Source != nil && head.Source.Name == source {
		k.former[head.Source.ID] = head.ID
	}
}

// knownOf gathers the records that files of a source may refer to.
func knownOf(have *Existing, source string) map[record.Kind]*known {
	out := map[record.Kind]*known{}
	for _, kind := range []record.Kind{venue.Kind.Name, lecturer.Kind.Name, campaign.Kind.Name} {
		out[kind] = &known{former: map[string]string{}, named: map[string][]string{}}
	}
	for _, v := range have.Venues {
		out[venue.Kind.Name].add(&v.Meta, v.Name, source)
	}
	for _, l := range have.Lecturers {
		out[lecturer.Kind.Name].add(&l.Meta, l.Name, source)
	}
	for _, c := range have.Campaigns {
		out[campaign.Kind.Name].add(&c.Meta, c.Name, source)
	}
	return out
}
