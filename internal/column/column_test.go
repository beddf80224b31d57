package column

import (
	"bytes"
	"strings"
	"testing"
)

// TestPacked reads what is written, at the lengths where the head changes, and
// refuses it cut and with more behind it.
func TestPacked(t *testing.T) {
	for name, format := range map[string]*Packed{"CBOR": &CBOR, "MessagePack": &Msgpack} {
		for _, n := range []int{0, 1, 23, 24, 31, 32, 255, 256, 1 << 16} {
			text := []byte(strings.Repeat("x", n))
			data, err := format.Marshal(text, nil)
			if back, ok := format.Unmarshal(data); err != nil || !ok || !bytes.Equal(back, text) {
				t.Errorf("%s of %d bytes: %d come back, %t, error %v", name, n, len(back), ok, err)
			}
			if _, ok := format.Unmarshal(append(data, 'x')); ok {
				t.Errorf("%s of %d bytes: more is read", name, n)
			}
			if _, ok := format.Unmarshal(data[:len(data)-1]); ok {
				t.Errorf("%s of %d bytes: less is read", name, n)
			}
		}
	}
}

// TestOtherHeads reads texts whose length others write in other sizes.
func TestOtherHeads(t *testing.T) {
	for _, row := range []struct {
		name, data string
		format     *Packed
	}{
		{"CBOR, 1 byte", "\x78\x01x", &CBOR},
		{"CBOR, 2 bytes", "\x79\x00\x01x", &CBOR},
		{"CBOR, 8 bytes", "\x7b\x00\x00\x00\x00\x00\x00\x00\x01x", &CBOR},
		{"MessagePack, 1 byte", "\xd9\x01x", &Msgpack},
		{"MessagePack, 2 bytes", "\xda\x00\x01x", &Msgpack},
	} {
		if text, ok := row.format.Unmarshal([]byte(row.data)); !ok || string(text) != "x" {
			t.Errorf("%s: %q, %t", row.name, text, ok)
		}
	}
}

// TestUntypedBSON reads what can be only one value.
func TestUntypedBSON(t *testing.T) {
	for _, row := range []struct {
		name, reason, data string
		want               any // nil with ok false for none
		ok                 bool
	}{
		{"nothing", "null has no bytes", "", nil, true},
		{"a byte", "a boolean", "\x01", true, true},
		{"another byte", "no boolean", "\x02", nil, false},
		{"four bytes", "a small integer", "\x07\x00\x00\x00", int64(7), true},
		{"a text", "says its length", "\x02\x00\x00\x00x\x00", "x", true},
		{"the empty text", "has an end", "\x01\x00\x00\x00\x00", "", true},
		{"a text of three bytes", "is as long as a number, and says its length", "\x04\x00\x00\x00abc\x00", "abc", true},
		{"a number of eight bytes", "an integer, a float or a time", "\x07\x00\x00\x00\x00\x00\x00\x00", nil, false},
		{"a document", "its length counts itself", emptyDocument, nil, false},
		{"a text without an end", "cut", "\x02\x00\x00\x00xy", nil, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got, ok := UntypedBSON([]byte(row.data)); ok != row.ok || ok && got != row.want {
				t.Errorf("%s: %v, %t", row.reason, got, ok)
			}
		})
	}
}

// TestCopy shares no list, at any depth.
func TestCopy(t *testing.T) {
	type item struct{ Tags []string }
	before := []item{{Tags: []string{"a"}}, {}}
	after := Copy(before)
	after[0].Tags[0] = "b"
	if before[0].Tags[0] != "a" || after[1].Tags != nil || len(after) != 2 {
		t.Errorf("%v was copied as %v", before, after)
	}
}
