package jsonio

import (
	"bytes"
	"io"
	"testing"
)

func TestMarshalReturnsBytesOfItsOwn(t *testing.T) {
	write := func(text string) []byte {
		own, err := Marshal(func(dst []byte) ([]byte, error) {
			if len(dst) != 0 {
				t.Fatalf("a borrowed buffer holds %q", dst)
			}
			if kept := dst[:cap(dst)]; len(bytes.Trim(kept, "\x00")) > 0 {
				t.Fatalf("a borrowed buffer has kept %q", kept)
			}
			return append(dst, text...), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return own
	}
	long := string(bytes.Repeat([]byte("x"), 2*maxKept)) // too long to be kept
	for range 100 {                                      // the pool forgets at will
		first, second := write("first"), write(long)
		if write("third"); string(first) != "first" || string(second) != long {
			t.Fatal("a text changed after it was returned")
		}
	}
	own, err := Marshal(func(dst []byte) ([]byte, error) { return append(dst, "half"...), io.ErrShortWrite })
	if own != nil || err != io.ErrShortWrite {
		t.Errorf("with an error it returns %q, %v", own, err)
	}
}
