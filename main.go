// Command kepu is the registry that a city runs for its science popularization (科普).
package main

import (
	"os"

	"kepu/internal/app"
)

func main() { os.Exit(app.Run(os.Args[1:], os.Environ(), os.Stdout, os.Stderr)) }
