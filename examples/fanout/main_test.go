package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/output.txt instead of comparing with it")

func TestOutput(t *testing.T) {
	var got bytes.Buffer
	if err := run(&got); err != nil {
		t.Fatal(err)
	}
	const name = "testdata/output.txt"
	if *update {
		if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the output differs; if that is intended, run go test with -update (-want +got):\n%s", diff)
	}
}

// A new phone number means nothing to the two systems that have none.
func TestNothingToSend(t *testing.T) {
	var got strings.Builder
	if err := send(&got, changeOf(t, `{"phone":"+44 7700 900789"}`)); err != nil {
		t.Fatal(err)
	}
	for _, system := range systems {
		idle := strings.Contains(got.String(), "--- "+system.name+": nothing to send\n")
		if want := system.name == "aaa" || system.name == "oauthusers"; idle != want {
			t.Errorf("%s has nothing to send: %v, want %v", system.name, idle, want)
		}
	}
}
