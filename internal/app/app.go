// Package app is the composition root: the subcommands of kepu and what each of them puts together.
package app

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"kepu/internal/config"
)

// shared is what every subcommand gets.
type shared struct {
	environ        []string
	stdout, stderr io.Writer
	command        string // as the audit trail names it
}

// settings are the flags of every subcommand that reads the configuration. A flag that was not given is nil, so that it
// does not override the file or the environment.
type settings struct {
	Config   string  `help:"Configuration file (YAML), see configs/. Environment: KEPU_CONFIG." placeholder:"FILE"`
	Addr     *string `help:"Address to listen on (default :8080). Environment: KEPU_ADDR." placeholder:"HOST:PORT"`
	Database *string `help:"sqlite:PATH (default sqlite:data/kepu.db) or mysql:DSN. Environment: KEPU_DATABASE." placeholder:"DATABASE"`
	LogLevel *string `help:"debug, info, warn or error (default info). Environment: KEPU_LOG_LEVEL." placeholder:"LEVEL"`
}

func (s settings) load(environ []string, demo bool) (config.Config, error) {
	flags := map[string]string{}
	for key, value := range map[string]*string{"addr": s.Addr, "database": s.Database, "log.level": s.LogLevel} {
		if value != nil {
			flags[key] = *value
		}
	}
	if demo {
		flags["demo"] = "true"
	}
	return config.Load(config.Options{File: s.Config, Env: environ, Flags: flags})
}

type commands struct {
	Serve       serveCommand       `cmd:"" help:"Run the service."`
	Demo        demoCommand        `cmd:"" help:"Fill an empty database with a large invented registry, to measure and to try things on."`
	Import      importCommand      `cmd:"" help:"Bring files into the registry: divisions, holidays, venues, events."`
	Admin       adminCommand       `cmd:"" help:"Accounts of administrators: create, reset."`
	Audit       auditCommand       `cmd:"" help:"The audit trail: verify, seal."`
	Migrate     migrateCommand     `cmd:"" help:"Change the schema of the database: up, down, status."`
	Backup      backupCommand      `cmd:"" help:"Write a backup of the embedded database to a new file; the service may run on."`
	Restore     restoreCommand     `cmd:"" help:"Replace the embedded database by a backup; the service may run on."`
	Config      configCommand      `cmd:"" help:"Print the configuration in force, secrets masked."`
	Version     versionCommand     `cmd:"" help:"Print the version."`
	Healthcheck healthcheckCommand `cmd:"" help:"Ask a running service whether it is ready; exit code 1 when it is not."`
}

// Run executes a command line and gives the exit code: 0, 1 for a failure, 2 for a wrong command line, 3 for an import
// of which nothing came in, or not all of it under --strict.
func Run(args, environ []string, stdout, stderr io.Writer) int {
	var cli commands
	exit, exited := 0, false
	parser, err := kong.New(&cli, kong.Name("kepu"), kong.Writers(stdout, stderr), kong.UsageOnError(),
		kong.Description("The registry of a city's science popularization (科普): venues, activities, bases and lecturers.\n"+
			"Every setting can also stand in a file or in the environment as KEPU_…; see configs/kepu.example.yaml."),
		kong.Exit(func(code int) { exit, exited = code, true }))
	if err != nil {
		fmt.Fprintln(stderr, "kepu:", err)
		return 1
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exited {
		return exit
	}
	if err != nil {
		fmt.Fprintf(stderr, "kepu: %v\nTry: kepu --help\n", err)
		return 2
	}
	words, _, _ := strings.Cut("kepu "+parsed.Command(), " <") // without the arguments
	if err := parsed.Run(shared{environ: environ, stdout: stdout, stderr: stderr, command: words}); err != nil {
		if !errors.Is(err, errSaid) {
			fmt.Fprintln(stderr, "kepu:", err)
		}
		if errors.Is(err, errNothingCameIn) {
			return 3
		}
		return 1
	}
	return 0
}

// errSaid fails a command that has already said why.
var errSaid = errors.New("failed")
