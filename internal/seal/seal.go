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
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// size is how many bytes stand in front of a sealed text: a hash of it, which
// its stream is made from.
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
	sum := maphash.Bytes(seed, text)
	var block [64]byte
	binary.LittleEndian.PutUint64(block[:], sum)
	if size+len(text) <= len(block) {
		n := size + copy(block[size:], text)
		mix(block[size:n], stream(sum^key))
		return string(block[:n])
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
	start := len(dst)
	dst = append(dst, sealed[size:]...)
	mix(dst[start:], streamOf(sealed))
	return dst
}

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
		part := block[:copy(block[:], text)]
		s = mix(part, s)
		b.Write(part)
		text = text[len(part):]
	}
}

// mix mixes a text with a stream, the same way in and out. It returns what
// follows of the stream, if the text has whole words.
func mix(text []byte, s stream) stream {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		word := text[i : i+8]
		binary.LittleEndian.PutUint64(word, binary.LittleEndian.Uint64(word)^s.word(0))
		s += gamma
	}
	rest := len(text) - i
	switch {
	case rest == 0:
	case i > 0: // the last eight bytes, those before the rest with zeros
		word := text[len(text)-8:]
		binary.LittleEndian.PutUint64(word, binary.LittleEndian.Uint64(word)^s.word(0)<<(64-8*rest))
	default:
		for word := s.word(0); i < len(text); word >>= 8 {
			text[i] ^= byte(word)
			i++
		}
	}
	return s
}

// A stream is the state of the generator SplitMix64.
type stream uint64

const gamma = 0x9e3779b97f4a7c15

// streamOf returns the stream of what was sealed.
func streamOf(sealed string) stream {
	return stream(binary.LittleEndian.Uint64([]byte(sealed[:size])) ^ key)
}

// word returns the word of that number.
func (s stream) word(i int) uint64 {
	z := uint64(s) + uint64(i+1)*gamma
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
