package jsonio

import (
	"bytes"
	"sync"
)

// maxKept is the size up to which a buffer is kept. One that a rare long text
// made larger would be held for nothing.
const maxKept = 64 << 10

// A buffer is where a text is written whose length shows only at the end.
type buffer struct{ text []byte }

// buffers keeps buffers for reuse, so that no text grows step by step.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// Marshal returns what appendTo appends, in bytes of its own, or its error. What
// is kept for the next text holds nothing of this one, in which there may be
// secrets.
func Marshal(appendTo func(dst []byte) ([]byte, error)) ([]byte, error) {
	b := buffers.Get().(*buffer)
	text, err := appendTo(b.text)
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
