package limit

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// appendText appends s in quotes. Text that needs escapes, or a second thought,
// is left to package wire.
func appendText(dst []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7F {
			return wire.AppendJSONString(dst, s)
		}
	}
	dst = append(dst, '"')
	dst = append(dst, s...)
	return append(dst, '"')
}

const hexDigits = "0123456789abcdef"

// appendGUID appends id in quotes.
func appendGUID(dst []byte, id uuid.UUID) []byte {
	const form = `"00000000-0000-0000-0000-000000000000"`
	dst = append(dst, form...)
	out := dst[len(dst)-len(form):]
	hexFrom(out[1:9], id[0:4])
	hexFrom(out[10:14], id[4:6])
	hexFrom(out[15:19], id[6:8])
	hexFrom(out[20:24], id[8:10])
	hexFrom(out[25:37], id[10:16])
	return dst
}

func hexFrom(out, id []byte) {
	for i, b := range id {
		out[2*i] = hexDigits[b>>4]
		out[2*i+1] = hexDigits[b&15]
	}
}
