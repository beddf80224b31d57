package oauthusers_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// secretive returns an answer that repeats what was refused.
func secretive() (answer oauthusers.Response) {
	body := `{"Value":"` + lawtest.Marker + `","Errors":[{"AttemptedValue":{"x":"` + lawtest.Marker + `"}}]}`
	if err := answer.UnmarshalJSON([]byte(body)); err != nil {
		panic(err)
	}
	return answer
}

// TestRecordInAnAnswer: a Value that is a whole record shows its Id and no other
// member.
func TestRecordInAnAnswer(t *testing.T) {
	body := `{"Value":{"Id":7,"PasswordSalt":"` + lawtest.Marker + `"}}`
	var answer oauthusers.Response
	if err := answer.UnmarshalJSON([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if text := string(lawtest.Must(json.Marshal(answer))); text != body {
		t.Errorf("it comes back as %s", text)
	}
	for _, printed := range append(lawtest.Printings(answer), lawtest.Printings(answer.Value)...) {
		if lawtest.ShowsSecret(printed) {
			t.Errorf("a secret is shown: %s", printed)
		}
	}
}

// TestAnswersCarryWhatTheyRepeat: what is never printed is still on the wire.
func TestAnswersCarryWhatTheyRepeat(t *testing.T) {
	text := string(lawtest.Must(json.Marshal(secretive())))
	if got := strings.Count(text, lawtest.Marker); got != 2 {
		t.Errorf("%d secrets on the wire, want 2: %s", got, text)
	}
}

// TestFailureRepeatsNoValue: the vendor's answer has a place for what was
// refused; ours never fills it.
func TestFailureRepeatsNoValue(t *testing.T) {
	for _, row := range badInputs {
		update, err := oauthusers.Decode(row.ContentType, []byte(row.Body))
		for _, entry := range oauthusers.Failure(validate.Join(err, update.Validate())).Errors.Or(nil) {
			if !entry.AttemptedValue.IsNull() {
				t.Errorf("%s: AttemptedValue %+v", row.Name, entry.AttemptedValue)
			}
		}
	}
}

// TestAnswersWithoutSecrets: what an answer repeats goes, and the Id stays.
func TestAnswersWithoutSecrets(t *testing.T) {
	rows := []struct{ name, body, want string }{
		{"a token and a refused value", `{"Value":"` + lawtest.Marker + `","Errors":[{"AttemptedValue":"` + lawtest.Marker + `","Message":"no"}]}`,
			`{"Value":{},"Errors":[{"Message":"no"}]}`},
		{"a record", `{"Value":{"Id":7,"PasswordSalt":"` + lawtest.Marker + `"}}`, `{"Value":{"Id":7}}`},
		{"null", `{"Value":null,"Errors":null}`, `{"Value":null,"Errors":null}`},
	}
	for _, row := range rows {
		var answer oauthusers.Response
		if err := answer.UnmarshalJSON([]byte(row.body)); err != nil {
			t.Fatal(err)
		}
		if got := lawtest.Must(json.Marshal(answer.WithoutSecrets())); string(got) != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		if got := lawtest.Must(json.Marshal(answer)); string(got) != row.body {
			t.Errorf("%s: the answer itself became %s", row.name, got)
		}
	}
}
