package oauthusers

import (
	"encoding/json"
	"log/slog"
	"strconv"

	"github.com/seed16fbf055/userupdate/wire"
)

// Value is the member Value of an answer. For an update it is documented as
// {"Id": 87654321}. Other operations return other values in the same envelope,
// such as a token; those are kept in Other.
type Value struct {
	// ID is the id of the updated record. The wire name is Id.
	ID wire.Optional[int64]

	// Other is a value that is not an object. It is written only if ID is
	// absent.
	Other wire.Optional[SecretJSON]
}

// errValue is returned for an object with a wrong Id.
var errValue = wire.NewScalarError("object")

// UnmarshalJSON reads the Id of an object, and keeps any other value except
// null. null and an error, a [wire.ScalarError], leave v as it is.
func (v *Value) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	var read Value
	if len(token) > 0 && token[0] == '{' {
		var object struct {
			ID wire.Optional[int64] `json:"Id"`
		}
		if json.Unmarshal(token, &object) != nil {
			return errValue
		}
		read.ID = object.ID
	} else {
		var other SecretJSON
		if err := other.UnmarshalJSON(token); err != nil {
			return err
		}
		read.Other.Set(other)
	}
	*v = read
	return nil
}

// AppendJSON appends what was read. The error is always nil.
func (v Value) AppendJSON(dst []byte) ([]byte, error) {
	id, ok := v.ID.Get()
	switch {
	case ok:
		dst = strconv.AppendInt(append(dst, `{"Id":`...), id, 10)
		return append(dst, '}'), nil
	case v.ID.IsNull():
		return append(dst, `{"Id":null}`...), nil
	}
	if other, ok := v.Other.Get(); ok {
		return other.AppendJSON(dst)
	}
	return append(dst, "{}"...), nil
}

// MarshalJSON is [Value.AppendJSON] for encoding/json.
func (v Value) MarshalJSON() ([]byte, error) {
	return v.AppendJSON(nil)
}

// Equal reports whether both are written the same.
func (v Value) Equal(other Value) bool {
	return v.ID == other.ID && v.Other.Equal(other.Other)
}

// LogValue returns the id, and [secret] for any other value.
func (v Value) LogValue() slog.Value {
	if v.ID.IsZero() {
		return slog.GroupValue(slog.Any("Other", v.Other))
	}
	return slog.GroupValue(slog.Any("Id", v.ID))
}
