package wire

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Change is one row of an audit list: what a member was and what it is now.
//
// Old and New are plain values: nil (absent or null), bool, int64, string, or
// the texts of GUIDs, dates and decimals; for a secret they are [Mask], so a
// changed password is a row whose Old and New read alike. A value of another
// type is shown as fmt prints it, which masks every [Secret].
type Change struct {
	Path Path
	Old  any
	New  any
}

// String returns the change as one line for logs:
// MobilePhone: "0123" -> "04567". Strings are quoted, so no value can break the
// line; nil reads null.
func (c Change) String() string {
	return c.Path.String() + ": " + changeText(c.Old) + " -> " + changeText(c.New)
}

// MarshalJSON writes {"path":"Licenses[0].StateId","old":1,"new":2}.
func (c Change) MarshalJSON() ([]byte, error) {
	dst := plain.AppendString([]byte(`{"path":`), c.Path.String())
	dst = appendShown(append(dst, `,"old":`...), c.Old)
	dst = appendShown(append(dst, `,"new":`...), c.New)
	return append(dst, '}'), nil
}

// UnmarshalJSON reads what [Change.MarshalJSON] writes. Old and New are then nil,
// a bool, an int64 or a string. The error is a [*ScalarError], or what
// encoding/json says of a body that is not such an object; it leaves the change
// as it is.
func (c *Change) UnmarshalJSON(body []byte) error {
	var row struct {
		Path     Path
		Old, New json.RawMessage
	}
	if err := json.Unmarshal(body, &row); err != nil {
		return err
	}
	old, err := readPlain(row.Old)
	if err != nil {
		return err
	}
	after, err := readPlain(row.New)
	if err != nil {
		return err
	}
	if len(row.Path) == 0 {
		row.Path = nil
	}
	*c = Change{Path: row.Path, Old: old, New: after}
	return nil
}

// readPlain reads null, a boolean, a whole number or a string.
func readPlain(token []byte) (any, error) {
	var v any
	if len(token) == 0 {
		return nil, nil
	}
	if token[0] == '-' || token[0]-'0' <= 9 {
		n, fault := plain.Int(token)
		return n, failure(fault, errInt, errIntRange)
	}
	_ = json.Unmarshal(token, &v) // of what encoding/json has read once
	switch v.(type) {
	case nil, bool, string:
		return v, nil
	}
	return nil, errPlain
}

// LogValue returns the change as a group of path, old and new.
func (c Change) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("path", c.Path.String()),
		slog.Any("old", shown(c.Old)),
		slog.Any("new", shown(c.New)),
	)
}

// shown returns v as nil, a bool, an int64 or a string.
func shown(v any) any {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v
	case int:
		return int64(v)
	case uint8:
		return int64(v)
	}
	return fmt.Sprint(v)
}

func appendShown(dst []byte, v any) []byte {
	switch v := shown(v).(type) {
	case bool:
		return strconv.AppendBool(dst, v)
	case int64:
		return strconv.AppendInt(dst, v, 10)
	case string:
		return plain.AppendString(dst, v)
	}
	return append(dst, "null"...)
}

func changeText(v any) string {
	switch v := shown(v).(type) {
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case string:
		if v == Mask {
			return Mask
		}
		return strconv.Quote(v)
	}
	return "null"
}
