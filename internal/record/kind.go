package record

// Kind names a kind of record in the change log and in the API.
type Kind string

// title is a kind as people call it.
type title struct{ zh, en string }

// titles has those of every kind. It is written while packages are initialized, and only read afterwards.
var titles = map[Kind]title{}

// NewKind names a kind of record, as its package does once, while it is initialized.
func NewKind(name, zh, en string) Kind {
	if _, twice := titles[Kind(name)]; twice {
		panic("record: there are two kinds " + name)
	}
	titles[Kind(name)] = title{zh, en}
	return Kind(name)
}

// Chinese is the kind as people call it.
func (k Kind) Chinese() string { return titles[k].zh }

// English is the kind as people call it.
func (k Kind) English() string { return titles[k].en }

// ChineseTitles gives every kind as people call it, by its name.
func ChineseTitles() map[string]string {
	out := make(map[string]string, len(titles))
	for kind, one := range titles {
		out[string(kind)] = one.zh
	}
	return out
}
