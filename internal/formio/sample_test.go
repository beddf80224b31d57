package formio

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// sample stands in for a generated struct.
type sample struct {
	ID     wire.Optional[int64]
	Name   wire.Optional[string]
	On     wire.Optional[bool]
	Size   wire.Optional[uint8]
	Key    wire.Optional[uuid.UUID]
	Since  wire.Optional[wire.DateTime]
	Rate   wire.Optional[wire.Decimal]
	Secret wire.Optional[wire.Secret]
	Token  wire.Optional[wire.SecretGUID]
	Colour wire.Optional[colour]
	Roles  wire.Optional[[]int64]
	Tags   wire.Optional[[]string]
	Lines  wire.Optional[[]line]
	Home   wire.Optional[line]
}

// line has a member that cannot be null and one that can.
type line struct {
	StateID int64
	Text    wire.Optional[string]
	Subs    wire.Optional[[]sub]
}

// sub can be without any member.
type sub struct{ A wire.Optional[int64] }

type colour string

var colours = wire.EnumNames{"RED", "GREEN"}

func (c colour) AppendJSON(dst []byte) ([]byte, error) { return colours.AppendJSON(dst, string(c)) }

var colourForm = scalar.Enum(func(token []byte) (colour, error) {
	name, err := colours.ParseJSON(token)
	return colour(name), err
})

var sampleForm = NewShape((*sample).readForm)

func (s *sample) readForm(r *Reader) {
	ReadOptional(r, 0, "Id", &s.ID, scalar.Int64)
	ReadOptional(r, 1, "Name", &s.Name, scalar.String)
	ReadOptional(r, 2, "On", &s.On, scalar.Bool)
	ReadOptional(r, 3, "Size", &s.Size, scalar.Byte)
	ReadOptional(r, 4, "Key", &s.Key, scalar.GUID)
	ReadOptional(r, 5, "Since", &s.Since, scalar.DateTime)
	ReadOptional(r, 6, "Rate", &s.Rate, scalar.Decimal)
	ReadOptional(r, 7, "Secret", &s.Secret, scalar.Secret)
	ReadOptional(r, 8, "Token", &s.Token, scalar.SecretGUID)
	ReadOptional(r, 9, "Colour", &s.Colour, colourForm)
	ReadScalars(r, 10, "Roles", &s.Roles, scalar.Int64)
	ReadScalars(r, 11, "Tags", &s.Tags, scalar.String)
	ReadObjects(r, 12, "Lines", &s.Lines, (*line).readForm)
	ReadObject(r, 13, "Home", &s.Home, (*line).readForm)
}

func (l *line) readForm(r *Reader) {
	ReadPlain(r, 0, "StateId", &l.StateID, scalar.Int64)
	ReadOptional(r, 1, "Text", &l.Text, scalar.String)
	ReadObjects(r, 2, "Subs", &l.Subs, (*sub).readForm)
}

func (s *sub) readForm(r *Reader) { ReadOptional(r, 0, "A", &s.A, scalar.Int64) }

func (s *sample) appendForm(dst []byte, w *Writer) []byte {
	dst = AppendOptional(dst, w, "&Id=", s.ID, scalar.AppendFormInt64)
	dst = AppendOptional(dst, w, "&Name=", s.Name, scalar.AppendFormString)
	dst = AppendOptional(dst, w, "&On=", s.On, scalar.AppendFormBool)
	dst = AppendOptional(dst, w, "&Size=", s.Size, scalar.AppendFormByte)
	dst = AppendOptional(dst, w, "&Key=", s.Key, scalar.AppendFormGUID)
	dst = AppendCheckedOptional(dst, w, "&Since=", s.Since, scalar.AppendFormDateTime)
	dst = AppendOptional(dst, w, "&Rate=", s.Rate, scalar.AppendFormDecimal)
	dst = AppendOptional(dst, w, "&Secret=", s.Secret, scalar.AppendFormSecret)
	dst = AppendOptional(dst, w, "&Token=", s.Token, scalar.AppendFormSecretGUID)
	dst = AppendCheckedOptional(dst, w, "&Colour=", s.Colour, scalar.AppendFormOwn[colour])
	dst = AppendScalars(dst, w, "&Roles=", s.Roles, scalar.AppendFormInt64)
	dst = AppendScalars(dst, w, "&Tags=", s.Tags, scalar.AppendFormString)
	dst = AppendObjects(dst, w, "&Lines=", s.Lines, (*line).appendForm)
	return AppendObject(dst, w, "&Home=", s.Home, func(l line, dst []byte, w *Writer) []byte { return l.appendForm(dst, w) })
}

