package main

import (
	"fmt"
	"strings"
)

// A mutant is one small change of the code.
type mutant struct {
	Package    string // the directory, from the root of the checkout
	File       string // from the root of the checkout
	Line       int
	Function   string // the function, method or variable that holds the place
	Kind       string // operator, condition, number, boolean or deleted
	Before     string // what is changed, on one line
	After      string
	Occurrence int    // the how manieth of this change in this function
	Way        string // schema or build
	Status     string // killed, survived or not viable
	By         string // the test that killed it, or why it survived
	Equivalent string `json:",omitempty"` // the listed reason why nothing can be seen of it
	Anything   bool   `json:",omitempty"` // whether it is listed with all of its function, of which much is noticed
	Seconds    float64

	id int

	// For a build of its own: what stands instead of a part of the file.
	file        *sourceFile
	start, end  int
	replacement string
}

// The ways to judge a mutant, and the verdicts.
const (
	schema   = "schema" // chosen at run time in a binary that holds many
	ownBuild = "build"  // compiled alone

	killed    = "killed"
	survived  = "survived"
	notViable = "not viable"
)

// key names a mutant without its line, which moves.
func (m *mutant) key() string {
	return fmt.Sprintf("%s\t%s\t%s\t%s → %s\t%d", m.File, m.Function, m.Kind, m.Before, m.After, m.Occurrence)
}

// inFunction names all mutants of its function.
func (m *mutant) inFunction() string { return m.File + "\t" + m.Function + "\t*" }

// String is the line that a report has of a survivor.
func (m *mutant) String() string {
	s := fmt.Sprintf("%s:%d %s in %s: %s → %s", m.File, m.Line, m.Kind, m.Function, m.Before, m.After)
	if m.Status == survived && m.By != "" {
		s += " (" + m.By + ")"
	}
	return s
}

// oneLine is code without its line breaks and indentation.
func oneLine(code string) string { return strings.Join(strings.Fields(code), " ") }

// A form is how a place chooses between its plain code and its mutants.
type form int

const (
	statement form = iota // by an if around it
	header                // the same, in the head of a for, if or switch
	condition             // by a comparison of its truth
	choice                // by a function that returns one of its values
)

// A place is what one or more mutants change: a statement, a condition, an
// operation, or a constant with all that it is computed from. Places nest, they
// never overlap. Of two with the same code, that with the lower form is outside.
type place struct {
	file       *sourceFile
	start, end int // offsets in the file
	form       form
	typeName   string // of a choice
	options    []option
}

// An option is what a mutant makes of a place. A mutant of a declared constant
// has many places: wherever the constant is used.
type option struct {
	mutant *mutant
	text   string // of a choice
}

// inSchema are the options that can be chosen at run time.
func (p *place) inSchema() []option {
	var all []option
	for _, o := range p.options {
		if o.mutant.Way == schema {
			all = append(all, o)
		}
	}
	return all
}
