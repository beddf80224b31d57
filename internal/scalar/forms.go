package scalar

import (
	"bytes"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// The functions that append a value of a form, with its escapes.

// AppendFormString appends a text.
func AppendFormString(s string, dst []byte) []byte { return plain.AppendForm(dst, s) }

// AppendFormBool appends true or false.
func AppendFormBool(b bool, dst []byte) []byte { return AppendBool(b, dst) }

// AppendFormInt64 appends a whole number.
func AppendFormInt64(n int64, dst []byte) []byte { return AppendInt64(n, dst) }

// AppendFormByte appends a number from 0 to 255.
func AppendFormByte(n uint8, dst []byte) []byte { return AppendByte(n, dst) }

// AppendFormGUID appends a GUID, as 36 lower-case characters.
func AppendFormGUID(id uuid.UUID, dst []byte) []byte { return plain.AppendGUID(dst, id) }

// AppendFormDecimal appends a decimal number.
func AppendFormDecimal(v wire.Decimal, dst []byte) []byte { return AppendDecimal(v, dst) }

// AppendFormIntOrString appends the number. A form does not tell 1 from "1".
func AppendFormIntOrString(v wire.IntOrString, dst []byte) []byte {
	return plain.AppendForm(dst, v.String())
}

// AppendFormSecret appends the text. It stands nowhere else meanwhile.
func AppendFormSecret(v wire.Secret, dst []byte) []byte {
	return plain.EscapeForm(v.AppendTo(dst), len(dst))
}

// AppendFormSecretGUID appends the GUID, as 36 lower-case characters.
func AppendFormSecretGUID(v wire.SecretGUID, dst []byte) []byte {
	return plain.AppendGUID(dst, v.Reveal())
}

// AppendFormDateTime appends a date. It fails for one that the readers of forms
// refuse: with an offset beyond ±14:00, or an instant outside the years.
func AppendFormDateTime(v wire.DateTime, dst []byte) ([]byte, error) {
	const clock, offset = len("2006-01-02T15:04:05"), len("-07:00")
	var buf [40]byte
	text, _ := v.AppendText(buf[:0])
	date := append(dst, "0000-00-00T00%3A00%3A00"...)
	out := (*[clock + 4]byte)(date[len(dst):])
	copy(out[:13], text[:13])
	copy(out[16:18], text[14:16])
	copy(out[21:23], text[17:19])
	zone := len(text) - offset
	if zone < clock || text[zone+3] != ':' {
		return append(date, text[clock:]...), nil
	}
	if !isUsual(text[:4], text[zone:]) {
		if err := new(wire.DateTime).UnmarshalForm(text); err != nil {
			return dst, err
		}
	}
	date = append(date, text[clock:zone]...)
	if text[zone] == '-' {
		date = append(date, '-')
	} else {
		date = append(date, "%2B"...)
	}
	return append(date, text[zone+1], text[zone+2], '%', '3', 'A', text[zone+4], text[zone+5]), nil
}

// isUsual reports whether a date with an offset is surely one that a form has.
func isUsual(year, offset []byte) bool {
	return string(year) != "0001" && string(year) != "9999" && (offset[1] == '0' || offset[1] == '1' && offset[2] < '4')
}

// An ownJSON has a JSON codec of its own.
type ownJSON interface {
	AppendJSON(dst []byte) ([]byte, error)
}

// AppendFormOwn appends the text of a JSON string, and any other value as JSON:
// a number is its digits.
func AppendFormOwn[T ownJSON](v T, dst []byte) ([]byte, error) {
	written, err := v.AppendJSON(dst)
	if err != nil {
		return dst, err
	}
	token := written[len(dst):]
	if body, quoted := plain.Body(token); !quoted {
		return plain.EscapeForm(written, len(dst)), nil
	} else if bytes.IndexByte(body, '\\') < 0 && utf8.Valid(body) {
		written = written[:len(dst)+copy(token, body)]
	} else if text, fault := plain.JSONString(token); fault == plain.None {
		written = append(written[:len(dst)], text...)
	}
	return plain.EscapeForm(written, len(dst)), nil
}
