package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/types"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

//go:embed switch.go.txt
var switchSource string

// A span is where mutants stand in an instrumented file: the values of one, or
// a place with all that is in it.
type span struct {
	start, end int
	options    []option
}

// number gives the mutants of a package their numbers, beginning at first, and
// returns the first of the next package. There is room between packages, so that
// the others' code stays the same when a package changes.
func number(mutants []*mutant, first int) int {
	const room = 1000
	for i, m := range mutants {
		m.id = first + i
	}
	return (first+len(mutants))/room*room + room
}

// instrument writes the code that holds all mutants of a package which can be
// chosen at run time, and the file that chooses. What does not compile that way
// is left to builds of its own.
func instrument(c *checkout, p *sourcePackage, mutants []*mutant) (map[string][]byte, error) {
	if len(mutants) == 0 {
		return nil, nil
	}
	for range 100 {
		files, spans := map[string][]byte{}, map[string][]span{}
		for _, f := range p.files {
			if len(f.places) > 0 {
				files[f.path], spans[f.path] = holdAll(f)
			}
		}
		files[filepath.Join(p.Dir, "zz_mutant_switch.go")] = chooser(p.Name, mutants)
		problems := c.problems(p, files)
		if len(problems) == 0 {
			return files, nil
		}
		for _, problem := range problems {
			if !giveUp(problem, spans) {
				return nil, fmt.Errorf("the instrumented %s does not compile: %s: %s", p.dir, problem.Fset.Position(problem.Pos), problem.Msg)
			}
		}
	}
	return nil, fmt.Errorf("the instrumented %s does not compile", p.dir)
}

// giveUp takes the mutants that a problem is in, or else the last ones before
// it, out of the code that holds all.
func giveUp(problem types.Error, spans map[string][]span) bool {
	at := problem.Fset.PositionFor(problem.Pos, false)
	var in, before *span
	for i := range spans[at.Filename] {
		s := &spans[at.Filename][i]
		if s.start <= at.Offset && at.Offset < s.end && (in == nil || s.end-s.start < in.end-in.start) {
			in = s
		}
		if s.end <= at.Offset && (before == nil || s.end >= before.end) {
			before = s
		}
	}
	if in == nil {
		in = before
	}
	if in == nil {
		return false
	}
	for _, o := range in.options {
		o.mutant.Way = ownBuild
	}
	return true
}

// A writer writes an instrumented file.
type writer struct {
	bytes.Buffer
	source []byte
	spans  []span
}

func holdAll(f *sourceFile) ([]byte, []span) {
	var places []*place
	for _, p := range f.places {
		if len(p.inSchema()) > 0 {
			places = append(places, p)
		}
	}
	sort.SliceStable(places, func(i, j int) bool {
		a, b := places[i], places[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if a.end != b.end {
			return a.end > b.end
		}
		return a.form < b.form
	})
	w := &writer{source: f.source}
	w.write(0, len(f.source), places)
	return w.Bytes(), w.spans
}

// write copies code, with places that choose.
func (w *writer) write(from, to int, places []*place) {
	for len(places) > 0 {
		p, inner := places[0], 1
		for inner < len(places) && places[inner].start < p.end {
			inner++
		}
		w.Write(w.source[from:p.start])
		begin := w.Len()
		w.place(p, func() { w.write(p.start, p.end, places[1:inner]) })
		w.spans = append(w.spans, span{begin, w.Len(), p.inSchema()})
		from, places = p.end, places[inner:]
	}
	w.Write(w.source[from:to])
}

func (w *writer) place(p *place, plain func()) {
	options := p.inSchema()
	first := options[0].mutant.id
	switch p.form {
	case statement:
		fmt.Fprintf(w, "if !mutantOn(%d) { ", first)
		plain()
		w.WriteString(" }")
	case header:
		fmt.Fprintf(w, "func() { if !mutantOn(%d) { ", first)
		plain()
		w.WriteString(" } }()")
	case condition:
		w.WriteString("(bool(")
		plain()
		fmt.Fprintf(w, ") != mutantOn(%d))", first)
	case choice:
		fmt.Fprintf(w, "(func() %s { ", p.typeName)
		for _, o := range options {
			begin := w.Len()
			fmt.Fprintf(w, "if mutantOn(%d) { return %s }; ", o.mutant.id, o.text)
			w.spans = append(w.spans, span{begin, w.Len(), []option{o}})
		}
		w.WriteString("return ")
		plain()
		w.WriteString(" }())")
	}
}

// chooser is the file that is added to a package.
func chooser(name string, mutants []*mutant) []byte {
	return []byte(strings.NewReplacer(
		"PACKAGE", name, "FIRST", strconv.Itoa(mutants[0].id), "COUNT", strconv.Itoa(len(mutants)),
	).Replace(switchSource))
}
