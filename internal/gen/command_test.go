package main

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// asCommand, in the environment, makes the test binary the command itself.
const asCommand = "GEN_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestCommand(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		args         []string
		code         int
		says         string
	}{
		{"help", "is no mistake", []string{"-h"}, 0, "-formats"},
		{"argument", "a mistake on the command line", []string{"-dir", ".", "more"}, 2, `gen: unexpected argument "more"`},
		{"unknown flag", "the same", []string{"-format", "json"}, 2, "gen: flag provided but not defined"},
		{"directory", "a mistake in the package", []string{"-dir", "testdata/none"}, 1, "testdata/none"},
	} {
		t.Run(row.name, func(t *testing.T) {
			command := exec.Command(os.Args[0], row.args...)
			command.Env = append(os.Environ(), asCommand+"=1")
			out, err := command.CombinedOutput()
			code := 0
			if exit, ok := errors.AsType[*exec.ExitError](err); ok {
				code = exit.ExitCode()
			} else if err != nil {
				t.Fatal(err)
			}
			if code != row.code || !strings.Contains(string(out), row.says) {
				t.Errorf("%s: exit code %d, want %d, with\n%s", row.reason, code, row.code, out)
			}
		})
	}
}
