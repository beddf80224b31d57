package main

import (
	"cmp"
	"fmt"
	"go/scanner"
	"go/token"
	"slices"
	"strings"
)

// A report collects the mistakes of a run, so that one run shows them all.
type report struct {
	fset     *token.FileSet
	mistakes mistakes
}

// A mistake is one thing that is wrong, and where.
type mistake struct {
	at   token.Position
	text string
}

// mistakes is the error of a run that found some.
type mistakes []mistake

// add reports a mistake of the subject at pos: "User.Name", "crossField".
func (r *report) add(pos token.Pos, subject, format string, args ...any) {
	r.addAt(r.fset.Position(pos), subject, format, args...)
}

// addAt is add for what is not in a file that was parsed: a flag, a file name.
func (r *report) addAt(at token.Position, subject, format string, args ...any) {
	m := mistake{at, subject + ": " + fmt.Sprintf(format, args...)}
	if !slices.Contains(r.mistakes, m) {
		r.mistakes = append(r.mistakes, m)
	}
}

// addSyntax reports what the parser found.
func (r *report) addSyntax(err error) error {
	list, ok := err.(scanner.ErrorList)
	for _, e := range list {
		r.mistakes = append(r.mistakes, mistake{e.Pos, e.Msg})
	}
	if ok {
		return nil
	}
	return err
}

// err returns the mistakes in the order of files, lines and columns, nil when
// there are none.
func (r *report) err() error {
	if len(r.mistakes) == 0 {
		return nil
	}
	slices.SortStableFunc(r.mistakes, func(a, b mistake) int {
		return cmp.Or(
			strings.Compare(a.at.Filename, b.at.Filename),
			cmp.Compare(a.at.Line, b.at.Line),
			cmp.Compare(a.at.Column, b.at.Column),
		)
	})
	return r.mistakes
}

// Error returns a line for each mistake.
func (list mistakes) Error() string {
	lines := make([]string, len(list))
	for i, m := range list {
		lines[i] = m.text
		if m.at.IsValid() {
			lines[i] = m.at.String() + ": " + m.text
		}
	}
	return strings.Join(lines, "\n")
}

// suggest returns " (did you mean …?)" with the nearest of the known words, ""
// when none is near: one letter off in a short word, two in a long one.
func suggest(word string, known []string) string {
	nearest, limit := "", min(2, len(word)/3)
	for _, candidate := range known {
		if d := distance(strings.ToLower(word), strings.ToLower(candidate)); d <= limit {
			nearest, limit = candidate, d-1
		}
	}
	if nearest == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %s?)", nearest)
}

// distance counts the letters to insert, delete or replace to turn a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// either spells a choice: "a, b or c".
func either(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
