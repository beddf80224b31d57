package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestSplit: blocks of any size have all lines of the file, each once and with
// its number.
func TestSplit(t *testing.T) {
	rows := []struct{ name, text, want, reason string }{
		{"empty", "", "", "no line"},
		{"one line", "a\n", "1a", "the end of a line begins no other"},
		{"no end", "a\nb", "1a 2b", "the last line needs no end"},
		{"carriage returns", "a\r\nb\r\n", "1a 2b", "they are part of the end"},
		{"blank lines", "\na\n \t\n\nb\n", "2a 5b", "they count and are not read"},
		{"long line", strings.Repeat("x", 3<<20) + "\nb\n", "1" + strings.Repeat("x", 3<<20) + " 2b", "longer than any buffer"},
	}
	for _, row := range rows {
		for _, size := range []int64{1, 2, 3, 5, 1 << 20} {
			t.Run(fmt.Sprint(row.name, " ", size), func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "lines")
				save(t, file, []byte(row.text))
				blocks, err := split(t.Context(), file, size)
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, b := range blocks {
					err := b.each(t.Context(), func(number int64, line []byte) error {
						got = append(got, fmt.Sprintf("%d%s", number, line))
						return nil
					})
					if err != nil {
						t.Fatal(err)
					}
				}
				if strings.Join(got, " ") != row.want {
					t.Errorf("%s: got %.100q, want %.100q", row.reason, got, row.want)
				}
			})
		}
	}
}
