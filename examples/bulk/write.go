package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/seed16fbf055/userupdate/adminusers"
)

const writeBuffer = 64 << 10

// writeAll writes the records and reports the bad lines of every batch, in the
// order of the input, and puts the batches back to be used again. When the
// output fails it calls stop and lets the rest of the batches pass.
func (p *pipeline) writeAll(out io.Writer, report *report, stop func()) error {
	buffered := bufio.NewWriterSize(out, writeBuffer)
	var failed error
	for b := range p.write {
		b.applied.Wait()
		if failed == nil {
			if failed = writeBatch(buffered, b, report); failed == nil && len(p.write) == 0 {
				failed = buffered.Flush() // nobody waits for output until more input comes
			}
			if failed != nil {
				stop()
			}
			report.progress()
		}
		p.free <- b
	}
	if failed == nil {
		failed = buffered.Flush()
	}
	return outputError(failed)
}

func writeBatch(out *bufio.Writer, b *batch, report *report) error {
	for i := range b.items {
		it := &b.items[i]
		if it.err != nil {
			report.bad(it.line, it.err)
			continue
		}
		if _, err := out.Write(b.encoded[it.shard][it.from:it.to]); err != nil {
			return err
		}
		report.good()
	}
	return nil
}

// writeRecords writes every record, in the order of their IDs.
func (p *pipeline) writeRecords(ctx context.Context, out io.Writer) error {
	var users []*adminusers.User
	for _, records := range p.stores {
		for _, user := range records {
			users = append(users, user)
		}
	}
	slices.SortFunc(users, func(a, b *adminusers.User) int { return bytes.Compare(a.ID[:], b.ID[:]) })

	buffered := bufio.NewWriterSize(out, writeBuffer)
	var line []byte
	for _, user := range users {
		if ctx.Err() != nil {
			return errors.Join(context.Cause(ctx), outputError(buffered.Flush()))
		}
		var err error
		if line, err = user.AppendJSON(line[:0]); err != nil {
			return err
		}
		line = append(line, '\n')
		if _, err := buffered.Write(line); err != nil {
			return outputError(err)
		}
	}
	return outputError(buffered.Flush())
}

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("writing the output: %w", err)
}

// inputError says which line could not be read. The end of the input is none.
func inputError(line int, err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return fmt.Errorf("reading line %d: %w", line, err)
}
