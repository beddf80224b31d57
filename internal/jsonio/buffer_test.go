package jsonio

import (
	"bytes"
	"io"
	"testing"
)

func TestBufferReturnsBytesOfItsOwn(t *testing.T) {
	write := func(text string) []byte {
		b := borrow()
		if len(b.text) != 0 {
			t.Fatalf("a borrowed buffer holds %q", b.text)
		}
		if kept := b.text[:cap(b.text)]; len(bytes.Trim(kept, "\x00")) > 0 {
			t.Fatalf("a borrowed buffer has kept %q", kept)
		}
		own, err := b.giveBack(append(b.text, text...), nil)
		if err != nil {
			t.Fatal(err)
		}
		return own
	}
	long := string(bytes.Repeat([]byte("x"), 2*maxKept)) // too long to be kept
	for range 100 {                                      // the pool may forget at any time
		first, second := write("first"), write(long)
		if write("third"); string(first) != "first" || string(second) != long {
			t.Fatal("a text changed after it was returned")
		}
	}
	b := borrow()
	if own, err := b.giveBack(append(b.text, "half"...), io.ErrShortWrite); own != nil || err != io.ErrShortWrite {
		t.Errorf("with an error it returns %q, %v", own, err)
	}
}
