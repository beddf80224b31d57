package logattr

import (
	"log/slog"
	"strconv"

	"github.com/seed16fbf055/userupdate/wire"
)

// Group returns the members as a group, each under the name in its place. An
// Optional that is absent is left out, and so is nil; see [Known].
func Group(names []string, members ...any) slog.Value {
	attrs := make([]slog.Attr, 0, len(members))
	for i, member := range members {
		if optional, ok := member.(interface{ IsSet() bool }); ok && !optional.IsSet() || member == nil {
			continue
		}
		attrs = append(attrs, slog.Attr{Key: names[i], Value: slog.AnyValue(member).Resolve()})
	}
	return slog.GroupValue(attrs...)
}

// Known is a plain member, and nil when it is zero, which says that it is not
// known.
func Known[T comparable](v T) any {
	if v == *new(T) {
		return nil
	}
	return v
}

// Objects is a list as a group of its items by their index, so that what an
// item masks stays masked.
func Objects[T slog.LogValuer](o wire.Optional[[]T]) any {
	items, ok := o.Get()
	if !ok {
		return o
	}
	group := make([]slog.Attr, len(items))
	for i, item := range items {
		group[i] = slog.Any(strconv.Itoa(i), item)
	}
	return slog.GroupValue(group...)
}

// String returns what is logged on one line: {ID=7 Name="Ada" Pin=[secret]}.
// Texts are quoted, so that none can break the line; nil reads null.
func String(v slog.Value) string { return string(appendValue(nil, v)) }

func appendValue(dst []byte, v slog.Value) []byte {
	switch v.Kind() {
	case slog.KindGroup:
		dst = append(dst, '{')
		for i, attr := range v.Group() {
			if i > 0 {
				dst = append(dst, ' ')
			}
			dst = appendValue(append(append(dst, attr.Key...), '='), attr.Value.Resolve())
		}
		return append(dst, '}')
	case slog.KindBool, slog.KindInt64, slog.KindUint64:
		return append(dst, v.String()...)
	}
	switch text := v.String(); {
	case v.Any() == nil:
		return append(dst, "null"...)
	case text == wire.Mask:
		return append(dst, text...)
	default:
		return strconv.AppendQuote(dst, text)
	}
}