func (l *line) appendForm(dst []byte, w *Writer) []byte {
	dst = AppendPlain(dst, w, "&StateId=", l.StateID, scalar.AppendFormInt64)
	dst = AppendOptional(dst, w, "&Text=", l.Text, scalar.AppendFormString)
	return AppendObjects(dst, w, "&Subs=", l.Subs, (*sub).appendForm)
}

func (s *sub) appendForm(dst []byte, w *Writer) []byte {
	return AppendOptional(dst, w, "&A=", s.A, scalar.AppendFormInt64)
}

func (s *sample) decode(body string) error {
	return s.read(body, false)
}

func (s *sample) read(body string, strict bool) error {
	*s = sample{}
	r := sampleForm.Open([]byte(body), strict)
	s.readForm(r)
	return r.Close()
}

func (s *sample) unmarshal(form url.Values) error { return sampleForm.Unmarshal(s, form) }

func (s sample) encode() url.Values {
	return Encode(s.appendForm)
}

// equal compares by value where == is not what the contract means.
func (s sample) equal(o sample) bool {
	return s.Rate.Equal(o.Rate) && s.Secret.Equal(o.Secret) && s.Token.Equal(o.Token) && s.text() == o.text()
}

// text shows what is set, for tables: Id=7 Name=null Lines[0]=(StateId=8).
func (s sample) text() string {
	var b strings.Builder
	show(&b, "Id", s.ID)
	show(&b, "Name", s.Name)
	show(&b, "On", s.On)
	show(&b, "Size", s.Size)
	show(&b, "Key", s.Key)
	show(&b, "Since", s.Since)
	show(&b, "Rate", s.Rate)
	if secret, ok := s.Secret.Get(); ok {
		b.WriteString("Secret=" + secret.Reveal() + " ")
	} else {
		show(&b, "Secret", s.Secret)
	}
	if token, ok := s.Token.Get(); ok {
		b.WriteString("Token=" + token.Reveal().String() + " ")
	} else {
		show(&b, "Token", s.Token)
	}
	show(&b, "Colour", s.Colour)
	show(&b, "Roles", s.Roles)
	show(&b, "Tags", s.Tags)
	showLines(&b, s.Lines)
	if home, ok := s.Home.Get(); ok {
		b.WriteString("Home=(" + home.text() + ") ")
	}
	return strings.TrimSuffix(b.String(), " ")
}

func (l line) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "StateId=%d ", l.StateID)
	show(&b, "Text", l.Text)
	if subs, ok := l.Subs.Get(); ok {
		for i, s := range subs {
			show(&b, fmt.Sprintf("Subs[%d].A", i), s.A)
		}
		fmt.Fprintf(&b, "Subs:%d ", len(subs))
	}
	return strings.TrimSuffix(b.String(), " ")
}

func showLines(b *strings.Builder, lines wire.Optional[[]line]) {
	items, ok := lines.Get()
	for i, l := range items {
		fmt.Fprintf(b, "Lines[%d]=(%s) ", i, l.text())
	}
	if ok && len(items) == 0 || lines.IsNull() {
		fmt.Fprintf(b, "Lines=%+v ", lines)
	}
}

func show[T any](b *strings.Builder, name string, value wire.Optional[T]) {
	if v, ok := value.Get(); ok {
		fmt.Fprintf(b, "%s=%v ", name, v)
	} else if value.IsNull() {
		fmt.Fprintf(b, "%s=null ", name)
	}
}

// problems shows a report as paths and codes.
func problems(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	if _, ok := errors.AsType[validate.Errors](err); !ok {
		t.Fatalf("a %T, not a validate.Errors", err)
	}
	list := entriesOf(err)
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = strings.TrimSpace(e.Path.String() + " " + string(e.Code))
	}
	return strings.Join(texts, ", ")
}

func entriesOf(err error) validate.Errors {
	list, _ := errors.AsType[validate.Errors](err)
	return list
}
