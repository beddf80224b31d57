package hppro_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/answer/answertest"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestParseError writes down what is said of every body of testdata/failures.
func TestParseError(t *testing.T) { answertest.Golden(t, hppro.ParseError) }

// FuzzParseError: it copes with everything, takes only what looks like a
// success for one, and shows no secret.
func FuzzParseError(f *testing.F) { answertest.Fuzz(f, hppro.ParseError, mayBeSuccess) }

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

// mayBeSuccess: a record with a member that is not null, and no failure.
func mayBeSuccess(body []byte) bool {
	object := naive(body)
	if len(values(object, "Message"))+len(values(object, "ModelState")) > 0 {
		return false
	}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[hppro.User]()) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if slices.ContainsFunc(values(object, name), func(v any) bool { return v != nil }) {
			return true
		}
	}
	return false
}

// TestParseErrorReadsFailure: what a stand-in answers with Failure is a
// failure, and the members that it names are found.
func TestParseErrorReadsFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("Phone")},
		{Path: wire.Member("Licenses").Index(1).Member("StateId"), Code: validate.CodeType},
	}
	for _, code := range []validate.Code{
		validate.CodeRequired, validate.CodeNull, validate.CodeType, validate.CodePattern, validate.CodeEnum, validate.CodeRange,
		validate.CodeURL, validate.CodeMismatch, validate.CodeConflict, validate.CodeDuplicate, validate.CodeReadOnly,
	} {
		list[0].Code = code
		err := hppro.ParseError(lawtest.Must(json.Marshal(hppro.Failure(list))))
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
	if err := hppro.ParseError(lawtest.Must(json.Marshal(hppro.Failure(nil)))); err == nil {
		t.Error("the failure of nothing is taken for a success")
	}
}

func TestVendorErrorHoldsTheAnswer(t *testing.T) {
	rows := []struct {
		name, body string
		want       hppro.Response
	}{
		{"failure", `{"Message":"no","ModelState":{"dto.Id":["is wrong"]}}`, hppro.Response{Failure: wire.Value(validate.HTTPError{
			Message: "no", ModelState: []validate.ModelStateEntry{{Key: "dto.Id", Messages: []string{"is wrong"}}},
		})}},
		{"text", `no`, hppro.Response{}},
		{"broken", `{"Message":"no"`, hppro.Response{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			refused, ok := errors.AsType[*hppro.VendorError](hppro.ParseError([]byte(row.body)))
			if !ok {
				t.Fatal("no VendorError")
			}
			if diff := cmp.Diff(row.want, refused.Answer); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
