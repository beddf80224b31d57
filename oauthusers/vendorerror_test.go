package oauthusers_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/answer/answertest"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestParseError writes down what is said of every body of testdata/failures.
func TestParseError(t *testing.T) { answertest.Golden(t, oauthusers.ParseError) }

// FuzzParseError: it copes with everything, takes only what looks like a
// success for one, and shows no secret.
func FuzzParseError(f *testing.F) { answertest.Fuzz(f, oauthusers.ParseError, mayBeSuccess) }

// naive reads a body as loosely as encoding/json does.
func naive(body []byte) (object map[string]any) {
	body = bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(body), []byte("\ufeff")))
	_ = json.Unmarshal(body, &object)
	return object
}

// values returns what an object holds under a name in any spelling.
func values(object map[string]any, name string) (all []any) {
	for key, value := range object {
		if strings.EqualFold(key, name) {
			all = append(all, value)
		}
	}
	return all
}

// mayBeSuccess: it says so, or there is a value and nothing that denies it.
func mayBeSuccess(body []byte) bool {
	object := naive(body)
	said := false
	for _, v := range values(object, "WasSuccessful") {
		if v != nil && v != false {
			return true
		}
		said = said || v != nil
	}
	return !said && len(values(object, "Value")) > 0
}

// TestParseErrorReadsFailure: what a stand-in answers with Failure is a
// failure, and the members that it names are found.
func TestParseErrorReadsFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("FullName")},
		{Path: wire.Member("UserRoles").Index(1), Code: validate.CodeType},
	}
	for _, code := range []validate.Code{
		validate.CodeRequired, validate.CodeNull, validate.CodeType, validate.CodePattern, validate.CodeEnum, validate.CodeRange,
		validate.CodeURL, validate.CodeMismatch, validate.CodeConflict, validate.CodeDuplicate, validate.CodeReadOnly,
	} {
		list[0].Code = code
		err := oauthusers.ParseError(lawtest.Must(json.Marshal(oauthusers.Failure(list))))
		if err == nil {
			t.Fatalf("%s: taken for a success", code)
		}
		found, _ := errors.AsType[validate.Errors](err)
		for i := range list {
			if len(found) != len(list) || !found[i].Path.Equal(list[i].Path) {
				t.Errorf("%s: %v, want the paths of %v", code, found, list)
				break
			}
		}
	}
	if err := oauthusers.ParseError(lawtest.Must(json.Marshal(oauthusers.Failure(nil)))); err == nil {
		t.Error("the failure of nothing is taken for a success")
	}
}

func TestVendorErrorHoldsTheAnswer(t *testing.T) {
	rows := []struct {
		name, body string
		want       oauthusers.Response
	}{
		{"failure", `{"Status":500,"Message":"no","WasSuccessful":false}`, oauthusers.Response{
			Status: wire.Value[int64](500), Message: wire.Value("no"), WasSuccessful: wire.Value(false),
		}},
		{"string", `"Not found"`, oauthusers.Response{}},
		{"broken", `{"Message":"no"`, oauthusers.Response{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			refused, ok := errors.AsType[*oauthusers.VendorError](oauthusers.ParseError([]byte(row.body)))
			if !ok {
				t.Fatal("no VendorError")
			}
			if diff := cmp.Diff(row.want, refused.Answer); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
