package column

import "testing"

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
