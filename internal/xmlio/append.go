package xmlio

import "github.com/seed16fbf055/userupdate/wire"

// The append functions write a member as .NET's XmlSerializer does. Open is its
// start tag, <Name>, from which the end tag follows. Values of Go's types and of
// package wire can always be written; for texts and for those with a codec of
// their own, see own.go.

// AppendPlain appends a member that is always there.
func AppendPlain[T any](dst []byte, open string, v T, write func(T, []byte) []byte) []byte {
	return appendEnd(write(v, append(dst, open...)), open)
}

// AppendOptional appends a member unless it is absent. Null is an empty element
// marked xsi:nil.
func AppendOptional[T any](dst []byte, open string, o wire.Optional[T], write func(T, []byte) []byte) []byte {
	if v, ok := o.Get(); ok {
		return AppendPlain(dst, open, v, write)
	}
	return appendNull(dst, open, o.IsNull())
}

func appendNull(dst []byte, open string, null bool) []byte {
	if !null {
		return dst
	}
	dst = append(append(dst, open[:len(open)-1]...), ` xsi:nil="true">`...)
	return appendEnd(dst, open)
}

// appendEnd appends the end tag that belongs to a start tag.
func appendEnd(dst []byte, open string) []byte {
	return append(append(dst, "</"...), open[1:]...)
}
