package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func init() {
	register.DoFn4x1[context.Context, block, func(string, step), func(problem), error](&readUpdates{})
	register.DoFn3x1[context.Context, block, func(string, known), error](&readRecords{})
	register.Emitter2[string, step]()
	register.Emitter2[string, known]()
	register.Emitter1[problem]()
}

// maxLine is the number of bytes in the longest good line.
const maxLine = 64 << 10

// step is all that the lines of one block say about one record.
type step struct {
	line   int64 // the first of these lines
	update adminusers.Update
}

// known is the record on one line of the file of records.
type known struct {
	line int64
	user adminusers.User
}

// problem is one thing that is wrong with a line. A value of the input is never
// in it.
type problem struct {
	Line   int64
	Number int    // of the problems of this line; the first is 0
	Text   string // the path, what must be, and the code with its parameter
}

// readUpdates reads a block of updates. What is wrong goes to the side output,
// and nothing of a bad line is applied.
type readUpdates struct {
	updates, badLines, bundles beam.Counter
}

// Setup names the counters.
func (fn *readUpdates) Setup() {
	fn.updates = beam.NewCounter("beam", "updates")
	fn.badLines = beam.NewCounter("beam", "bad lines")
	fn.bundles = beam.NewCounter("beam", "bundles")
}

// StartBundle counts the bundle.
func (fn *readUpdates) StartBundle(ctx context.Context, _ func(string, step), _ func(problem)) {
	fn.bundles.Inc(ctx, 1)
}

// ProcessElement merges the updates of the block into one step for each record.
func (fn *readUpdates) ProcessElement(ctx context.Context, b block, emit func(string, step), bad func(problem)) error {
	steps := make(map[uuid.UUID]*step)
	var order []uuid.UUID
	err := b.each(ctx, func(number int64, line []byte) error {
		update, err := decode(line)
		if err != nil {
			fn.badLines.Inc(ctx, 1)
			report(number, err, bad)
			return nil
		}
		fn.updates.Inc(ctx, 1)
		id := update.ID.Or(uuid.Nil)
		if s, ok := steps[id]; ok {
			s.update = adminusers.Merge(s.update, update)
			return nil
		}
		steps[id] = &step{line: number, update: update}
		order = append(order, id)
		return nil
	})
	for _, id := range order {
		emit(id.String(), *steps[id])
	}
	return err
}

// decode reads an update and reports everything that is wrong with it.
func decode(line []byte) (update adminusers.Update, err error) {
	if len(line) > maxLine {
		return update, validate.Errors{{Code: validate.CodeRange, Param: "max=" + strconv.Itoa(maxLine)}}
	}
	decodeErr := update.UnmarshalJSON(line)
	err = validate.Join(decodeErr, update.ValidatePartial())
	if update.ID.Or(uuid.Nil) == uuid.Nil {
		return update, validate.Join(err, validate.Errors{noID})
	}
	return update, err
}

// noID is the problem of a line that does not say which record it is for.
var noID = validate.Error{Path: wire.Member("ID"), Code: validate.CodeRequired}

// report emits what is wrong with a line, worded as examples/bulk does.
func report(line int64, err error, emit func(problem)) {
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		emit(problem{Line: line, Text: err.Error()})
		return
	}
	for i, e := range list {
		said := strings.TrimSuffix(string(e.Code)+" "+e.Param, " ")
		emit(problem{line, i, fmt.Sprintf("%v [%s]", e, said)})
	}
}

// readRecords reads a block of records. One that is no record ends the job.
type readRecords struct{}

// ProcessElement emits every record of the block.
func (*readRecords) ProcessElement(ctx context.Context, b block, emit func(string, known)) error {
	return b.each(ctx, func(number int64, line []byte) error {
		k := known{line: number}
		err := k.user.UnmarshalJSON(line)
		if err == nil && k.user.ID == uuid.Nil {
			err = validate.Errors{noID}
		}
		if err != nil {
			return fmt.Errorf("%s: line %d: %w", b.File, number, err)
		}
		emit(k.user.ID.String(), k)
		return nil
	})
}
