package oauthusers

import (
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/jsonio"
	"github.com/seed16fbf055/userupdate/internal/logattr"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// Value is the member Value of an answer. For an update it is documented as
// {"Id": 87654321}. Other operations return other values in the same envelope:
// a whole record, whose other members are in Extra, or a token, which is in
// Other. What MarshalJSON returns can be read as a [User] again.
//
//contract:schema {"properties":{"Id":{"type":["integer","null"],"format":"int64"}}}
//contract:read {"properties":{"Id":{"type":["integer","string","null"],"pattern":"^([\t-\r ]*[+\\-]?[0-9]+[\t-\r ]*)?$"}}}
type Value struct {
	// ID is the id of the updated record. The wire name is Id.
	ID wire.Optional[int64]
	// Extra holds the other members of an object, in their order. Some may be
	// secret, so none is shown in a log.
	Extra wire.Members
	// Other is a value that is not an object. It cannot be written beside the
	// other two, and null cannot be.
	Other wire.Optional[SecretJSON]
}

// errValue is returned for an object with a wrong Id.
var errValue = wire.NewScalarError("object")

// valueNames are the names in JSON of an object, for a search that ignores case.
var valueNames = []string{"Id"}

// UnmarshalJSON reads an object, and keeps any other value except null. null
// and an error, a [wire.ScalarError], leave v as it is.
func (v *Value) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	var read Value
	if len(token) > 0 && token[0] == '{' {
		if jsonio.Unmarshal(&read, token, jsonio.Keep, (*Value).readJSON) != nil {
			return errValue
		}
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

func (v *Value) readJSON(r *jsonio.Reader) {
	for name, more := r.Object(); more; name, more = r.Next() {
		if string(name) == valueNames[0] {
			jsonio.ReadNullable(r, valueNames[0], &v.ID, scalar.Int64)
		} else {
			r.Extra(name, valueNames)
		}
	}
	r.Keep(&v.Extra)
}

// AppendJSON appends what was read, the Id first. The error is a
// [validate.Errors] with a member of Extra that is an Id too, or a
// [wire.ScalarError] if Other is null, an object, or not alone.
func (v Value) AppendJSON(dst []byte) ([]byte, error) {
	start := len(dst)
	if v.Other.IsSet() {
		return v.appendOther(dst)
	}
	dst = jsonio.AppendOptional(dst, `,"Id":`, v.ID, scalar.AppendInt64)
	dst, err := jsonio.AppendExtra(dst, nil, v.Extra, valueNames)
	return jsonio.CloseObject(dst, start, err)
}

// appendOther appends Other, unless it would be read as something else.
func (v Value) appendOther(dst []byte) ([]byte, error) {
	other, ok := v.Other.Get()
	written, err := other.AppendJSON(dst)
	if err != nil || !ok || v.ID.IsSet() || v.Extra != (wire.Members{}) || written[len(dst)] == '{' {
		return dst, errValue
	}
	return written, nil
}

// MarshalJSON is [Value.AppendJSON] for encoding/json.
func (v Value) MarshalJSON() ([]byte, error) {
	return v.AppendJSON(nil)
}

// Equal reports whether both say the same.
func (v Value) Equal(other Value) bool {
	return v.ID == other.ID && v.Extra.Equal(other.Extra) && v.Other.Equal(other.Other)
}

// LogValue returns the id, and how many other members there are, or [secret]
// for any other value.
func (v Value) LogValue() slog.Value {
	switch {
	case v.Extra.Len() > 0:
		return slog.GroupValue(slog.Any("Id", v.ID), slog.Any("Extra", v.Extra))
	case v.ID.IsZero():
		return slog.GroupValue(slog.Any("Other", v.Other))
	}
	return slog.GroupValue(slog.Any("Id", v.ID))
}

// String returns what LogValue does, on one line.
func (v Value) String() string { return logattr.String(v.LogValue()) }

// WithoutSecrets returns the Id alone: nobody knows what the rest holds.
func (v Value) WithoutSecrets() Value { return Value{ID: v.ID} }
