package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// MarshalJSON writes the value, and null for null. For absent it writes null
// too, because it cannot leave a member out: that is what omitzero is for.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if o.state != present {
		return []byte("null"), nil
	}
	switch v := any(&o.value).(type) {
	case *string:
		return plain.AppendString(make([]byte, 0, len(*v)+2), *v), nil
	case *bool:
		return strconv.AppendBool(nil, *v), nil
	case *int64:
		return strconv.AppendInt(nil, *v, 10), nil
	case *uint8:
		return strconv.AppendInt(nil, int64(*v), 10), nil
	case *uuid.UUID:
		dst := make([]byte, 1, 38)
		dst[0] = '"'
		return append(plain.AppendGUID(dst, *v), '"'), nil
	case json.Marshaler:
		return v.MarshalJSON()
	}
	return json.Marshal(o.value)
}

// UnmarshalJSON reads null as null and everything else as a T: string, bool,
// int64, uint8 and uuid.UUID as Json.NET reads them ("12" for 12, "true" for
// true), other types by their UnmarshalJSON or else as encoding/json does. The
// empty string "" is null too, as it is to the servers, unless T is a kind of
// string or a [Secret].
//
// On an error o stays as it was. The error does not hold the value that was
// read, unless T's own UnmarshalJSON puts it there.
func (o *Optional[T]) UnmarshalJSON(token []byte) error {
	token = bytes.TrimSpace(token)
	if isNull(token) || string(token) == `""` && !isStringLike[T]() {
		o.SetNull()
		return nil
	}
	if done, err := o.unmarshalScalar(token); done {
		return err
	}
	var value T
	var err error
	if v, ok := any(&value).(json.Unmarshaler); ok {
		err = v.UnmarshalJSON(token)
	} else {
		err = withoutValue(json.Unmarshal(token, &value))
	}
	if err != nil {
		return err
	}
	o.Set(value)
	return nil
}

// unmarshalScalar reads a value for the types that have a forgiving reader;
// done tells whether T is one of them. It writes into o, so that nothing is
// allocated for the value.
func (o *Optional[T]) unmarshalScalar(token []byte) (done bool, err error) {
	switch v := any(&o.value).(type) {
	case *string:
		err = failure(readInto(v, token, plain.JSONString), errString, errString)
	case *bool:
		err = failure(readInto(v, token, plain.JSONBool), errBool, errBool)
	case *int64:
		err = failure(readInto(v, token, plain.JSONInt64), errInt, errIntRange)
	case *uint8:
		err = failure(readInto(v, token, plain.JSONByte), errByte, errByteRange)
	case *uuid.UUID:
		err = failure(readInto(v, token, plain.JSONGUID), errGUID, errGUID)
	default:
		return false, nil
	}
	if err == nil {
		o.state = present
	}
	return true, err
}

// readInto sets v to what read makes of token, and leaves it alone on a fault.
func readInto[V any](v *V, token []byte, read func([]byte) (V, plain.Fault)) plain.Fault {
	value, fault := read(token)
	if fault == plain.None {
		*v = value
	}
	return fault
}

// isStringLike reports whether the empty string is a value of T.
func isStringLike[T any]() bool {
	switch any((*T)(nil)).(type) {
	case *string, *Secret:
		return true
	case *bool, *int64, *uint8, *uuid.UUID, *DateTime, *Decimal, *IntOrString:
		return false
	}
	return reflect.TypeFor[T]().Kind() == reflect.String
}

// withoutValue removes the number that encoding/json quotes when it does not
// fit its type.
func withoutValue(err error) error {
	typeErr, ok := errors.AsType[*json.UnmarshalTypeError](err)
	if !ok || !strings.HasPrefix(typeErr.Value, "number ") {
		return err
	}
	clean := *typeErr
	clean.Value = "number"
	return &clean
}
