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

var colourForm = scalar.Enum(func(token []byte) (colour, error) {
	name, err := colours.ParseJSON(token)
	return colour(name), err
}, func(c colour, dst []byte) ([]byte, error) { return colours.AppendJSON(dst, string(c)) })

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

func (s sample) writeForm(w *Writer) {
	WriteOptional(w, "Id", s.ID, scalar.Int64)
	WriteOptional(w, "Name", s.Name, scalar.String)
	WriteOptional(w, "On", s.On, scalar.Bool)
	WriteOptional(w, "Size", s.Size, scalar.Byte)
	WriteOptional(w, "Key", s.Key, scalar.GUID)
	WriteOptional(w, "Since", s.Since, scalar.DateTime)
	WriteOptional(w, "Rate", s.Rate, scalar.Decimal)
	WriteOptional(w, "Secret", s.Secret, scalar.Secret)
	WriteOptional(w, "Token", s.Token, scalar.SecretGUID)
	WriteOptional(w, "Colour", s.Colour, colourForm)
	WriteScalars(w, "Roles", s.Roles, scalar.Int64)
	WriteScalars(w, "Tags", s.Tags, scalar.String)
	WriteObjects(w, "Lines", s.Lines, line.writeForm)
	WriteObject(w, "Home", s.Home, line.writeForm)
}

func (l line) writeForm(w *Writer) {
	WritePlain(w, "StateId", l.StateID, scalar.Int64)
	WriteOptional(w, "Text", l.Text, scalar.String)
	WriteObjects(w, "Subs", l.Subs, sub.writeForm)
}

func (s sub) writeForm(w *Writer) { WriteOptional(w, "A", s.A, scalar.Int64) }

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
	return Encode(s.writeForm)
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
