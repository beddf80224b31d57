package jsonio

import "github.com/seed16fbf055/userupdate/wire"

// The append functions write every member after a comma, `,"ID":…`; CloseObject
// makes the first comma the opening brace. Values of Go's types and of package
// wire can always be written; for those with a codec of their own, see own.go.

// CloseObject ends the object whose members were appended since dst was start
// bytes long. If a member gave an error, err, nothing of the object stays.
func CloseObject(dst []byte, start int, err error) ([]byte, error) {
	if err != nil {
		return dst[:start], err
	}
	if len(dst) == start {
		return append(dst, '{', '}'), nil
	}
	dst[start] = '{'
	return append(dst, '}'), nil
}

// AppendPlain appends a member that is always there. Key is `,"Name":`.
func AppendPlain[T any](dst []byte, key string, v T, write func(T, []byte) []byte) []byte {
	return write(v, append(dst, key...))
}

// AppendKnown appends a member whose zero value says that it is not known.
func AppendKnown[T comparable](dst []byte, key string, v T, write func(T, []byte) []byte) []byte {
	if v == *new(T) {
		return dst
	}
	return write(v, append(dst, key...))
}

// AppendOptional appends a member that may be absent or null.
func AppendOptional[T any](dst []byte, key string, o wire.Optional[T], write func(T, []byte) []byte) []byte {
	if v, ok := o.Get(); ok {
		return write(v, append(dst, key...))
	}
	return appendNull(dst, key, o.IsNull())
}

// AppendScalars appends a member that is a list of scalars.
func AppendScalars[T any](dst []byte, key string, o wire.Optional[[]T], write func(T, []byte) []byte) []byte {
	items, ok := o.Get()
	if !ok {
		return appendNull(dst, key, o.IsNull())
	}
	dst = append(append(dst, key...), '[')
	for i, item := range items {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = write(item, dst)
	}
	return append(dst, ']')
}

func appendNull(dst []byte, key string, null bool) []byte {
	if !null {
		return dst
	}
	return append(append(dst, key...), "null"...)
}
