package column

import (
	"encoding/binary"
	"strconv"
	"time"
)

// The types of BSON that single values have, from its specification.
const (
	bsonString    = 0x02
	bsonUndefined = 0x06
	bsonBool      = 0x08
	bsonNull      = 0x0A
	bsonInt32     = 0x10
	bsonInt64     = 0x12
)

// Undefined is what stands in BSON for a value that is not there.
func Undefined() (typ byte, data []byte, err error) { return bsonUndefined, nil, nil }

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

// IsUndefined reports whether a value of BSON is one that is not there.
func IsUndefined(typ byte) bool { return typ == bsonUndefined }

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
