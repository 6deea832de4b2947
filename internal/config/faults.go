package config

import (
	"fmt"
	"strings"
)

// Fault is one thing wrong with the configuration.
type Fault struct {
	Key     string // key of the setting, such as "http.read_timeout"; the name as written when nobody knows it
	Source  string // where it was set: "file kepu.yaml", "environment KEPU_ADDR", "flag --addr" or "default"
	Message string // what is wrong and how to mend it
}

// Faults is everything wrong with the configuration; it is the error of Load.
type Faults []Fault

// Error lists the faults, one on a line.
func (fs Faults) Error() string {
	var out strings.Builder
	fmt.Fprintf(&out, "the configuration has %d fault(s):", len(fs))
	for _, f := range fs {
		fmt.Fprintf(&out, "\n  - ")
		if f.Key != "" {
			fmt.Fprintf(&out, "%s ", f.Key)
		}
		fmt.Fprintf(&out, "(%s): %s", f.Source, f.Message)
	}
	return out.String()
}

func (fs *Faults) add(key, source, format string, args ...any) {
	*fs = append(*fs, Fault{Key: key, Source: source, Message: fmt.Sprintf(format, args...)})
}
