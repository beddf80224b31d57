package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const readBuffer = 64 << 10

// lineReader cuts its input into lines. It discards lines that are too long.
type lineReader struct {
	in      *bufio.Reader
	max     int    // bytes in the longest line, without its end
	number  int    // of the last line read; the first is 1
	long    []byte // the beginning of a line that is longer than the buffer
	stopped error  // why there is no next line
}

func newLineReader(in io.Reader, limit int) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(in, readBuffer), max: limit}
}

// next appends the next line to dst, without its end. For a line that is too
// long it appends nothing and returns false. The error is io.EOF after the last
// line. A line that could not be read to its end is never returned, because the
// part that was read may be well-formed and yet mean something else.
func (r *lineReader) next(dst []byte) (line []byte, fits bool, err error) {
	if r.stopped != nil {
		return dst, false, r.stopped
	}
	r.number++
	r.long = r.long[:0]
	for size := 0; ; {
		part, err := r.in.ReadSlice('\n')
		size += len(part)
		fits := size <= r.max+len("\r\n")
		if fits && (err != nil || len(r.long) > 0) {
			r.long = append(r.long, part...)
			part = r.long
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		r.stopped = err
		if err != nil && (!errors.Is(err, io.EOF) || size == 0) {
			return dst, false, err
		}
		if part = trimEnd(part); !fits || len(part) > r.max {
			return dst, false, nil
		}
		return append(dst, part...), true, nil
	}
}

// trimEnd removes the end of a line.
func trimEnd(line []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
}

// ready reports whether the next line is available without waiting.
func (r *lineReader) ready() bool {
	buffered, _ := r.in.Peek(r.in.Buffered()) // cannot fail
	return bytes.IndexByte(buffered, '\n') >= 0
}

// fill reads lines into b until it is full or the next line is not yet
// available, so that an occasional update does not wait for a full batch. It
// also keeps a batch's text below one line and one buffer.
func (r *lineReader) fill(b *batch) error {
	for {
		start := len(b.text)
		text, fits, err := r.next(b.text)
		if err != nil {
			return err
		}
		b.text = text
		switch {
		case !fits:
			b.add(r.number, start).err = tooLong(r.max)
		case len(bytes.TrimLeft(text[start:], " \t")) > 0:
			b.add(r.number, start)
		}
		if len(b.items) == cap(b.items) || len(b.items) > 0 && !r.ready() {
			return nil
		}
	}
}

// tooLong is the problem of a line of more than limit bytes.
func tooLong(limit int) error {
	return validate.Errors{{Code: validate.CodeRange, Param: "max=" + strconv.Itoa(limit)}}
}

// load reads the known records; of several with one ID the last wins.
func (p *pipeline) load(in io.Reader) error {
	lines := newLineReader(in, p.opts.maxLine)
	var text []byte
	for {
		line, fits, err := lines.next(text[:0])
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil && !fits {
			err = tooLong(lines.max)
		}
		if err == nil && len(bytes.TrimSpace(line)) > 0 {
			err = p.keep(line)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", lines.number, err)
		}
		text = line
	}
}

// keep stores the record on one line.
func (p *pipeline) keep(line []byte) error {
	user := new(adminusers.User)
	if err := user.UnmarshalJSON(line); err != nil {
		return err
	}
	if user.ID == uuid.Nil {
		return validate.Errors{noID}
	}
	p.stores[p.shard(user.ID)][user.ID] = user
	return nil
}

// noID is the problem of a line that does not say which record it is for.
var noID = validate.Error{Path: wire.Member("ID"), Code: validate.CodeRequired}
