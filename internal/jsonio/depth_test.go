package jsonio

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestDeepValues: what is written is read. No reader goes deeper than MaxDepth.
func TestDeepValues(t *testing.T) {
	deep := func(depth int) func(string, []byte) ([]byte, error) {
		return func(text string, dst []byte) ([]byte, error) {
			return append(dst, strings.Repeat("[", depth)+text+strings.Repeat("]", depth)...), nil
		}
	}
	brackets := `"` + strings.Repeat("[{", 400) + `"` // in a text, where they open nothing
	for _, row := range []struct {
		name, reason string
		depth        int
		text         string
		listed       bool
		want         string // the path
	}{
		{"as deep as can be", "the object counts as one", MaxDepth - 1, "", false, ""},
		{"one deeper", "a reader would stop", MaxDepth, "", false, "a"},
		{"brackets in a text", "they are not nested", 1, brackets, false, ""},
		{"item, as deep as can be", "the list counts as well", MaxDepth - 2, "", true, ""},
		{"item, one deeper", "the item is named", MaxDepth - 1, "", true, "a[1]"},
	} {
		t.Run(row.name, func(t *testing.T) {
			write := deep(row.depth)
			dst, err := AppendOwnOptional([]byte("x"), nil, `,"a":`, wire.Value(row.text), write)
			if row.listed {
				items := []string{"", row.text}
				dst, err = AppendObjects([]byte("x"), nil, `,"a":`, wire.Value(items), func(item *string, dst []byte) ([]byte, error) {
					if item == &items[0] {
						return append(dst, "[]"...), nil
					}
					return write(*item, dst)
				})
			}
			dst, err = CloseObject(dst, 1, err)
			if err == nil && (row.want != "" || !isJSON(string(dst[1:]))) {
				t.Errorf("written as %.40q, though %s", dst, row.reason)
			}
			if list, _ := err.(validate.Errors); err != nil && (len(list) != 1 || list[0].Code != validate.CodeDepth || list[0].Path.String() != row.want || string(dst) != "x") {
				t.Errorf("%v and %.40q, want %q: %s", err, dst, row.want, row.reason)
			}
			if err == nil {
				r := Open(dst[1:], false)
				r.Skip()
				if err := Close(r, new(int)); err != nil {
					t.Errorf("not read: %v", err)
				}
			}
		})
	}
}
