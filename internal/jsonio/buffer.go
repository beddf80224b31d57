package jsonio

import (
	"bytes"
	"sync"
)

// maxKept is the size up to which a buffer is kept. A buffer that a rare long
// text made larger would be kept for nothing.
const maxKept = 64 << 10

// A buffer is where to write a text whose length shows only at the end.
type buffer struct {
	text []byte // empty at first
}

// buffers keeps buffers for reuse, so that no text grows step by step.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// borrow returns a buffer. Every one must be returned.
func borrow() *buffer { return buffers.Get().(*buffer) }

// giveBack takes what was appended to b.text, and returns it in bytes of its
// own, or err. The buffer must not be used afterwards. What is kept of it holds
// nothing of the text, in which there may be secrets.
func (b *buffer) giveBack(text []byte, err error) ([]byte, error) {
	var own []byte
	if err == nil {
		own = bytes.Clone(text)
	}
	clear(text)
	if b.text = text[:0]; cap(text) <= maxKept {
		buffers.Put(b)
	}
	return own, err
}

// Marshal returns what appendTo appends, in bytes of its own.
func Marshal(appendTo func([]byte) ([]byte, error)) ([]byte, error) {
	b := borrow()
	return b.giveBack(appendTo(b.text))
}

// Room returns an empty text with room for a small object.
func Room() []byte { return make([]byte, 0, 256) }
