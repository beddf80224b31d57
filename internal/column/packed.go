package column

import "encoding/binary"

// A Packed is how a binary format begins a text: by a byte that says how the
// length follows, or by one that has the length in its low bits.
type Packed struct {
	short     byte // the first byte of a text of no bytes
	shortest  int  // the longest text whose length the first byte has
	following [4]byte
}

// The packed formats. Following are the first bytes of a text whose length is in
// the next 1, 2, 4 or 8 bytes, 0 for none.
var (
	CBOR    = Packed{short: 0x60, shortest: 23, following: [4]byte{0x78, 0x79, 0x7A, 0x7B}}
	Msgpack = Packed{short: 0xA0, shortest: 31, following: [4]byte{0xD9, 0xDA, 0xDB, 0}}
)

// Marshal returns a text of the format, or err.
func (p *Packed) Marshal(text []byte, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	if len(text) <= p.shortest {
		return append([]byte{p.short + byte(len(text))}, text...), nil
	}
	head := binary.BigEndian.AppendUint32([]byte{p.following[2]}, uint32(len(text)))
	return append(head, text...), nil
}

// Unmarshal returns the text that data is, and whether it is one.
func (p *Packed) Unmarshal(data []byte) (text []byte, ok bool) {
	if len(data) == 0 {
		return nil, false
	}
	if n := int(data[0]) - int(p.short); n >= 0 && n <= p.shortest {
		return data[1:], len(data) == 1+n
	}
	for i, first := range p.following {
		size := 1 << i
		if first != data[0] || first == 0 || len(data) < 1+size {
			continue
		}
		var length [8]byte
		copy(length[8-size:], data[1:])
		text = data[1+size:]
		return text, uint64(len(text)) == binary.BigEndian.Uint64(length[:])
	}
	return nil, false
}
