package plain

import (
	"net/url"
	"strings"
	"testing"
)

// Both ways to escape do what url.QueryEscape does, in a buffer with room and
// in one without.
func FuzzAppendForm(f *testing.F) {
	f.Add("Licenses[0].StateId", "a b&c=d%+\u00e9\xff~")
	f.Add("", strings.Repeat("12345678", 3)+" /_-.~:")
	f.Add("x", strings.Repeat("&", 100))
	f.Fuzz(func(t *testing.T, before, text string) {
		want := before + url.QueryEscape(text)
		for _, room := range []int{0, len(text), 4*len(text) + 16} {
			dst := append(make([]byte, 0, len(before)+room), before...)
			if got := string(AppendForm(dst, text)); got != want {
				t.Errorf("room %d: %q, want %q", room, got, want)
			}
			if got := string(EscapeForm(append(dst, text...), len(dst))); got != want {
				t.Errorf("room %d, in place: %q, want %q", room, got, want)
			}
		}
	})
}
