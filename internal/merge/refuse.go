package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// NotNull adds an error with code when sent is null: the member cannot be.
func NotNull[T any](errs validate.Errors, name string, sent wire.Optional[T], code validate.Code) validate.Errors {
	if sent.IsNull() {
		return refuse(errs, name, code)
	}
	return errs
}

// Identity adds an error when the update is for another record than existing. A record without an identity takes the
// update's.
func Identity[T comparable](errs validate.Errors, name string, existing T, sent wire.Optional[T]) validate.Errors {
	var none T
	if v, ok := sent.Get(); ok && existing != none && existing != v {
		return refuse(errs, name, validate.CodeIdentity)
	}
	return errs
}

// ReadOnly adds an error when the update would change a plain member that is read-only.
func ReadOnly[T any](errs validate.Errors, name string, existing T, sent wire.Optional[T], equal func(T, T) bool) validate.Errors {
	if v, ok := sent.Get(); sent.IsNull() || ok && !equal(existing, v) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

// ReadOnlyNullable adds an error when the update would change a nullable member that is read-only. Null changes
// nothing where the record holds no value.
func ReadOnlyNullable[T any](errs validate.Errors, name string, existing, sent wire.Optional[T], equal func(T, T) bool) validate.Errors {
	if sent.IsSet() && changed(existing, sent, equal) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

// ReadOnlyList is [ReadOnlyNullable] for a list, whose items equal compares. An empty list changes nothing where the
// record holds no item.
func ReadOnlyList[T any](errs validate.Errors, name string, existing, sent wire.Optional[[]T], equal func(T, T) bool) validate.Errors {
	if sent.IsSet() && !slices.EqualFunc(existing.Or(nil), sent.Or(nil), equal) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

func refuse(errs validate.Errors, name string, code validate.Code) validate.Errors {
	return append(errs, validate.Error{Path: wire.Path{{Name: name}}, Code: code})
}

// changed compares values, with absent and null as one.
func changed[T any](a, b wire.Optional[T], equal func(T, T) bool) bool {
	v, ok := a.Get()
	w, also := b.Get()
	return ok != also || ok && !equal(v, w)
}
