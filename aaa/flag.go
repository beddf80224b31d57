package aaa

import (
	"database/sql/driver"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// Flag is one of the vendor's flags: a number, 0 or 1. Other numbers are kept,
// and fail validation with the code enum.
//
// Pages of the same product declare flags as booleans where they show 1, so
// true and false are read too, as are the texts "0", "1", "true" and "false".
// A Flag is always written as a number.
//
//contract:schema {"type":"integer","format":"int64"}
//contract:read {"type":["integer","boolean","string"],
//contract:read "pattern":"^([\t-\r ]*(\\+?0*[01]|-0+)[\t-\r ]*|[\t-\r\u0085\\p{Z}]*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])[\t-\r\u0085\\p{Z}]*)$"}
type Flag int64

// The values of AccountStatus.
const (
	Disabled Flag = 0
	Enabled  Flag = 1
)

// The values of Override. Unlocked allows the user to override the group's
// preference, Locked prevents it.
const (
	Unlocked Flag = 0
	Locked   Flag = 1
)

// errFlag is returned for what is not a flag.
var errFlag = wire.NewScalarError("flag")

// UnmarshalJSON reads a whole number, a boolean, or a string that holds one.
// null leaves the flag as it is. An error is a [wire.ScalarError].
func (f *Flag) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	n, fault := plain.JSONInt64(token)
	if fault == plain.None {
		*f = Flag(n)
		return nil
	}
	if len(token) == 0 || token[0] != 't' && token[0] != 'f' && token[0] != '"' {
		return errFlag // 5.0 is not a flag
	}
	on, fault := plain.JSONBool(token)
	if fault != plain.None {
		return errFlag
	}
	*f = Disabled
	if on {
		*f = Enabled
	}
	return nil
}

// AppendJSON appends the number. The error is always nil.
func (f Flag) AppendJSON(dst []byte) ([]byte, error) {
	return strconv.AppendInt(dst, int64(f), 10), nil
}

// MarshalJSON returns what [Flag.AppendJSON] appends.
func (f Flag) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil) }

// Value returns the number, for a column of a database.
func (f Flag) Value() (driver.Value, error) { return int64(f), nil }

// Scan reads a column: a number, or a boolean. Anything else, NULL included, is
// a [wire.ScalarError] and leaves the flag as it is.
func (f *Flag) Scan(src any) error {
	n, fault := column.Int(src)
	if fault == plain.None {
		*f = Flag(n)
		return nil
	}
	on, fault := column.Bool(src)
	if fault != plain.None {
		return errFlag
	}
	*f = Disabled
	if on {
		*f = Enabled
	}
	return nil
}
