package fence_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/fence"
)

func TestBlocks(t *testing.T) {
	for _, test := range []struct {
		name, reason, page string
		want               []fence.Block
		fails              bool
	}{
		{name: "none", reason: "a page may have no code", page: "# Title\n"},
		{
			name: "two", reason: "every block is checked, not the first alone",
			page: "a\n```go\nx := 1\n```\nb\n```text\n\nout\n```\n",
			want: []fence.Block{{"go", "x := 1\n", 2}, {"text", "\nout\n", 6}},
		},
		{name: "not closed", reason: "its code would never be compared", page: "```go\nx := 1\n", fails: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := fence.Blocks(test.page)
			if (err != nil) != test.fails {
				t.Fatalf("%s: error %v", test.reason, err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.reason, diff)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	const source = "package p\n\nfunc f() {\n\tif a {\n\t\tb()\n\n\t\tc()\n\t}\n}\n"
	for _, test := range []struct {
		name, reason, block string
		want                bool
	}{
		{"whole", "a file may be shown as it is", source, true},
		{"inside", "the inside of a function is shown without its indentation", "if a {\n\tb()\n\n\tc()\n}\n", true},
		{"part of a line", "a line is shown whole", "() {\n", false},
		{"a line left out", "code that is cut is not what was compiled", "if a {\n\tc()\n}\n", false},
		{"a word differs", "code that differs was not compiled", "if a {\n\td()\n", false},
		{"another depth", "indentation says what belongs to what", "if a {\nb()\n", false},
		{"beyond the end", "the last line must be there too", "}\n}\n}\n", false},
		{"empty", "a block without code shows nothing", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (fence.Block{Text: test.block}).Within(source); got != test.want {
				t.Errorf("got %v: %s", got, test.reason)
			}
		})
	}
}
