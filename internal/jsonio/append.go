package jsonio

import "github.com/seed16fbf055/userupdate/wire"

// The append functions write every member with its comma in front, `,"ID":…`; CloseObject makes the first comma the
// opening brace.

// CloseObject ends the object whose members were appended since dst was start bytes long.
func CloseObject(dst []byte, start int) []byte {
	if len(dst) == start {
		return append(dst, '{', '}')
	}
	dst[start] = '{'
	return append(dst, '}')
}

// AppendPlain appends a member that is always there. Key is `,"Name":`.
func AppendPlain[T any](dst []byte, key string, v T, value func(T, []byte) []byte) []byte {
	return value(v, append(dst, key...))
}

// AppendOptional appends a member that may be absent or null.
func AppendOptional[T any](dst []byte, key string, o wire.Optional[T], value func(T, []byte) []byte) []byte {
	if v, ok := o.Get(); ok {
		return value(v, append(dst, key...))
	}
	return appendNull(dst, key, o.IsNull())
}

// AppendList appends a member that is a list of scalars.
func AppendList[T any](dst []byte, key string, o wire.Optional[[]T], value func(T, []byte) []byte) []byte {
	return AppendObjects(dst, key, o, func(item *T, dst []byte) []byte { return value(*item, dst) })
}

// AppendObjects appends a member that is a list of structs.
func AppendObjects[T any](dst []byte, key string, o wire.Optional[[]T], object func(*T, []byte) []byte) []byte {
	items, ok := o.Get()
	if !ok {
		return appendNull(dst, key, o.IsNull())
	}
	dst = append(append(dst, key...), '[')
	for i := range items {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = object(&items[i], dst)
	}
	return append(dst, ']')
}

func appendNull(dst []byte, key string, null bool) []byte {
	if !null {
		return dst
	}
	return append(append(dst, key...), "null"...)
}
