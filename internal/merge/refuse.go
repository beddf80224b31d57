package merge

import (
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Identity adds an error when the update is for a record other than existing. A
// record without an identity takes the update's.
func Identity[T comparable](errs validate.Errors, name string, existing T, sent wire.Optional[T]) validate.Errors {
	var none T
	if v, ok := sent.Get(); ok && existing != none && existing != v {
		return refuse(errs, name, validate.CodeIdentity)
	}
	return errs
}

// IdentityFunc is [Identity] for a type that equal compares.
func IdentityFunc[T any](errs validate.Errors, name string, existing T, sent wire.Optional[T], equal func(T, T) bool) validate.Errors {
	var none T
	if v, ok := sent.Get(); ok && !equal(existing, none) && !equal(existing, v) {
		return refuse(errs, name, validate.CodeIdentity)
	}
	return errs
}

// ReadOnly adds an error when the update would change a member that is
// read-only. Null changes nothing where the record holds no value.
func ReadOnly[T comparable](errs validate.Errors, name string, existing, sent wire.Optional[T]) validate.Errors {
	if sent.IsSet() && Known(existing) != Known(sent) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

// ReadOnlyFunc is [ReadOnly] for a type that equal compares.
func ReadOnlyFunc[T any](errs validate.Errors, name string, existing, sent wire.Optional[T], equal func(T, T) bool) validate.Errors {
	if sent.IsSet() && !Same(Known(existing), Known(sent), equal) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

// ReadOnlyList is [ReadOnly] for a list. An empty list changes nothing where
// the record holds no item.
func ReadOnlyList[T comparable](errs validate.Errors, name string, existing, sent wire.Optional[[]T]) validate.Errors {
	if sent.IsSet() && !slices.Equal(existing.Or(nil), sent.Or(nil)) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

// ReadOnlyListFunc is [ReadOnlyList] for items that equal compares.
func ReadOnlyListFunc[T any](errs validate.Errors, name string, existing, sent wire.Optional[[]T], equal func(T, T) bool) validate.Errors {
	if sent.IsSet() && !slices.EqualFunc(existing.Or(nil), sent.Or(nil), equal) {
		return refuse(errs, name, validate.CodeReadOnly)
	}
	return errs
}

func refuse(errs validate.Errors, name string, code validate.Code) validate.Errors {
	return append(errs, validate.Error{Path: wire.Path{{Name: name}}, Code: code})
}
