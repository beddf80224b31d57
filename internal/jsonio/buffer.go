package jsonio

import (
	"bytes"
	"sync"
)

// maxKept is the size up to which a Buffer is kept. A Buffer that a rare long
// text made larger would be kept for nothing.
const maxKept = 64 << 10

// A Buffer is where to write a text whose length shows only at the end.
type Buffer struct {
	Text []byte // empty at first
}

// buffers keeps Buffers for reuse, so that no text grows step by step.
var buffers = sync.Pool{New: func() any { return new(Buffer) }}

// Borrow returns a Buffer. Every one must be returned.
func Borrow() *Buffer { return buffers.Get().(*Buffer) }

// Return takes what was appended to b.Text, and returns it in bytes of its own,
// or err. The Buffer must not be used afterwards. What is kept of it holds
// nothing of the text, in which there may be secrets.
func (b *Buffer) Return(text []byte, err error) ([]byte, error) {
	var own []byte
	if err == nil {
		own = bytes.Clone(text)
	}
	clear(text)
	if b.Text = text[:0]; cap(text) <= maxKept {
		buffers.Put(b)
	}
	return own, err
}

// Room returns an empty text with room for a small object.
func Room() []byte { return make([]byte, 0, 256) }
