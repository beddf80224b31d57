package main

import (
	_ "embed"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/seed16fbf055/userupdate/validate"
)

// changed is a person's new name, phone and so on, as another part of a company
// would send it.
//
//go:embed change.json
var changed []byte

// bad is a change that no system should ever see.
//
//go:embed bad.json
var bad []byte

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	if err := refuse(w); err != nil {
		return err
	}
	change, err := read(changed)
	if err != nil {
		return err
	}
	return send(w, change)
}

// read reads a change.
func read(data []byte) (change Change, err error) {
	return change, json.Unmarshal(data, &change)
}

// refuse prints everything that is wrong with the bad change, for all systems.
func refuse(w io.Writer) error {
	change, err := read(bad)
	if err != nil {
		return err
	}
	_, err = fanOut(change)
	problems, ok := errors.AsType[validate.Errors](err)
	if !ok {
		return fmt.Errorf("the bad change gave no list of problems, but: %w", err)
	}
	fmt.Fprintln(w, "--- A bad change: every problem of every system, and nothing to send")
	for _, problem := range problems {
		fmt.Fprintln(w, problem.Path, problem.Code)
	}
	return nil
}

// send prints the requests of a change.
func send(w io.Writer, change Change) error {
	requests, err := fanOut(change)
	if err != nil {
		return err
	}
	for i, prepared := range requests {
		if err := show(w, systems[i].name, prepared); err != nil {
			return err
		}
	}
	return nil
}

// show prints one request: what it changes, and its body in every format that
// the system accepts and this module writes. Bodies are the wire form,
// including secrets; the list of changes would mask them.
func show(w io.Writer, system string, prepared request) error {
	if len(prepared.changes) == 0 {
		fmt.Fprintf(w, "\n--- %s: nothing to send\n", system)
		return nil
	}
	fmt.Fprintf(w, "\n--- %s: %s\nwants %s\n\n", system, prepared.line, prepared.wants)
	for _, change := range prepared.changes {
		fmt.Fprintln(w, change)
	}
	asJSON, err := json.MarshalIndent(prepared.body, "", "  ")
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\napplication/json\n%s\n", asJSON)
	if prepared.xml {
		asXML, err := xml.MarshalIndent(prepared.body, "", "  ")
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "\napplication/xml\n%s\n", asXML)
	}
	if prepared.form != nil {
		fmt.Fprintf(w, "\napplication/x-www-form-urlencoded\n%s\n", prepared.form.Encode())
	}
	return nil
}
