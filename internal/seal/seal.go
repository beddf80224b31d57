// Package seal hides texts from whoever follows fields by reflection: dumpers,
// differs, the output of assertions. It hides them from logs and test output
// and is no cryptography.
//
// The same text seals alike within a process, so sealed texts compare with ==
// as their texts do.
package seal

import (
	"encoding/binary"
	"hash/maphash"
	"math/rand/v2"
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
	sealed := make([]byte, size, size+len(text))
	binary.LittleEndian.PutUint64(sealed, sum)
	return string(mix(append(sealed, text...), sum))
}

// Append appends the text of what was sealed.
func Append(dst []byte, sealed string) []byte {
	if sealed == "" {
		return dst
	}
	start := len(dst)
	dst = append(dst, sealed...)
	mix(dst[start:], binary.LittleEndian.Uint64(dst[start:]))
	return append(dst[:start], dst[start+size:]...)
}

// mix mixes what follows the hash with a stream, the same way in and out.
func mix(sealed []byte, sum uint64) []byte {
	state, text := sum^key, sealed[size:]
	for len(text) >= 8 {
		binary.LittleEndian.PutUint64(text, binary.LittleEndian.Uint64(text)^next(&state))
		text = text[8:]
	}
	for word := next(&state); len(text) > 0; word >>= 8 {
		text[0] ^= byte(word)
		text = text[1:]
	}
	return sealed
}

// next returns the next word of a stream: the generator SplitMix64.
func next(state *uint64) uint64 {
	*state += 0x9e3779b97f4a7c15
	z := *state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
