package main

import (
	"cmp"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed16fbf055/userupdate/adminusers"
)

func init() { register.Combiner3[history, step, adminusers.Update](&inOrder{}) }

// history is what is known so far of the updates of one record: steps in the
// order of their lines.
type history struct{ steps []step }

// inOrder combines the steps of one record into one update, in the order of the
// input, in whatever order they come.
type inOrder struct{}

// CreateAccumulator returns an empty history.
func (*inOrder) CreateAccumulator() history { return history{} }

// AddInput puts a step into its place: at the end, as a rule.
func (*inOrder) AddInput(h history, s step) history {
	at, _ := slices.BinarySearchFunc(h.steps, s, byLine)
	h.steps = slices.Insert(h.steps, at, s)
	return h
}

// MergeAccumulators unites two histories. No step is in both.
func (*inOrder) MergeAccumulators(a, b history) history {
	steps := make([]step, 0, len(a.steps)+len(b.steps))
	for len(a.steps) > 0 && len(b.steps) > 0 {
		from := &a
		if byLine(b.steps[0], a.steps[0]) < 0 {
			from = &b
		}
		steps = append(steps, from.steps[0])
		from.steps = from.steps[1:]
	}
	return history{append(append(steps, a.steps...), b.steps...)}
}

// ExtractOutput merges the steps, from the first to the last.
func (*inOrder) ExtractOutput(h history) adminusers.Update {
	var whole adminusers.Update
	for _, s := range h.steps {
		whole = adminusers.Merge(whole, s.update)
	}
	return whole
}

func byLine(a, b step) int { return cmp.Compare(a.line, b.line) }
