// Package opts holds the updates of adminusers and hppro with the three-state
// type of aarondl/opt.
package opts

import "github.com/aarondl/opt/omitnull"

// Pointer returns a pointer to the value, nil for null and absent: what a
// validator sees.
func Pointer[T any](o omitnull.Val[T]) *T {
	if v, ok := o.Get(); ok {
		return &v
	}
	return nil
}

func get[T any](o omitnull.Val[T]) (T, bool) { return o.Get() }

func set[T any](dst *T, sent omitnull.Val[T]) {
	if v, ok := sent.Get(); ok {
		*dst = v
	}
}

func setNullable[T any](dst **T, sent omitnull.Val[T]) {
	if !sent.IsUnset() {
		*dst = Pointer(sent)
	}
}

func setList[T any](dst *[]T, sent omitnull.Val[[]T]) {
	if !sent.IsUnset() {
		*dst, _ = sent.Get()
	}
}
