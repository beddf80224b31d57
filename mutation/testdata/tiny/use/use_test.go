// Package use depends on calc.
package use

import (
	"os"
	"testing"

	"example.com/tiny/calc"
)

func TestReached(t *testing.T) {
	if !calc.Reached() {
		t.Error("Reached")
	}
}

// TestFails fails when all mutants are compiled in: it is left out.
func TestFails(t *testing.T) {
	if calc.Reached() && os.Getenv("MUTANT_SEEN") != "" {
		t.Error("this is not the plain code")
	}
}
