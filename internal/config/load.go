package config

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"

	koanfyaml "github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/providers/structs"
	"github.com/knadh/koanf/v2"
)

// Options says where to read the configuration from.
type Options struct {
	File  string            // path of a YAML file; "" for none, unless Env has KEPU_CONFIG
	Env   []string          // "NAME=value", as os.Environ gives it
	Flags map[string]string // flags that were given, by key or by name without dashes: "addr", "log.level" or "log-level"
}

// loader gathers the layers, lowest first.
type loader struct {
	merged *koanf.Koanf
	source map[string]string // where the value of a key came from
	faults Faults
}

// demoDatabase keeps the demonstration apart from a registry.
const demoDatabase = "sqlite:data/demo.db"

// Load reads the configuration. Its error is Faults and holds everything that is wrong. A variable set to nothing
// counts as not set, because compose files and service managers pass those on.
func Load(opts Options) (Config, error) {
	l := &loader{merged: koanf.New("."), source: map[string]string{}}
	if err := l.merged.Load(structs.Provider(Default(), "koanf"), nil); err != nil {
		return Config{}, fmt.Errorf("load the defaults: %w", err)
	}
	env := variables(opts.Env)
	path := opts.File
	if path == "" {
		path = env[FileVariable]
	}
	l.file(path)
	l.environment(env)
	l.flags(opts.Flags)
	var c Config
	if err := l.merged.Unmarshal("", &c); err != nil {
		return Config{}, fmt.Errorf("read the merged configuration: %w", err)
	}
	if c.Demo && l.from("database") == "default" {
		c.Database = demoDatabase
	}
	l.readSecret("admin_key", c.AdminKeyFile, &c.AdminKey)
	l.readSecret("secret_key", c.SecretKeyFile, &c.SecretKey)
	l.readSecret("oidc.client_secret", c.OIDC.ClientSecretFile, &c.OIDC.ClientSecret)
	l.readSecret("smtp.password", c.SMTP.PasswordFile, &c.SMTP.Password)
	l.check(&c)
	if len(l.faults) > 0 {
		return Config{}, l.faults
	}
	return c, nil
}

// set converts a value and puts it above what lower layers set.
func (l *loader) set(key, source string, raw any) {
	value, err := convert(raw, known[key])
	if err != nil {
		l.faults.add(key, source, "%v", err)
		return
	}
	if err := l.merged.Load(confmap.Provider(map[string]any{key: value}, "."), nil); err != nil {
		l.faults.add(key, source, "%v", err)
		return
	}
	l.source[key] = source
}

// from tells where the value of key was set.
func (l *loader) from(key string) string {
	if s, ok := l.source[key]; ok {
		return s
	}
	return "default"
}

func (l *loader) file(path string) {
	if path == "" {
		return
	}
	source := "file " + path
	k := koanf.New(".")
	if err := k.Load(file.Provider(path), koanfyaml.Parser()); err != nil {
		l.faults.add("", source, "cannot be read as a YAML configuration: %v", err)
		return
	}
	values := k.All()
	for _, key := range slices.Sorted(maps.Keys(values)) {
		raw := values[key]
		_, isKnown := known[key]
		switch {
		case key == "demo":
			l.faults.add(key, source, "can only be asked for on the command line; remove it and start with --demo")
		case isKnown && raw == nil:
			l.faults.add(key, source, "has no value; give one, or remove the line to keep the default")
		case isKnown:
			l.set(key, source, raw)
		case isSection(key) && isEmpty(raw):
			// a heading with all its settings commented out
		case isSection(key):
			l.faults.add(key, source, "is a section; write its settings indented below it")
		default:
			l.faults.add(key, source, "is unknown; %s", suggest(key, Keys()))
		}
	}
}

func isEmpty(raw any) bool {
	m, isMap := raw.(map[string]any)
	return raw == nil || isMap && len(m) == 0
}

// variables picks the variables of kepu that have a value.
func variables(environ []string) map[string]string {
	found := map[string]string{}
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(name, Prefix) && !strings.HasPrefix(name, testPrefix) {
			found[name] = value
		}
	}
	return found
}

func (l *loader) environment(env map[string]string) {
	names := []string{FileVariable}
	byName := map[string]string{}
	for _, key := range Keys() {
		byName[Variable(key)] = key
		names = append(names, Variable(key))
	}
	slices.Sort(names)
	for _, name := range slices.Sorted(maps.Keys(env)) {
		key, isKnown := byName[name]
		switch {
		case name == FileVariable:
		case name == Variable("demo"):
			l.faults.add("demo", "environment "+name,
				"can only be asked for on the command line; unset it and start with --demo")
		case !isKnown:
			l.faults.add(name, "environment "+name, "is unknown; %s", suggest(name, names))
		case env[name] != "":
			l.set(key, "environment "+name, env[name])
		}
	}
}

func (l *loader) flags(given map[string]string) {
	names := []string{Flag("demo")}
	for _, key := range Keys() {
		names = append(names, Flag(key))
	}
	slices.Sort(names)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		key, isKnown := keyOf(name)
		switch {
		case !isKnown:
			l.faults.add(name, "flag "+Flag(name), "is unknown; %s", suggest(Flag(name), names))
		case known[key] == reflect.TypeFor[Secret]():
			l.faults.add(key, "flag "+Flag(key), "would be seen in the list of processes; set %s or %s instead",
				Variable(key), Flag(key+"_file"))
		default:
			l.set(key, "flag "+Flag(key), given[name])
		}
	}
}

// readSecret fetches a secret from its file, as Docker and Kubernetes hand them out.
func (l *loader) readSecret(key, path string, into *Secret) {
	if path == "" {
		return
	}
	fileKey := key + "_file"
	source := l.from(fileKey)
	if *into != "" {
		l.faults.add(fileKey, source, "%s is set too (%s); keep one of them", key, l.from(key))
		return
	}
	content, err := os.ReadFile(path)
	if err != nil {
		l.faults.add(fileKey, source, "cannot be read: %v", err)
		return
	}
	*into = Secret(strings.TrimSpace(string(content)))
	if *into == "" {
		l.faults.add(fileKey, source, "%s is empty; write the secret into it", path)
	}
	l.source[key] = "file " + path
}
