package main

import (
	"context"
	"errors"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// job says what the pipeline reads and writes. The names are those of any file
// system that Beam knows, gs://… for one.
type job struct {
	updates, records string // records is empty for none
	out              string // a directory
	shards           int    // files of records in it, at most
	block            int64  // bytes
	parts            int    // of each file, read side by side
}

func main() {
	var j job
	flag.StringVar(&j.updates, "updates", "", "`file` of updates, one a line")
	flag.StringVar(&j.records, "records", "", "`file` of known records, one a line")
	flag.StringVar(&j.out, "out", "", "`directory` for records-….ndjson and problems.txt; it must be there")
	flag.IntVar(&j.shards, "shards", 16, "largest `number` of files of records, to 65536")
	flag.Int64Var(&j.block, "block", 1<<20, "`bytes` of input that one worker reads at a time")
	flag.IntVar(&j.parts, "parts", 8, "`number` of workers that begin to read; a runner may take more")
	flag.Parse()
	beam.Init()
	ctx := context.Background()
	if err := j.check(); err != nil {
		log.Fatal(err)
	}
	pipeline, err := j.pipeline(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if err := beamx.Run(ctx, pipeline); err != nil {
		log.Fatal(err)
	}
}

// check reports what is wrong with the command line.
func (j job) check() error {
	switch {
	case j.updates == "" || j.out == "":
		return errors.New("-updates and -out are required")
	case j.shards < 1 || j.shards > 1<<16:
		return errors.New("-shards must be from 1 to 65536")
	case j.block < 1:
		return errors.New("-block must be at least 1")
	case j.parts < 1:
		return errors.New("-parts must be at least 1")
	}
	return nil
}

// pipeline builds the pipeline:
//
//	updates ── read ──┬── combine by ID ──┐
//	                  └── problems        ├── apply ── records
//	records ── read ──────────────────────┘
func (j job) pipeline(ctx context.Context) (*beam.Pipeline, error) {
	p, s := beam.NewPipelineWithRoot()
	var steps, problems, records []beam.PCollection
	parts, err := j.deal(ctx, s.Scope("updates"), j.updates)
	if err != nil {
		return nil, err
	}
	for _, part := range parts {
		read, bad := beam.ParDo2(s, &readUpdates{}, part)
		steps, problems = append(steps, read), append(problems, bad)
	}
	if parts, err = j.deal(ctx, s.Scope("records"), j.records); err != nil {
		return nil, err
	}
	for _, part := range parts {
		records = append(records, beam.ParDo(s, &readRecords{}, part))
	}
	updates := beam.CombinePerKey(s, &inOrder{}, beam.Flatten(s, steps...))
	both := beam.CoGroupByKey(s, beam.Flatten(s, records...), updates)
	write(s.Scope("records"), j.out+"/records-#.ndjson", beam.ParDo(s, &apply{Shards: j.shards}, both))
	write(s.Scope("problems"), j.out+"/problems.txt", beam.ParDo(s, lineEntry, beam.Flatten(s, problems...)))
	return p, nil
}

// deal deals the blocks of a file out to parts, in turn. A part is a stage of
// its own until its updates meet those of the others, so the embedded runner,
// too, reads them side by side. Reshuffle lets other runners divide a part.
func (j job) deal(ctx context.Context, s beam.Scope, file string) ([]beam.PCollection, error) {
	var blocks []block
	if file != "" {
		var err error
		if blocks, err = split(ctx, file, j.block); err != nil {
			return nil, err
		}
	}
	if len(blocks) == 0 {
		return []beam.PCollection{beam.CreateList(s, blocks)}, nil
	}
	dealt := make([][]block, min(j.parts, len(blocks)))
	for i, b := range blocks {
		dealt[i%len(dealt)] = append(dealt[i%len(dealt)], b)
	}
	var parts []beam.PCollection
	for _, part := range dealt {
		parts = append(parts, beam.Reshuffle(s, beam.CreateList(s, part)))
	}
	return parts, nil
}
