package lawtest

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// A BadInput is a body that a service must refuse. It is not a type of its own,
// so that rows need no field names.
type BadInput = struct {
	Name, Reason      string
	ContentType, Body string
	Want              string // path, code and Param of each problem, one per line
}

// A bad input of longBody bytes is not a body for the laws. No message is as
// long as longText.
const (
	longBody = 2000
	longText = 1200
)

// TestBadInput does with every bad input what a service does with a body: read
// it, judge it, merge it into the Sample.
func (s *System[U, P]) TestBadInput(t *testing.T) {
	for _, row := range s.BadInputs {
		hold := func(r *report) { s.refuses(r, s.Sample(t), row) }
		t.Run(row.Name, func(t *testing.T) { check(t, "because", row.Reason, hold) })
	}
}

// refuses wants the problems of the row, a record that stays as it was, and a
// short message without a secret. encoding/json has rules of its own for what
// is not JSON, but must not be more forgiving.
func (s *System[U, P]) refuses(r *report, user U, row BadInput) {
	update, err := s.Decode(row.ContentType, []byte(row.Body))
	stored := user
	if err = validate.Join(err, update.ValidatePartial()); err == nil {
		stored, err = s.Apply(user, update)
	}
	list := entries(r, err)
	if got := lines(told(list)); got != row.Want {
		r.failf("the problems are\n%swant\n%s", got, row.Want)
		return
	}
	if text := err.Error(); len(text) > longText || strings.Contains(text, "hush") {
		r.failf("the message %q says too much", text)
	}
	r.same("the record", asWritten.differences(reflect.ValueOf(user), reflect.ValueOf(stored)))
	unreadable := errors.Is(list, validate.Error{Code: validate.CodeType}) || errors.Is(list, validate.Error{Code: validate.CodeSyntax})
	if row.ContentType == JSON && unreadable && json.Unmarshal([]byte(row.Body), reflect.New(reflect.TypeFor[P]()).Interface()) == nil {
		r.failf("encoding/json reads it without an error")
	}
}
