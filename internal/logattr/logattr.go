package logattr

import (
	"log/slog"
	"strconv"

	"github.com/seed16fbf055/userupdate/wire"
)

// Add appends a member that is always there.
func Add[T any](attrs []slog.Attr, name string, v T) []slog.Attr {
	return append(attrs, slog.Any(name, v))
}

// AddOptional appends a member that may be null, and nothing when it is absent.
func AddOptional[T any](attrs []slog.Attr, name string, o wire.Optional[T]) []slog.Attr {
	if o.IsZero() {
		return attrs
	}
	if v, ok := o.Get(); ok {
		return append(attrs, slog.Any(name, v))
	}
	return append(attrs, slog.Any(name, nil))
}

// AddList appends a list as a group of its items by their index, so that what an item masks stays masked.
func AddList[T slog.LogValuer](attrs []slog.Attr, name string, o wire.Optional[[]T]) []slog.Attr {
	items, ok := o.Get()
	if !ok {
		return AddOptional(attrs, name, o)
	}
	group := make([]slog.Attr, len(items))
	for i, item := range items {
		group[i] = slog.Any(strconv.Itoa(i), item)
	}
	return append(attrs, slog.Attr{Key: name, Value: slog.GroupValue(group...)})
}
