package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, int, func(*entry) bool, error](&writeShard{})
	register.Function1x2(lineEntry)
	register.Iter1[entry]()
}

// entry is one line of output.
type entry struct {
	Order string // lines are sorted by it
	Text  []byte
}

// lineEntry turns a problem into a line of output. Lines are few, and go into
// one file.
func lineEntry(p problem) (int, entry) {
	return 0, entry{Order: fmt.Sprintf("%020d %04d", p.Line, p.Number), Text: fmt.Appendf(nil, "line %d: %s", p.Line, p.Text)}
}

// write writes the lines of each shard to a file: the pattern's # is its number.
func write(s beam.Scope, pattern string, lines beam.PCollection) {
	beam.ParDo0(s, &writeShard{Pattern: pattern}, beam.GroupByKey(s, lines))
}

// writeShard writes one file.
type writeShard struct{ Pattern string }

// ProcessElement sorts and writes the lines of one shard, which fit into
// memory: more shards make them smaller.
func (fn *writeShard) ProcessElement(ctx context.Context, shard int, lines func(*entry) bool) (err error) {
	var all []entry
	for e := (entry{}); lines(&e); e = (entry{}) {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Compare(a.Order, b.Order) })

	name := strings.ReplaceAll(fn.Pattern, "#", fmt.Sprintf("%05d", shard))
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close()
	file, err := files.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriter(file)
	for _, e := range all {
		out.Write(e.Text)
		out.WriteByte('\n')
	}
	return out.Flush() // says whether any of these failed
}
