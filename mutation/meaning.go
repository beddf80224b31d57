package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// readMeaning reads the list of changes that a user would feel. What would be
// wrong stands in the place of the function's name.
func readMeaning(name string) ([]*mutant, error) {
	list, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer list.Close()
	var all []*mutant
	lines := bufio.NewScanner(list)
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimPrefix(lines.Text(), "\t")
		indented := text != lines.Text()
		before, isBefore := strings.CutPrefix(text, "- ")
		after, isAfter := strings.CutPrefix(text, "+ ")
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
			continue
		case !indented:
			all = append(all, &mutant{Function: text, Kind: "meaning", Occurrence: 1, Way: ownBuild})
			continue
		case len(all) == 0:
			return nil, fmt.Errorf("%s:%d: a change without a meaning", name, n)
		}
		switch m := all[len(all)-1]; {
		case isBefore:
			m.Before = before
		case isAfter:
			m.After = after
		default:
			m.File, m.Package = text, path.Dir(text)
		}
	}
	return all, lines.Err()
}

// locate finds the one place of each mutant.
func locate(c *checkout, packages map[string]*sourcePackage, all []*mutant) error {
	for _, m := range all {
		p := packages[m.Package]
		if p == nil {
			var err error
			if p, err = c.source(m.Package); err != nil {
				return err
			}
			packages[m.Package] = p
		}
		for _, f := range p.files {
			if f.path == filepath.Join(c.root, filepath.FromSlash(m.File)) {
				m.file, m.start = f, bytes.Index(f.source, []byte(m.Before))
			}
		}
		if m.file == nil || m.Before == "" || bytes.Count(m.file.source, []byte(m.Before)) != 1 {
			return fmt.Errorf("%s: %q does not occur exactly once in %s", m.Function, m.Before, m.File)
		}
		m.Line = 1 + bytes.Count(m.file.source[:m.start], []byte("\n"))
		m.end, m.replacement = m.start+len(m.Before), m.After
	}
	return nil
}

// mean judges the mutants of a list, each compiled alone, and returns how many
// were not noticed.
func mean(o options, root, tmp string, log io.Writer) (wrong int, err error) {
	all, err := readMeaning(o.meaning)
	if err != nil {
		return 0, err
	}
	var dirs []string
	for _, m := range all {
		dirs = append(dirs, m.Package)
	}
	c, err := load(root, dirs)
	if err != nil {
		return 0, err
	}
	j := &judge{checkout: c, packages: map[string]*sourcePackage{}, dir: tmp, patience: 10 * time.Minute, base: &baseline{}}
	if err := locate(c, j.packages, all); err != nil {
		return 0, err
	}
	mutated := map[string]bool{}
	for _, p := range j.packages {
		mutated[p.ImportPath] = true
	}
	for _, p := range c.tested(mutated) {
		dir, _ := filepath.Rel(root, p.Dir)
		j.base.binaries = append(j.base.binaries, &binary{pkg: p, dir: filepath.ToSlash(dir)})
	}
	out, err := os.Create(o.out)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	w := &verdictWriter{out: json.NewEncoder(out), log: log, of: len(all), began: time.Now()}
	sideBySide(o.workers, len(all), func(worker, i int) {
		j.verdict(all[i], worker)
		w.write(all[i])
	})
	wrong = report(log, all)
	for _, m := range all {
		if m.Status == notViable {
			fmt.Fprintf(log, "does not compile: %s: %s\n", m.Function, m.By)
			wrong++
		}
	}
	return wrong, w.err
}
