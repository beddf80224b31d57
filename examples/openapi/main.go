package main

import (
	"fmt"
	"os"
)

func main() {
	text, err := document()
	if err == nil {
		err = os.WriteFile("openapi.json", text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "openapi:", err)
		os.Exit(1)
	}
}
