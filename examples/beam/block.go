package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// block is a part of a file: whole lines, the work of one worker at a time.
type block struct {
	File         string
	Offset, Size int64
	First        int64 // the number of its first line; that of the file is 1
}

// split cuts a file into blocks of at least size bytes, but for the last. It
// reads all of it once, because where a line begins and which number it has
// depends on what is before it.
func split(ctx context.Context, file string, size int64) ([]block, error) {
	in, err := open(ctx, file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	lines := bufio.NewReaderSize(in, 1<<20)
	var blocks []block
	b := block{File: file, First: 1}
	for next := b.First; ; {
		part, err := lines.ReadSlice('\n')
		b.Size += int64(len(part))
		if err == nil {
			next++
		}
		if b.Size > 0 && (errors.Is(err, io.EOF) || err == nil && b.Size >= size) {
			blocks = append(blocks, b)
			b = block{File: file, Offset: b.Offset + b.Size, First: next}
		}
		switch {
		case errors.Is(err, io.EOF):
			return blocks, nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
}

// each calls do with every line of the block that is not blank, without its
// end, and its number.
func (b block) each(ctx context.Context, do func(number int64, line []byte) error) error {
	text, err := b.read(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", b.File, err)
	}
	number := b.First
	for line := range bytes.Lines(text) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(bytes.TrimLeft(line, " \t")) > 0 {
			if err := do(number, line); err != nil {
				return err
			}
		}
		number++
	}
	return nil
}

// read returns the text of the block.
func (b block) read(ctx context.Context) ([]byte, error) {
	in, err := open(ctx, b.File)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if seeker, ok := in.(io.Seeker); ok {
		_, err = seeker.Seek(b.Offset, io.SeekStart)
	} else {
		_, err = io.CopyN(io.Discard, in, b.Offset)
	}
	if err != nil {
		return nil, err
	}
	text := make([]byte, b.Size)
	_, err = io.ReadFull(in, text)
	return text, err
}

// open opens a file of any file system that Beam knows.
func open(ctx context.Context, file string) (io.ReadCloser, error) {
	files, err := filesystem.New(ctx, file)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	return files.OpenRead(ctx, file)
}
