package lawtest

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
)

// A BadInput is a body that a service must refuse. It is no type of its own, so that rows go without names.
type BadInput = struct {
	Name, Reason      string
	ContentType, Body string
	Want              string // path and code of each problem, one a line
	Text              string // what the message must also say
}

// longBody is the length from which on a bad input is no body for the laws, and longText what no message reaches.
const (
	longBody = 2000
	longText = 1200
)

// TestBadInput does with every bad input what a service does with a body: read it, judge it, merge it into the Sample.
// The problems must be those of the row, the record must stay what it was, and the message must be short and hold no
// secret.
func (s *System[U, P]) TestBadInput(t *testing.T) {
	for _, row := range s.BadInputs {
		t.Run(row.Name, func(t *testing.T) {
			stored := s.Sample(t)
			update, err := s.Decode(row.ContentType, []byte(row.Body))
			if err = validate.Join(err, update.ValidatePartial()); err == nil {
				stored, err = s.Apply(stored, update)
			}
			if got := Summary(t, err); got != row.Want {
				t.Fatalf("%s:\n%swant\n%s", row.Reason, got, row.Want)
			}
			if text := err.Error(); !strings.Contains(text, row.Text) || len(text) > longText || strings.Contains(text, "hush") {
				t.Errorf("%s: %q does not say %q, or says too much", row.Reason, text, row.Text)
			}
			if diff := cmp.Diff(s.Sample(t), stored); diff != "" {
				t.Errorf("the record changed (-want +got):\n%s", diff)
			}
			s.throughUnmarshal(t, row)
		})
	}
}

// throughUnmarshal gives the JSON to encoding/json, which has rules of its own for what is no JSON but must not be more
// forgiving.
func (s *System[U, P]) throughUnmarshal(t *testing.T, row BadInput) {
	unreadable := strings.Contains(row.Want, " type\n") || strings.Contains(row.Want, " syntax\n")
	if row.ContentType != JSON || !unreadable {
		return
	}
	if err := json.Unmarshal([]byte(row.Body), reflect.New(reflect.TypeFor[P]()).Interface()); err == nil {
		t.Errorf("%s: encoding/json reads it without an error", row.Reason)
	}
}
