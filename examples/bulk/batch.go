package main

import (
	"sync"

	"github.com/seed16fbf055/userupdate/adminusers"
)

// batchLines is the maximum number of lines in a batch: enough that passing one
// on costs little per line, few enough that all batches stay small.
const batchLines = 64

// batch is a few lines on their way through the pipeline. There is a fixed
// number of batches, and all their buffers are reused.
type batch struct {
	text    []byte  // the lines, one after the other
	items   []item  // one for each line; cap is the limit
	byShard [][]int // for each worker the indexes of its items
	encoded [][]byte
	decoded sync.WaitGroup // done when the items are decoded and dealt out
	applied sync.WaitGroup // done when every worker has applied its items
}

// item is one line.
type item struct {
	line       int               // its number in the input
	start, end int               // its place in batch.text
	update     adminusers.Update // what it says
	err        error             // why it is a bad line
	shard      int               // whose record it is for
	from, to   int               // the record's place in batch.encoded[shard]
}

func newBatch(workers int) *batch {
	return &batch{
		items:   make([]item, 0, batchLines),
		byShard: make([][]int, workers),
		encoded: make([][]byte, workers),
	}
}

// reset empties the batch and keeps its memory.
func (b *batch) reset() {
	b.text, b.items = b.text[:0], b.items[:0]
	for i := range b.byShard {
		b.byShard[i], b.encoded[i] = b.byShard[i][:0], b.encoded[i][:0]
	}
}

// add adds the line whose text runs from start to the end of the batch's text.
// The item has an old update until the line is decoded.
func (b *batch) add(line, start int) *item {
	b.items = b.items[:len(b.items)+1]
	it := &b.items[len(b.items)-1]
	it.line, it.start, it.end = line, start, len(b.text)
	it.err, it.shard, it.from, it.to = nil, 0, 0, 0
	return it
}
