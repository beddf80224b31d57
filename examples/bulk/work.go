package main

import (
	"context"
	"hash/maphash"
	"io"
	"sync"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// store holds the records of one worker.
type store map[uuid.UUID]*adminusers.User

// pipeline takes batches from the reader through the workers to the writer.
type pipeline struct {
	opts   options
	seed   maphash.Seed
	stores []store // one for each worker that applies, touched by no other
	create bool

	// Every channel has room for every batch, so only receiving ever waits,
	// from free or from an empty channel.
	free   chan *batch
	filled chan *batch   // from the reader; closed at the end of the input
	decode chan *batch   // for any worker that decodes
	apply  []chan *batch // for each worker that applies, all batches in order
	write  chan *batch   // in order

	readErr error // why reading ended; read it once filled is closed
}

func newPipeline(opts options) *pipeline {
	batches := 2*opts.workers + 2 // some to work on, some to read and write meanwhile
	p := &pipeline{
		opts:   opts,
		seed:   maphash.MakeSeed(),
		create: opts.create || opts.records == "",
		free:   make(chan *batch, batches),
		filled: make(chan *batch, batches),
		decode: make(chan *batch, batches),
		write:  make(chan *batch, batches),
	}
	for range batches {
		p.free <- newBatch(opts.workers)
	}
	for range opts.workers {
		p.stores = append(p.stores, store{})
		p.apply = append(p.apply, make(chan *batch, batches))
	}
	return p
}

// run applies the updates of in. It returns when everything that was read has
// been written, or the output has failed. Once ctx is done it reads no further;
// if a Read of in does not return, run leaves behind the goroutine that waits
// for it.
func (p *pipeline) run(ctx context.Context, in io.Reader, out io.Writer, report *report) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	go p.read(reading, newLineReader(in, p.opts.maxLine))

	var workers sync.WaitGroup
	workers.Go(func() { p.dispatch(reading) })
	for i := range p.opts.workers {
		workers.Go(p.decodeAll)
		workers.Go(func() { p.applyAll(i) })
	}
	err := p.writeAll(out, report, stop)
	workers.Wait()

	switch {
	case err != nil:
		return err
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case p.readErr != nil:
		return p.readErr
	case p.opts.final:
		return p.writeRecords(ctx, out)
	}
	return nil
}

// read fills batches until the input ends.
func (p *pipeline) read(ctx context.Context, lines *lineReader) {
	defer close(p.filled)
	for {
		var b *batch
		select {
		case b = <-p.free:
		case <-ctx.Done():
			return
		}
		b.reset()
		err := lines.fill(b)
		if len(b.items) > 0 {
			p.filled <- b
		}
		if err != nil {
			p.readErr = inputError(lines.number, err)
			return
		}
	}
}

// dispatch hands every batch to everybody, in order. It does not depend on the
// reader to finish, because the reader may be waiting for input.
func (p *pipeline) dispatch(ctx context.Context) {
	defer p.closeAll()
	for {
		select {
		case b, ok := <-p.filled:
			if !ok {
				return
			}
			p.hand(b)
		case <-ctx.Done():
			p.handRest()
			return
		}
	}
}

// handRest hands on what has already been read.
func (p *pipeline) handRest() {
	for {
		select {
		case b, ok := <-p.filled:
			if !ok {
				return
			}
			p.hand(b)
		default:
			return
		}
	}
}

func (p *pipeline) hand(b *batch) {
	b.decoded.Add(1)
	b.applied.Add(len(p.apply))
	p.decode <- b
	for _, worker := range p.apply {
		worker <- b
	}
	p.write <- b
}

func (p *pipeline) closeAll() {
	close(p.decode)
	for _, worker := range p.apply {
		close(worker)
	}
	close(p.write)
}

// decodeAll is a worker that decodes and validates.
func (p *pipeline) decodeAll() {
	for b := range p.decode {
		p.decodeBatch(b)
		b.decoded.Done()
	}
}

func (p *pipeline) decodeBatch(b *batch) {
	for i := range b.items {
		it := &b.items[i]
		if it.err == nil {
			it.err = decode(&it.update, b.text[it.start:it.end])
		}
		if it.err == nil {
			it.shard = p.shard(it.update.ID.Or(uuid.Nil))
			b.byShard[it.shard] = append(b.byShard[it.shard], i)
		}
	}
}

// decode reads an update into reused memory, and reports everything that is
// wrong with it. For a body with a content type there is adminusers.Decode,
// which returns a new update.
func decode(update *adminusers.Update, line []byte) error {
	decodeErr := update.UnmarshalJSON(line)
	err := validate.Join(decodeErr, update.ValidatePartial())
	if update.ID.Or(uuid.Nil) == uuid.Nil {
		return validate.Join(err, validate.Errors{noID}) // says nothing new about an ID that is not a GUID
	}
	return err
}

// shard returns the number of the worker that owns the record.
func (p *pipeline) shard(id uuid.UUID) int {
	return int(maphash.Bytes(p.seed, id[:]) % uint64(len(p.stores)))
}

// applyAll is the worker that owns the records of one shard. It takes the
// batches in order.
func (p *pipeline) applyAll(shard int) {
	for b := range p.apply[shard] {
		b.decoded.Wait()
		p.applyBatch(b, shard)
		b.applied.Done()
	}
}

func (p *pipeline) applyBatch(b *batch, shard int) {
	records, encoded := p.stores[shard], b.encoded[shard]
	for _, i := range b.byShard[shard] {
		it := &b.items[i]
		var user *adminusers.User
		if user, it.err = p.merge(records, &it.update); it.err != nil || p.opts.final {
			continue
		}
		it.from = len(encoded)
		encoded, it.err = user.AppendJSON(encoded)
		encoded = append(encoded, '\n')
		it.to = len(encoded)
	}
	b.encoded[shard] = encoded
}

// merge applies the update to its record and returns the record.
func (p *pipeline) merge(records store, update *adminusers.Update) (*adminusers.User, error) {
	id := update.ID.Or(uuid.Nil)
	user, known := records[id]
	if !known && !p.create {
		return nil, validate.Errors{unknownID}
	}
	if !known {
		user = new(adminusers.User)
	}
	merged, err := adminusers.Apply(*user, *update)
	if err != nil {
		return nil, err
	}
	*user = merged
	if !known {
		records[id] = user
	}
	return user, nil
}

// unknownID is the problem of a line whose ID no known record has.
var unknownID = validate.Error{Path: wire.Member("ID"), Code: validate.CodeIdentity}
