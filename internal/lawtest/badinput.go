package lawtest

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strconv"
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
	user := s.Sample(t)
	for of, rows := range s.badInputs() {
		for _, row := range rows {
			t.Run(of+row.Name, func(t *testing.T) { check(t, "because", row.Reason, func(r *report) { s.refuses(r, user, row) }) })
		}
	}
	t.Run("cut off", func(t *testing.T) { check(t, "every", "byte", func(r *report) { s.cutOff(r, user) }) })
	t.Run("every type", func(t *testing.T) { check(t, "every", "member", s.everyType) })
}

// badInputs returns the rows of the system, and those of its formats.
func (s *System[U, P]) badInputs() map[string][]BadInput {
	var update P
	all := map[string][]BadInput{"": s.BadInputs, "JSON: ": filled(badJSON, "")}
	if _, ok := any(&update).(xml.Unmarshaler); ok {
		root, _ := elements(reflect.ValueOf(update))
		all["XML: "] = filled(badXML, root)
	}
	if _, ok := any(&update).(formDecoder); ok {
		all["form: "] = filled(badForms, "")
	}
	return all
}

// filled returns rows with the root in its place and offsets for the marks.
func filled(rows []BadInput, root string) []BadInput {
	rows = slices.Clone(rows)
	for i := range rows {
		row := &rows[i]
		wide := strings.Join(strings.Split(root, ""), "\x00")
		names := strings.NewReplacer("$\x00r\x00o\x00o\x00t", wide, "$root", root, "$ROOT", strings.ToUpper(root), "$size", strconv.Itoa(len("</>")+len(root)))
		row.Body, row.Want = names.Replace(row.Body), names.Replace(row.Want)
		before, after, _ := strings.Cut(row.Body, "¦")
		row.Body = before + after
		row.Want = offsetPattern.ReplaceAllStringFunc(row.Want, func(offset string) string {
			behind, _ := strconv.Atoi(strings.TrimPrefix(offset, "@"))
			return strconv.Itoa(len(before) + behind)
		})
	}
	return rows
}

var offsetPattern = regexp.MustCompile(`@(?:\+\d+)?`)

// refuses wants the problems of the row, a record that stays as it was, and a
// short message without a secret. encoding/json has rules of its own for what
// is not JSON, but must not be more forgiving.
func (s *System[U, P]) refuses(r *report, user U, row BadInput) {
	update, err := s.Decode(row.ContentType, []byte(row.Body))
	stored := user
	if err = validate.Join(err, update.ValidatePartial()); err == nil {
		stored, err = s.Apply(user, update)
	}
	if row.Want == "" {
		if err != nil {
			r.failf("%v", err)
		}
		return
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
	if row.ContentType == JSON && unreadable && !strings.HasPrefix(row.Body, "\ufeff") && json.Unmarshal([]byte(row.Body), reflect.New(reflect.TypeFor[P]()).Interface()) == nil {
		r.failf("encoding/json reads it without an error")
	}
}
