package limit

import "github.com/seed16fbf055/userupdate/wire"

// separate appends what stands before a value, unless it is the first one.
func separate(dst []byte, start int) []byte {
	if len(dst) > start {
		dst = append(dst, '&')
	}
	return dst
}

// appendFormItem appends a name in a list.
func appendFormItem(dst []byte, list string, i int, name string) []byte {
	return append(appendInt(append(dst, list...), int64(i)), name...)
}

// appendFormText appends a value, a run without escapes at a time.
func appendFormText[T string | []byte](dst []byte, s T) []byte {
	const digits = "0123456789ABCDEF"
	start := 0
	for i := range len(s) {
		c := s[i]
		if !formEscaped[c] {
			continue
		}
		dst = append(dst, s[start:i]...)
		if start = i + 1; c == ' ' {
			dst = append(dst, '+')
		} else {
			dst = append(dst, '%', digits[c>>4], digits[c&15])
		}
	}
	return append(dst, s[start:]...)
}

// formEscaped are the bytes that url.QueryEscape does not leave as they are.
var formEscaped = func() (table [256]bool) {
	for i := range table {
		c := byte(i)
		table[i] = formClass[c] != inWord && c != '-' && c != '.' && c != '_' && c != '~'
	}
	return table
}()

func appendFormDate(dst []byte, v wire.DateTime) []byte {
	var buf [40]byte
	text, _ := v.AppendText(buf[:0])
	return appendFormText(dst, text)
}
