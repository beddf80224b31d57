// Package redact makes copies that may be shown in full, for the generated
// methods WithoutSecrets.
package redact

import (
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// Drop removes the members that the contract does not know, where extra is not
// nil, and secrets.
func Drop(extra *wire.Members, secrets ...interface{ Unset() }) {
	if extra != nil {
		*extra = wire.Members{}
	}
	for _, secret := range secrets {
		secret.Unset()
	}
}

// Object returns an object as redact leaves it.
func Object[T any](o wire.Optional[T], redact func(*T)) wire.Optional[T] {
	if v, ok := o.Get(); ok {
		redact(&v)
		o.Set(v)
	}
	return o
}

// Objects returns a list of its own with the items as redact leaves them.
func Objects[T any](o wire.Optional[[]T], redact func(*T)) wire.Optional[[]T] {
	items, ok := o.Get()
	if !ok {
		return o
	}
	items = slices.Clone(items)
	for i := range items {
		redact(&items[i])
	}
	return wire.Value(items)
}
