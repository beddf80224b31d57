package logattr

import (
	"log/slog"
	"slices"
	"strconv"

	"github.com/seed16fbf055/userupdate/wire"
)

// Group returns the attributes as a group, without those of members that are
// absent.
func Group(attrs ...slog.Attr) slog.Value {
	return slog.GroupValue(slices.DeleteFunc(attrs, func(attr slog.Attr) bool { return attr.Key == "" })...)
}

// Plain is a member that is always there.
func Plain[T any](name string, v T) slog.Attr { return slog.Any(name, v) }

// Known is a plain member, and the zero Attr when it is zero, which says that it
// is not known.
func Known[T comparable](name string, v T) slog.Attr {
	if v == *new(T) {
		return slog.Attr{}
	}
	return slog.Any(name, v)
}

// Optional is a member that may be null, and the zero Attr when it is absent.
func Optional[T any](name string, o wire.Optional[T]) slog.Attr {
	if o.IsZero() {
		return slog.Attr{}
	}
	if v, ok := o.Get(); ok {
		return slog.Any(name, v)
	}
	return slog.Any(name, nil)
}

// Objects is a list as a group of its items by their index, so that what an
// item masks stays masked.
func Objects[T slog.LogValuer](name string, o wire.Optional[[]T]) slog.Attr {
	items, ok := o.Get()
	if !ok {
		return Optional(name, o)
	}
	group := make([]slog.Attr, len(items))
	for i, item := range items {
		group[i] = slog.Any(strconv.Itoa(i), item)
	}
	return slog.Attr{Key: name, Value: slog.GroupValue(group...)}
}
