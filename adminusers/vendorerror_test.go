package adminusers_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/answer/answertest"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestParseError writes down what is said of every body of testdata/failures.
func TestParseError(t *testing.T) { answertest.Golden(t, adminusers.ParseError) }

// FuzzParseError: it copes with everything, takes only what looks like a
// success for one, and shows no secret.
func FuzzParseError(f *testing.F) { answertest.Fuzz(f, adminusers.ParseError, mayBeSuccess) }

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

// mayBeSuccess: an answer with data and without an error.
func mayBeSuccess(body []byte) bool {
	if bytes.Contains(body, []byte("<ResponseData")) {
		return true // in XML, which the table judges
	}
	object := naive(body)
	failed := slices.ContainsFunc(values(object, "Error"), func(v any) bool { return v != nil })
	return !failed && len(values(object, "ResponseData")) > 0
}

// TestParseErrorReadsFailure: what a stand-in answers with Failure is a
// failure, and the members that it names are found.
func TestParseErrorReadsFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("MobilePhone")},
		{Path: wire.Member("Preferences"), Code: validate.CodeEnum},
	}
	for _, code := range []validate.Code{
		validate.CodeRequired, validate.CodeNull, validate.CodeType, validate.CodePattern, validate.CodeEnum, validate.CodeRange,
		validate.CodeURL, validate.CodeMismatch, validate.CodeConflict, validate.CodeDuplicate, validate.CodeReadOnly,
	} {
		list[0].Code = code
		err := adminusers.ParseError(lawtest.Must(json.Marshal(adminusers.Failure(list))))
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
	if err := adminusers.ParseError(lawtest.Must(json.Marshal(adminusers.Failure(nil)))); err == nil {
		t.Error("the failure of nothing is taken for a success")
	}
}

func TestVendorErrorHoldsTheAnswer(t *testing.T) {
	rows := []struct {
		name, body string
		want       adminusers.Response
	}{
		{"error", `{"Error":{"ErrorCode":"E42"},"ResponseData":null}`, adminusers.Response{
			Error:        wire.Value(adminusers.Error{ErrorCode: wire.Value("E42")}),
			ResponseData: wire.Null[adminusers.ResponseDataOfUser](),
		}},
		{"error in XML", `<ResponseOfUser><Error><ErrorReason>no</ErrorReason></Error></ResponseOfUser>`, adminusers.Response{
			Error: wire.Value(adminusers.Error{ErrorReason: wire.Value("no")}),
		}},
		{"of ASP.NET", `{"Message":"no"}`, adminusers.Response{}},
		{"broken", `{"Error":{"ErrorCode":"E42"}`, adminusers.Response{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			refused, ok := errors.AsType[*adminusers.VendorError](adminusers.ParseError([]byte(row.body)))
			if !ok {
				t.Fatal("no VendorError")
			}
			if diff := cmp.Diff(row.want, refused.Answer); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
