package wire

import (
	"bytes"
	"database/sql/driver"
	"math"
	"reflect"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Value returns what a column of a database holds: NULL for null and absent,
// otherwise what T's own Value says, or else the text, number, boolean or time
// itself, a GUID as text, and any other T as the text of its JSON. A value that
// this JSON would lose a part of is an error.
func (o Optional[T]) Value() (driver.Value, error) {
	if o.state != present {
		return nil, nil
	}
	switch v := any(&o.value).(type) {
	case *string:
		return *v, nil
	case *bool:
		return *v, nil
	case *int64:
		return *v, nil
	case *uuid.UUID:
		return string(plain.AppendGUID(nil, *v)), nil
	case *time.Time:
		return *v, nil
	case *[]byte:
		return bytes.Clone(*v), nil
	case driver.Valuer:
		return v.Value()
	}
	return o.columnByKind()
}

func (o Optional[T]) columnByKind() (driver.Value, error) {
	switch v := reflect.ValueOf(&o.value).Elem(); v.Kind() {
	case reflect.String:
		return v.String(), nil
	case reflect.Bool:
		return v.Bool(), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int(), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if v.Uint() > math.MaxInt64 {
			return nil, errIntRange
		}
		return int64(v.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return v.Float(), nil
	}
	text, err := o.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var back Optional[T]
	if err := back.UnmarshalJSON(text); err != nil || !o.Equal(back) {
		return nil, errJSON
	}
	return string(text), nil
}

// GormDataType returns the type of the column that gorm makes: one that holds
// what Value returns, exactly.
func (o Optional[T]) GormDataType() string {
	switch v := any(&o.value).(type) {
	case interface{ GormDataType() string }:
		return v.GormDataType()
	case *time.Time:
		return column.GormTime
	case *[]byte:
		return column.GormBytes
	}
	switch reflect.TypeFor[T]().Kind() {
	case reflect.Bool:
		return column.GormBool
	case reflect.Int8, reflect.Uint8:
		return column.GormByte
	case reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return column.GormInt
	case reflect.Float32, reflect.Float64:
		return column.GormDouble
	}
	return column.GormText
}

// Scan reads a column: NULL as null, everything else as a T, from whatever type
// the driver gives as far as it says exactly one value of T. Bytes are copied.
// A column cannot say absent. On an error o stays as it was.
//
// The error does not hold what was read, unless T's own Scan puts it there.
func (o *Optional[T]) Scan(src any) error {
	if src == nil {
		o.SetNull()
		return nil
	}
	var value T
	if err := scanValue(&value, src); err != nil {
		return err
	}
	o.Set(value)
	return nil
}

// scanValue reads a column that is not NULL into value.
func scanValue[T any](value *T, src any) error {
	var fault plain.Fault
	switch v := any(value).(type) {
	case *uuid.UUID:
		*v, fault = scanGUID(src)
		return failure(fault, errGUID, errGUID)
	case *time.Time:
		*v, fault = column.Time(src)
		return failure(fault, errDate, errDate)
	case interface{ Scan(src any) error }:
		return v.Scan(src)
	case *[]byte:
		text, fault := column.Text(src)
		*v = []byte(text)
		return failure(fault, errString, errString)
	}
	return scanByKind(value, reflect.ValueOf(value).Elem(), src)
}

func scanByKind[T any](value *T, v reflect.Value, src any) error {
	switch v.Kind() {
	case reflect.String:
		text, fault := column.Text(src)
		v.SetString(text)
		return failure(fault, errString, errString)
	case reflect.Bool:
		b, fault := column.Bool(src)
		v.SetBool(b)
		return failure(fault, errBool, errBool)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, fault := column.Int(src)
		if fault == plain.None && v.OverflowInt(n) {
			fault = plain.Range
		}
		v.SetInt(n)
		return failure(fault, errInt, errIntRange)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n, fault := column.Int(src)
		if fault == plain.None && (n < 0 || v.OverflowUint(uint64(n))) {
			fault = plain.Range
		}
		v.SetUint(uint64(n))
		return failure(fault, errInt, errIntRange)
	case reflect.Float32, reflect.Float64:
		f, fault := column.Float(src)
		v.SetFloat(f)
		return failure(fault, errDecimal, errDecimal)
	}
	text, fault := column.Text(src)
	var read Optional[T]
	if fault != plain.None || read.UnmarshalJSON([]byte(text)) != nil || read.state != present {
		return errJSON
	}
	*value = read.value
	return nil
}

// scanGUID reads a GUID from a text. The 16 bytes of one are refused, because
// databases do not agree on their order.
func scanGUID(src any) (uuid.UUID, plain.Fault) {
	text, fault := column.Text(src)
	if fault != plain.None {
		return uuid.UUID{}, fault
	}
	return plain.XMLGUID(strings.TrimSpace(text))
}
