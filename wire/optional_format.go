package wire

import (
	"fmt"
	"io"
	"log/slog"
	"strconv"
)

// String returns the text of the value as fmt prints it, and "" for null and
// absent. A [Secret] reads as [Mask].
func (o Optional[T]) String() string {
	if o.state != present {
		return ""
	}
	switch v := any(o.value).(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	}
	return fmt.Sprint(o.value)
}

// Format prints the value with the given verb and flags, and null and absent as
// the empty string; %+v prints them as <null> and <absent>, and %#v prints Go
// syntax.
func (o Optional[T]) Format(f fmt.State, verb rune) {
	switch {
	case verb == 'v' && f.Flag('#'):
		o.formatGo(f)
	case o.state == present:
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), o.value)
	case verb == 'v' && f.Flag('+') && o.state == null:
		_, _ = io.WriteString(f, "<null>")
	case verb == 'v' && f.Flag('+'):
		_, _ = io.WriteString(f, "<absent>")
	case verb == 'q':
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, 'q'), "")
	default:
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, 's'), "")
	}
}

func (o Optional[T]) formatGo(f fmt.State) {
	switch o.state {
	case absent:
		_, _ = fmt.Fprintf(f, "wire.Optional[%T]{}", o.value)
	case null:
		_, _ = fmt.Fprintf(f, "wire.Null[%T]()", o.value)
	default:
		_, _ = fmt.Fprintf(f, "wire.Value[%T](%#v)", o.value, o.value)
	}
}

// LogValue returns the value for log/slog: the number, boolean or text, the
// value's own LogValue where it has one, otherwise its text as fmt prints it;
// null and absent are nil. A [Secret] reads as [Mask], also inside a T that fmt
// has to print.
func (o Optional[T]) LogValue() slog.Value {
	if o.state != present {
		return slog.AnyValue(nil)
	}
	switch v := any(o.value).(type) {
	case string:
		return slog.StringValue(v)
	case bool:
		return slog.BoolValue(v)
	case int64:
		return slog.Int64Value(v)
	case uint8:
		return slog.Uint64Value(uint64(v))
	case slog.LogValuer:
		return v.LogValue()
	}
	return slog.StringValue(fmt.Sprint(o.value))
}
