package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

// A binary is the compiled tests of one package.
type binary struct {
	pkg   *listed
	dir   string // from the root of the checkout
	path  string
	tests []*testCase
}

// A testCase is one top-level test, fuzz target (its seeds) or example, and what
// it takes with all mutants compiled in and none chosen.
type testCase struct {
	binary *binary
	name   string
	cost   float64 // seconds of the processor, which do not depend on what else runs
	wait   float64 // seconds on the clock
}

// overlay writes files to a directory and the list that lays them over the
// checkout.
func overlay(dir string, files map[string][]byte) (string, error) {
	replace := map[string]string{}
	for path, source := range files {
		to := filepath.Join(dir, fmt.Sprintf("%d.go", len(replace)))
		if err := os.WriteFile(to, source, 0o644); err != nil {
			return "", err
		}
		replace[path] = to
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "overlay.json")
	return path, os.WriteFile(path, list, 0o644)
}

// compile builds the tests of a package. It returns the compiler's complaint.
func compile(pkg *listed, overlay, to string) (string, error) {
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-ldflags=-w", "-overlay="+overlay, "-o", to, ".")
	cmd.Dir = pkg.Dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// buildAll builds the tests of packages, a few side by side.
func buildAll(c *checkout, pkgs []*listed, overlay, to string, workers int) ([]*binary, error) {
	binaries := make([]*binary, len(pkgs))
	errs := make([]error, len(pkgs))
	sideBySide(workers, len(pkgs), func(_, i int) {
		dir, _ := filepath.Rel(c.root, pkgs[i].Dir)
		b := &binary{pkg: pkgs[i], dir: filepath.ToSlash(dir), path: filepath.Join(to, fmt.Sprintf("%d.test", i))}
		if out, err := compile(pkgs[i], overlay, b.path); err != nil {
			errs[i] = fmt.Errorf("%s: %w\n%s", dir, err, out)
			return
		}
		binaries[i] = b
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return binaries, nil
}

// sideBySide calls f with every number below n, and with the number of the
// worker that does it.
func sideBySide(workers, n int, f func(worker, i int)) {
	queue := make(chan int)
	var group sync.WaitGroup
	for worker := range workers {
		group.Go(func() {
			for i := range queue {
				f(worker, i)
			}
		})
	}
	for i := range n {
		queue <- i
	}
	close(queue)
	group.Wait()
}
