package seal

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

func TestSeal(t *testing.T) {
	for n := range 200 {
		text := []byte(strings.Repeat("pässword ", 20)[:n]) // cut inside a character, too
		sealed := Seal(text)
		if got := Append([]byte("before"), sealed); string(got) != "before"+string(text) {
			t.Errorf("%q comes back as %q", text, got)
		}
		if got := Open(sealed); got != string(text) {
			t.Errorf("%q opens as %q", text, got)
		}
		if got := slices.Collect(Runes(sealed)); !slices.Equal(got, []rune(string(text))) {
			t.Errorf("%q has the characters %q", text, got)
		}
		if got, want := IsPlain(sealed), plain.IsPlain(text); got != want {
			t.Errorf("%q is plain: %v, want %v", text, got, want)
		}
		if sealed != Seal(bytes.Clone(text)) {
			t.Errorf("%q does not seal alike", text)
		}
		if (sealed == "") != (n == 0) {
			t.Errorf("%q is %d bytes sealed", text, len(sealed))
		}
		if n >= 4 && strings.Contains(sealed, string(text[:4])) {
			t.Errorf("%q shows in %q", text, sealed)
		}
	}
	if Seal([]byte("aaaaaaaaaaaaaaaa")) == Seal([]byte("aaaaaaaaaaaaaaab")) {
		t.Error("two texts seal alike")
	}
}

func TestAllocations(t *testing.T) {
	room := make([]byte, 0, 1000)
	for _, n := range []int{1, 36, 500} {
		text := bytes.Repeat([]byte{'x'}, n)
		sealed := Seal(text)
		for _, row := range []struct {
			name, reason string
			want         float64
			do           func()
		}{
			{"Seal", "the sealed text", 1, func() { Seal(text) }},
			{"Open", "the text", 1, func() { Open(sealed) }},
			{"Append", "there is room", 0, func() { Append(room, sealed) }},
			{"Runes", "no copy is made", 0, func() {
				for range Runes(sealed) {
				}
			}},
		} {
			if got := testing.AllocsPerRun(10, row.do); got != row.want {
				t.Errorf("%s of %d bytes allocates %v times, want %v: %s", row.name, n, got, row.want, row.reason)
			}
		}
	}
}

func BenchmarkSeal(b *testing.B) {
	text := []byte("correct horse battery")
	sealed := Seal(text)
	room := make([]byte, 0, 100)
	b.Run("Seal", func(b *testing.B) {
		for b.Loop() {
			Seal(text)
		}
	})
	b.Run("Append", func(b *testing.B) {
		for b.Loop() {
			Append(room, sealed)
		}
	})
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			Open(sealed)
		}
	})
}
