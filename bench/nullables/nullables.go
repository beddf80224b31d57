// Package nullables holds the updates of adminusers and hppro with the
// three-state type of oapi-codegen/nullable.
package nullables

import "github.com/oapi-codegen/nullable"

// Pointer returns a pointer to the value, nil for null and absent: what a
// validator sees.
func Pointer[T any](o nullable.Nullable[T]) *T {
	if v, ok := get(o); ok {
		return &v
	}
	return nil
}

func get[T any](o nullable.Nullable[T]) (T, bool) {
	v, ok := o[true]
	return v, ok
}

func set[T any](dst *T, sent nullable.Nullable[T]) {
	if v, ok := get(sent); ok {
		*dst = v
	}
}

func setNullable[T any](dst **T, sent nullable.Nullable[T]) {
	if sent.IsSpecified() {
		*dst = Pointer(sent)
	}
}

func setList[T any](dst *[]T, sent nullable.Nullable[[]T]) {
	if sent.IsSpecified() {
		*dst, _ = get(sent)
	}
}
