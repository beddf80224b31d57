package schemas

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// TestAnswers: what the packages answer to a failure is what the schemas say of
// answers.
func TestAnswers(t *testing.T) {
	for _, row := range []struct {
		system, definition string
		failure            func(error) json.Marshaler
	}{
		{"aaa", "ErrorResponse", func(err error) json.Marshaler { return aaa.Failure(err) }},
		{"adminusers", "Response", func(err error) json.Marshaler { return adminusers.Failure(err) }},
		{"hppro", "Response", func(err error) json.Marshaler { return hppro.Failure(err) }},
		{"oauthusers", "Response", func(err error) json.Marshaler { return oauthusers.Failure(err) }},
		{"userdetail", "Response", func(err error) json.Marshaler { return userdetail.Failure(err) }},
	} {
		t.Run(row.system, func(t *testing.T) {
			s := systemOf(t, row.system)
			_, wrong := s.judge([]byte(`{"Id":"x","ID":"x","AccountStatus":"x","Disabled":"x"}`))
			if wrong == nil {
				t.Fatal("the body is not refused")
			}
			for _, err := range []error{wrong, errors.New("not of this library")} {
				answer, failed := row.failure(err).MarshalJSON()
				if failed != nil {
					t.Fatal(failed)
				}
				for _, definition := range []string{row.definition, row.definition + "Read"} {
					if err := s.compile(t, definition).Validate(value(t, answer)); err != nil {
						t.Errorf("%s refuses %s: %v", definition, answer, err)
					}
				}
			}
			if err := s.compile(t, row.definition).Validate(value(t, []byte(`[]`))); err == nil {
				t.Errorf("%s takes a list", row.definition)
			}
		})
	}
}
