// Package seal hides texts from whoever follows fields by reflection: dumpers,
// differs, the output of assertions. It hides them from logs and test output
// and is no cryptography.
//
// The same text seals alike within a process, and two texts never do, so sealed
// texts compare with == as their texts do.
package seal

import (
	"encoding/binary"
	"hash/maphash"
	"iter"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// size is how many bytes stand in front of a sealed text: a hash of it, which
// its stream is made from. The lowest bit says whether the text is plain.
const size = 8

// The keys of the process.
var (
	seed = maphash.MakeSeed()
	key  = rand.Uint64()
)

// Seal returns a text sealed, "" for the empty one.
func Seal(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	sum := maphash.Bytes(seed, text) &^ 1
	if plain.IsPlain(text) {
		sum |= 1
	}
	var block [64]byte
	binary.LittleEndian.PutUint64(block[:], sum)
	if size+len(text) <= len(block) {
		mix(block[size:], text, stream(sum^key))
		return string(block[:size+len(text)])
	}
	var b strings.Builder
	b.Grow(size + len(text))
	b.Write(block[:size])
	write(&b, text, stream(sum^key))
	return b.String()
}

// Open returns the text of what was sealed.
func Open(sealed string) string {
	if sealed == "" {
		return ""
	}
	var b strings.Builder
	b.Grow(len(sealed) - size)
	write(&b, []byte(sealed[size:]), streamOf(sealed))
	return b.String()
}

// Append appends the text of what was sealed.
func Append(dst []byte, sealed string) []byte {
	if sealed == "" {
		return dst
	}
	start, text := len(dst), []byte(sealed[size:])
	dst = slices.Grow(dst, len(text))[:start+len(text)]
	mix(dst[start:], text, streamOf(sealed))
	return dst
}

// IsPlain reports whether the text stands in a JSON string as it is, as
// [plain.IsPlain] does.
func IsPlain(sealed string) bool { return sealed == "" || sealed[0]&1 != 0 }

// Runes goes over the characters of what was sealed, as range does, without a
// copy of the text.
func Runes(sealed string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		if sealed == "" {
			return
		}
		text, s := sealed[size:], streamOf(sealed)
		for i := 0; i < len(text); {
			var room [utf8.UTFMax]byte
			n := copy(room[:], text[i:])
			for j := range n {
				room[j] ^= byte(s.word((i+j)/8) >> ((i + j) % 8 * 8))
			}
			r, width := utf8.DecodeRune(room[:n])
			if !yield(r) {
				return
			}
			i += width
		}
	}
}

// write writes a text mixed with its stream.
func write(b *strings.Builder, text []byte, s stream) {
	var block [64]byte
	for len(text) > 0 {
		part := text[:min(len(text), len(block))]
		s = mix(block[:], part, s)
		b.Write(block[:len(part)])
		text = text[len(part):]
	}
}

// mix writes a text mixed with a stream to dst, the same way in and out. It
// returns what follows of the stream, if the text has whole words.
func mix(dst, text []byte, s stream) stream {
	dst = dst[:len(text)]
	whole := len(text) &^ 7
	if rest := len(text) - whole; rest > 0 && whole > 0 {
		// The last eight bytes, of which those before the rest come again.
		last := binary.LittleEndian.Uint64(text[len(text)-8:])
		binary.LittleEndian.PutUint64(dst[len(dst)-8:], last^s.word(whole/8)<<(64-8*rest))
	} else if rest > 0 {
		word := s.word(0)
		for i, c := range text {
			dst[i] = c ^ byte(word)
			word >>= 8
		}
	}
	for i := 0; i < whole; i += 8 {
		binary.LittleEndian.PutUint64(dst[i:i+8], binary.LittleEndian.Uint64(text[i:i+8])^s.word(0))
		s += gamma
	}
	return s
}

// A stream is the state of the generator wyrand.
type stream uint64

const gamma = 0xa0761d6478bd642f

// streamOf returns the stream of what was sealed.
func streamOf(sealed string) stream {
	return stream(binary.LittleEndian.Uint64([]byte(sealed[:size])) ^ key)
}

// word returns the word of that number.
func (s stream) word(i int) uint64 {
	z := uint64(s) + uint64(i+1)*gamma
	high, low := bits.Mul64(z, z^0xe7037ed1a0b428db)
	return high ^ low
}
