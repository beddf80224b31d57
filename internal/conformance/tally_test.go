package conformance

import (
	"fmt"
	"slices"
	"strings"
)

// tally is what comparing one corpus with this library found.
type tally struct {
	file string
	rows int

	// outOfScope counts the rows that say nothing about this library, by
	// reason.
	outOfScope map[string]int

	// setAside counts the rows that a class of deliberate deviation takes out
	// before anything is counted; inScope counts the rows that were compared.
	setAside, inScope int

	// classes lists, by class of deliberate deviation, the rows it concerns:
	// those set aside, and those compared without the part that deviates.
	classes map[string][]string

	verdicts score // accepted or refused
	members  score // which members are wrong, where the server is sure of it
	doubtful score // the same where the server's follow-up errors are doubtful
	answers  score // the body of the answer, where the rules alone refuse
	values   score // what was understood, where the server accepted

	// lenient and disagreements describe single rows. Every lenient row is
	// also a disagreement.
	lenient       []finding
	disagreements []finding
}

// finding is one row on which the two sides differ.
type finding struct{ id, what, detail string }

func (f finding) String() string { return f.id + ": " + f.what + ": " + f.detail }

// score counts agreements.
type score struct{ agree, of int }

func (s *score) add(agree bool) {
	s.of++
	if agree {
		s.agree++
	}
}

func (s score) misses() int { return s.of - s.agree }

// atLeast tells whether the share of agreement is at least percent.
func (s score) atLeast(percent int) bool { return s.agree*100 >= s.of*percent }

func (s score) String() string {
	if s.of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d", s.agree, s.of)
}

func newTally(file string, rows int) *tally {
	return &tally{file: file, rows: rows, outOfScope: map[string]int{}, classes: map[string][]string{}}
}

// note records that a class of deliberate deviation concerns a row. A row is
// counted once per class.
func (t *tally) note(class, id string) {
	if !slices.Contains(t.classes[class], id) {
		t.classes[class] = append(t.classes[class], id)
	}
}

// aside takes a row out of the comparison for a class. accepted is this
// library's verdict, which matters where it promises to refuse the class.
func (t *tally) aside(class, id string, accepted bool) {
	t.setAside++
	t.note(class, id)
	if accepted && slices.Contains(refusedClasses, class) {
		t.tooLenient(id, "of class "+class+", to be refused")
	}
}

func (t *tally) disagree(id, what, detail string) {
	t.disagreements = append(t.disagreements, finding{id, what, detail})
}

// verdict compares two verdicts, where true means accepted.
func (t *tally) verdict(id string, server, ours bool, detail string) {
	t.verdicts.add(server == ours)
	switch {
	case server && !ours:
		t.disagree(id, "only the server accepts", detail)
	case ours && !server:
		t.tooLenient(id, detail)
	}
}

// tooLenient records a row that this library accepts and the server refuses.
func (t *tally) tooLenient(id, detail string) {
	f := finding{id, "only this library accepts", detail}
	t.lenient = append(t.lenient, f)
	t.disagreements = append(t.disagreements, f)
}

// String returns the block that a test prints: one line of figures, then why
// rows were not compared, then every row on which the two sides differ.
func (t *tally) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n%s\n", t.file, heading, t.line())
	for _, reason := range sortedKeys(t.outOfScope) {
		fmt.Fprintf(&b, "  out of scope: %-34s %4d\n", reason, t.outOfScope[reason])
	}
	for _, class := range sortedKeys(t.classes) {
		fmt.Fprintf(&b, "  class:        %-34s %4d  e.g. %s\n",
			class, len(t.classes[class]), strings.Join(examples(t.classes[class]), ", "))
	}
	for _, f := range t.disagreements {
		fmt.Fprintf(&b, "  differs:      %s\n", f)
	}
	return b.String()
}

const heading = "file                   rows  out of scope  set aside  in scope    verdicts     members  (doubtful)     answers      values  differ  lenient"

// line returns the figures of one file under the heading.
func (t *tally) line() string {
	return fmt.Sprintf("%-20s %6d  %12d  %9d  %8d  %10s  %10s  %10s  %10s  %10s  %6d  %7d",
		t.file, t.rows, t.rows-t.setAside-t.inScope, t.setAside, t.inScope,
		t.verdicts, t.members, t.doubtful, t.answers, t.values, len(t.disagreements), len(t.lenient))
}

// examples returns the first few case identifiers.
func examples(ids []string) []string { return ids[:min(3, len(ids))] }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
