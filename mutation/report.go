package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// A count is the verdicts of one package.
type count struct{ killed, own, survived, equivalent, notViable int }

func (c *count) add(m *mutant) {
	switch {
	case m.Status == killed:
		c.killed++
		if strings.HasPrefix(m.By, m.Package+" ") {
			c.own++
		}
	case m.Status == notViable:
		c.notViable++
	case m.Equivalent != "":
		c.equivalent++
	default:
		c.survived++
	}
}

// report prints the counts of every package, and what is wrong: survivors, and
// listed equivalents that a test notices.
func report(w io.Writer, mutants []*mutant) (wrong int) {
	counts := map[string]*count{"all": {}}
	for _, m := range mutants {
		if counts[m.Package] == nil {
			counts[m.Package] = &count{}
		}
		counts[m.Package].add(m)
		counts["all"].add(m)
	}
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if all := names[j] == "all"; all != (names[i] == "all") {
			return all
		}
		return names[i] < names[j]
	})
	fmt.Fprintf(w, "%-22s %7s %9s %9s %11s %11s %7s\n", "", "killed", "(by own)", "survived", "equivalent", "not viable", "score")
	for _, name := range names {
		c := counts[name]
		score := 100 * float64(c.killed) / float64(max(1, c.killed+c.survived))
		fmt.Fprintf(w, "%-22s %7d %9d %9d %11d %11d %6.1f%%\n", name, c.killed, c.own, c.survived, c.equivalent, c.notViable, score)
	}
	sort.SliceStable(mutants, func(i, j int) bool {
		a, b := mutants[i], mutants[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Line < b.Line
	})
	for _, m := range mutants {
		switch {
		case m.Status == survived && m.Equivalent == "":
			fmt.Fprintln(w, "survived:", m)
			wrong++
		case m.Status == killed && m.Equivalent != "" && !m.Anything:
			fmt.Fprintln(w, "listed as equivalent, but killed by", m.By+":", m)
			wrong++
		}
	}
	return wrong
}

// readSurvivors reads the keys of the survivors in a file of verdicts.
func readSurvivors(path string) (map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	keys := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		var m mutant
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if m.Status == survived {
			keys[m.key()] = true
		}
	}
	return keys, nil
}
