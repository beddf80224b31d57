package wire

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// authenticator is the GUID that must not be shown.
const authenticator = "4d998493-eb85-2b60-a880-5fa128c7bd3e"

func TestSecretGUIDReadsWhatGUIDsDo(t *testing.T) {
	rows := []struct{ name, reason, text string }{
		{"dashes", "the common form", authenticator},
		{"hexadecimal", "a form that only .NET has", "{0x4d998493,0xeb85,0x2b60,{0xa8,0x80,0x5f,0xa1,0x28,0xc7,0xbd,0x3e}}"},
		{"urn", "not a form of .NET's", "urn:uuid:" + authenticator},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			token, err := json.Marshal(row.text)
			if err != nil {
				t.Fatal(err)
			}
			kept := NewSecretGUID(uuid.UUID{15: 1})
			got, want := kept, kept
			readErr := got.UnmarshalJSON(token)
			id := Optional[uuid.UUID]{}
			idErr := id.UnmarshalJSON(token)
			if value, ok := id.Get(); ok {
				want = NewSecretGUID(value)
			}
			if (readErr == nil) != (idErr == nil) || !got.Equal(want) {
				t.Errorf("read %v, %v; want %v, %v (%s)", got.Reveal(), readErr, want.Reveal(), idErr, row.reason)
			}
			if _, ours := errors.AsType[*ScalarError](readErr); readErr != nil && !ours {
				t.Errorf("the error is a %T", readErr)
			}
		})
	}
}

func TestSecretGUIDJSON(t *testing.T) {
	rows := []struct{ name, reason, token, want string }{
		{"digits only", "written canonically", `"4D998493EB852B60A8805FA128C7BD3E"`, `"` + authenticator + `"`},
		{"zeros", "a GUID as good as any", `"00000000-0000-0000-0000-000000000000"`, `"00000000-0000-0000-0000-000000000000"`},
		{"null", "left as it is, as encoding/json has it", `null`, `"00000000-0000-0000-0000-000000000001"`},
		{"number", "a GUID is a string", `7`, ""},
		{"text", "not a GUID", `"hush"`, ""},
		{"empty", "not a GUID", `""`, ""},
		{"list", "not a string", `[]`, ""},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got := NewSecretGUID(uuid.UUID{15: 1})
			if err := json.Unmarshal([]byte(row.token), &got); (err == nil) != (row.want != "") {
				t.Fatalf("%v (%s)", err, row.reason)
			} else if err != nil {
				return
			}
			text, err := json.Marshal(got)
			if err != nil || string(text) != row.want {
				t.Errorf("%s, %v; want %s (%s)", text, err, row.want, row.reason)
			}
		})
	}
}

func TestSecretGUIDInXML(t *testing.T) {
	type holder struct {
		Key SecretGUID `xml:"Key"`
	}
	in := `<holder><Key>{` + strings.ToUpper(authenticator) + `}</Key></holder>`
	var got holder
	if err := xml.Unmarshal([]byte(in), &got); err != nil {
		t.Fatal(err)
	}
	out, err := xml.Marshal(got)
	if want := `<holder><Key>` + authenticator + `</Key></holder>`; err != nil || string(out) != want {
		t.Errorf("%s, %v; want %s", out, err, want)
	}
	kept := got
	if err := xml.Unmarshal([]byte(`<holder><Key>hush</Key></holder>`), &got); err == nil || got != kept {
		t.Errorf("%v, %v: want an error and the key as it was", got.Key.Reveal(), err)
	}
}

func TestSecretGUIDInOptional(t *testing.T) {
	var o Optional[SecretGUID]
	for _, row := range []struct {
		name, token string
		want        Optional[SecretGUID]
	}{
		{"null", `null`, Null[SecretGUID]()},
		{"empty", `""`, Null[SecretGUID]()},
		{"GUID", `"` + authenticator + `"`, Value(NewSecretGUID(uuid.MustParse(authenticator)))},
	} {
		if err := o.UnmarshalJSON([]byte(row.token)); err != nil || !o.Equal(row.want) {
			t.Errorf("%s: %+v, %v", row.name, o, err)
		}
	}
}

func TestSecretGUIDIsNeverPrinted(t *testing.T) {
	secret := NewSecretGUID(uuid.MustParse(authenticator))
	nested := struct {
		Key    SecretGUID
		hidden SecretGUID
		Many   []Optional[SecretGUID]
	}{secret, secret, []Optional[SecretGUID]{Value(secret)}}
	var log bytes.Buffer
	for _, logger := range []*slog.Logger{slog.New(slog.NewJSONHandler(&log, nil)), slog.New(slog.NewTextHandler(&log, nil))} {
		logger.Info("m", "secret", secret, "optional", nested.Many[0])
	}
	texts := []string{log.String(), secret.String(), Change{New: secret}.String()}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t", "%p"} {
		texts = append(texts, fmt.Sprintf(verb, secret), fmt.Sprintf(verb, &secret), fmt.Sprintf(verb, nested), fmt.Sprintf(verb, &nested))
	}
	for _, text := range texts {
		lower := strings.ToLower(text)
		if strings.Contains(lower, "4d998493") || strings.Contains(lower, "77, 153, 132") || strings.Contains(lower, "77 153 132") {
			t.Errorf("the secret is shown: %s", text)
		}
	}
	if got := fmt.Sprintf("%d %s", secret, SecretGUID{}); got != Mask+" "+Mask {
		t.Errorf("%q", got)
	}
}

func TestSecretGUIDEqual(t *testing.T) {
	id := uuid.MustParse(authenticator)
	other := id
	other[15]++
	rows := []struct {
		name string
		a, b SecretGUID
		want bool
	}{
		{"same", NewSecretGUID(id), NewSecretGUID(id), true},
		{"other", NewSecretGUID(id), NewSecretGUID(other), false},
		{"zero value and zeros", SecretGUID{}, NewSecretGUID(uuid.Nil), true},
		{"zero value", SecretGUID{}, NewSecretGUID(id), false},
	}
	for _, row := range rows {
		if got := row.a.Equal(row.b); got != row.want {
			t.Errorf("%s: %v", row.name, got)
		}
	}
	if !(SecretGUID{}).IsZero() || NewSecretGUID(id).IsZero() {
		t.Error("IsZero")
	}
}
