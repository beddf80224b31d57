package store

import (
	"bytes"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/internal/jsonio"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// version is that of the form. It changes when a text of the form that is
// stored now would no longer be read as what it was.
const version = 1

// A Codec writes and reads a type.
type Codec[T any] struct {
	Name   string // of the member that holds the value: user or update
	Append func(*T, []byte) ([]byte, error)
	Read   func(*T, *jsonio.Reader)

	// AppendOther and ReadOther are about the members that Append does not
	// write. They are nil where there are none.
	AppendOther func(*T, []byte) ([]byte, error)
	ReadOther   func(*T, *jsonio.Reader)
}

// Marshal returns the form of v. The error is a [validate.Errors]: with the
// member that has no form in JSON, or without a path where a text is not UTF-8.
func (c *Codec[T]) Marshal(v *T) ([]byte, error) {
	text, err := jsonio.Marshal(func(dst []byte) ([]byte, error) { return c.append(v, dst) })
	if err == nil && bytes.Contains(text, []byte("\uFFFD")) && !isText(v) {
		return nil, validate.Errors{{Code: validate.CodeType, Param: plain.WantString}}
	}
	if bytes.Contains(text, []byte(`\\`)) {
		text = append([]byte(escaped), text[len(plainly):]...)
	}
	return text, err
}

// The two beginnings of the form. PostgreSQL reads a backslash in a text for a
// column of bytes as an escape. It refuses all those of JSON but two backslashes,
// which it would halve without an error. So a form that has them begins with an
// escape that it refuses. To all that read JSON both beginnings are the same.
const (
	plainly = `{"v"`
	escaped = `{"\u0076"`
)

func (c *Codec[T]) append(v *T, dst []byte) ([]byte, error) {
	dst = strconv.AppendInt(append(dst, plainly+`:`...), version, 10)
	dst, err := c.Append(v, append(append(append(dst, `,"`...), c.Name...), `":`...))
	if c.AppendOther != nil && err == nil {
		start := len(dst)
		dst = append(dst, `,"other":`...)
		before := len(dst)
		if dst, err = c.AppendOther(v, dst); len(dst) == before+len(`{}`) {
			dst = dst[:start]
		}
	}
	return append(dst, '}'), err
}

// Unmarshal reads the form into dst. On an error, a [validate.Errors], dst
// stays as it was. Nothing in dst shares memory with text.
func (c *Codec[T]) Unmarshal(dst *T, text []byte) error {
	var v T
	var stored wire.Optional[int64]
	found := false
	r := jsonio.OpenStored(text)
	for name, more := r.Object(); more; name, more = r.Next() {
		switch {
		case string(name) == "v":
			jsonio.ReadOptional(r, "v", &stored, scalar.Int64)
		case string(name) == c.Name:
			found = true
			jsonio.ReadInto(r, c.Name, &v, c.Read)
		case string(name) == "other" && c.ReadOther != nil:
			jsonio.ReadInto(r, "other", &v, c.ReadOther)
		default:
			r.Other(name, nil)
		}
	}
	err := jsonio.Close(r, &v)
	if stored.IsSet() && stored.Or(0) != version {
		return problem("v", validate.CodeEnum, strconv.Itoa(version))
	}
	switch {
	case err != nil:
		return err
	case !stored.IsSet():
		return problem("v", validate.CodeRequired, "")
	case !found:
		return problem(c.Name, validate.CodeRequired, "")
	}
	*dst = v
	return nil
}

// Value returns the form for a column: a text, because to some databases bytes
// are no JSON.
func (c *Codec[T]) Value(v *T) (any, error) {
	text, err := c.Marshal(v)
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads a column that is not NULL.
func (c *Codec[T]) Scan(dst *T, src any) error {
	text, fault := column.Text(src)
	switch {
	case src == nil:
		return validate.Errors{{Code: validate.CodeNull}}
	case fault != plain.None:
		return validate.Errors{{Code: validate.CodeType, Param: "object"}}
	}
	return c.Unmarshal(dst, []byte(text))
}

// MarshalYAML returns the form as a text of YAML.
func (c *Codec[T]) MarshalYAML(v *T) (any, error) {
	text, err := c.Marshal(v)
	if err != nil {
		return nil, err
	}
	return wire.Value(string(text)).MarshalYAML()
}

// UnmarshalYAML reads what MarshalYAML returns.
func (c *Codec[T]) UnmarshalYAML(dst *T, unmarshal func(any) error) error {
	var text wire.Optional[string]
	if err := text.UnmarshalYAML(unmarshal); err != nil {
		return validate.Errors{{Code: validate.CodeType, Param: "object"}}
	}
	return c.Unmarshal(dst, []byte(text.Or("")))
}

func problem(name string, code validate.Code, param string) error {
	return validate.Errors{{Path: wire.Member(name), Code: code, Param: param}}
}
