package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// An equivalent is a listed change of which nothing can be seen.
type equivalent struct {
	key, reason string
	line        int
	found       bool
}

// readEquivalents reads the list: a line that names a mutant as its key does, or
// a file, a function and * for all that survives in it, and indented lines with
// the reason.
func readEquivalents(path string) (map[string]*equivalent, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	all := map[string]*equivalent{}
	var last *equivalent
	scanner := bufio.NewScanner(file)
	for n := 1; scanner.Scan(); n++ {
		line := scanner.Text()
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, " "):
			if last == nil {
				return nil, fmt.Errorf("%s:%d: a reason without a mutant", path, n)
			}
			last.reason = strings.TrimSpace(last.reason + " " + strings.TrimSpace(line))
		default:
			last = &equivalent{key: line, line: n}
			if all[line] != nil {
				return nil, fmt.Errorf("%s:%d: listed twice", path, n)
			}
			all[line] = last
		}
	}
	for _, e := range all {
		if e.reason == "" {
			return nil, fmt.Errorf("%s:%d: no reason", path, e.line)
		}
	}
	return all, scanner.Err()
}

// mark notes which mutants are listed. It returns what is listed and is not
// there, among the files of the packages that were looked at.
func mark(mutants []*mutant, list map[string]*equivalent) []string {
	files := map[string]bool{}
	for _, m := range mutants {
		files[m.Package] = true
		if e := list[m.inFunction()]; e != nil {
			m.Anything, e.found = true, true
			m.Equivalent = e.reason
		}
		if e := list[m.key()]; e != nil {
			m.Equivalent, m.Anything, e.found = e.reason, false, true
		}
	}
	var stale []string
	for _, e := range list {
		file, _, _ := strings.Cut(e.key, "\t")
		if dir, _, _ := cutLast(file, "/"); !e.found && files[dir] {
			stale = append(stale, fmt.Sprintf("listed as equivalent in line %d, but there is no such mutant: %s", e.line, e.key))
		}
	}
	return stale
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}
