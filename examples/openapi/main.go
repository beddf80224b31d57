package main

import (
	"fmt"
	"os"
)

// file is in the module that reads it with other tools.
const file = "../schemas/openapi.json"

func main() {
	text, err := document()
	if err == nil {
		err = os.WriteFile(file, text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "openapi:", err)
		os.Exit(1)
	}
}
