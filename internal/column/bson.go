package column

import (
	"encoding/binary"
	"strconv"
	"time"
)

// The types of BSON that single values have, from its specification.
const (
	bsonString   = 0x02
	bsonDocument = 0x03
	bsonBool     = 0x08
	bsonNull     = 0x0A
	bsonInt32    = 0x10
	bsonInt64    = 0x12
)

// emptyDocument is a document without members: its length and its end.
const emptyDocument = "\x05\x00\x00\x00\x00"

// EmptyBSON is what stands in BSON for a value that is not there: a document
// without members. BSON's undefined would not do, because a reader that is not
// told the type cannot tell it from null.
func EmptyBSON() (typ byte, data []byte, err error) {
	return bsonDocument, []byte(emptyDocument), nil
}

// IsEmptyBSON reports whether a value of BSON is one that is not there. No
// single value has its bytes.
func IsEmptyBSON(data []byte) bool { return string(data) == emptyDocument }

// MarshalBSON returns a value's type and bytes in BSON, or err. Whatever has no
// type of its own there is a string.
func MarshalBSON(v any, err error) (typ byte, data []byte, _ error) {
	if err != nil {
		return 0, nil, err
	}
	switch v := v.(type) {
	case nil:
		return bsonNull, nil, nil
	case bool:
		if v {
			return bsonBool, []byte{1}, nil
		}
		return bsonBool, []byte{0}, nil
	case int64:
		return bsonInt64, binary.LittleEndian.AppendUint64(nil, uint64(v)), nil
	}
	text := Spell(v)
	data = binary.LittleEndian.AppendUint32(nil, uint32(len(text)+1))
	return bsonString, append(append(data, text...), 0), nil
}

// UnmarshalBSON returns the value of the bytes, nil for null. It reports
// whether they are one that is written here, or a number of another size.
func UnmarshalBSON(typ byte, data []byte) (v any, ok bool) {
	switch {
	case typ == bsonNull && len(data) == 0:
		return nil, true
	case typ == bsonBool && len(data) == 1:
		return data[0] == 1, data[0] <= 1
	case typ == bsonInt32 && len(data) == 4:
		return int64(int32(binary.LittleEndian.Uint32(data))), true
	case typ == bsonInt64 && len(data) == 8:
		return int64(binary.LittleEndian.Uint64(data)), true
	case typ == bsonString && len(data) > 4:
		text := data[4:]
		return string(text[:len(text)-1]), int64(len(text)) == int64(binary.LittleEndian.Uint32(data)) && text[len(text)-1] == 0
	}
	return nil, false
}

// UntypedBSON returns the value of bytes whose type is not known. It reports
// whether it can be only one: null, a boolean, a small integer or a text. Eight
// bytes are of several types, unless a text.
func UntypedBSON(data []byte) (v any, ok bool) {
	typ := byte(bsonString)
	switch len(data) {
	case 0:
		typ = bsonNull
	case 1:
		typ = bsonBool
	case 4:
		typ = bsonInt32
	}
	return UnmarshalBSON(typ, data)
}

// Spell returns a value as a text, which the readers of this package read.
func Spell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case time.Time:
		return v.Format(time.RFC3339Nano)
	}
	return ""
}
