package wire

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
)

// broken cannot say what its schema is.
type broken struct{}

func (broken) JSONSchemaBytes() ([]byte, error) { return nil, errors.New("no schema") }

// listed says that its values are of a list.
type listed string

func (listed) JSONSchemaBytes() ([]byte, error) { return []byte(`{"enum":["a","b"]}`), nil }

func TestSchemaOfOptional(t *testing.T) {
	type person struct{ Name string }
	for _, row := range []struct {
		name, reason string
		of           exposer
		want         string
	}{
		{"text", "null is one more type", Optional[string]{}, `{"type":["string","null"]}`},
		{"boolean", "", Optional[bool]{}, `{"type":["boolean","null"]}`},
		{"integer", "the format stays", Optional[int64]{}, `{"type":["integer","null"],"format":"int64"}`},
		{"another integer", "no format has its width", Optional[int]{}, `{"type":["integer","null"]}`},
		{"byte", "with its limits", Optional[uint8]{}, `{"type":["integer","null"],"minimum":0,"maximum":255}`},
		{"number", "", Optional[float64]{}, `{"type":["number","null"]}`},
		{"secret", "is not to be shown", Optional[Secret]{}, `{"type":["string","null"],"format":"password","writeOnly":true}`},
		{"time", "of the standard library", Optional[time.Time]{}, `{"type":["string","null"],"format":"date-time"}`},
		{"bytes", "are written as base64", Optional[[]byte]{}, `{"type":["string","null"],"contentEncoding":"base64"}`},
		{"id", "has two types already", Optional[IntOrString]{}, strings.TrimSuffix(schemaIntOrString, "]}") + `,{"type":"null"}]}`},
		{"list", "its items cannot be null", Optional[[]int64]{}, `{"type":["array","null"],"items":{"type":"integer","format":"int64"}}`},
		{"list of lists", "at any depth", Optional[[][]listed]{}, `{"type":["array","null"],"items":{"type":"array","items":{"enum":["a","b"]}}}`},
		{"list of pointers", "nil is null", Optional[[]*bool]{}, `{"type":["array","null"],"items":{"type":["boolean","null"]}}`},
		{"object", "its members are not known here", Optional[person]{}, `{"type":["object","null"]}`},
		{"map", "", Optional[map[string]int]{}, `{"type":["object","null"]}`},
		{"its own", "by its method", Optional[listed]{}, `{"anyOf":[{"enum":["a","b"]},{"type":"null"}]}`},
		{"anything", "null is in it", Optional[any]{}, `{}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.of.JSONSchemaBytes()
			if err != nil || string(got) != row.want || !json.Valid(got) {
				t.Errorf("%s, %v; want %s (%s)", got, err, row.want, row.reason)
			}
		})
	}
	if _, err := (Optional[broken]{}).JSONSchemaBytes(); err == nil {
		t.Error("the error of a type's own method is lost")
	}
}

// TestSchemaOfScalars: each is valid JSON, and the same inside an Optional.
func TestSchemaOfScalars(t *testing.T) {
	for _, row := range []struct {
		name           string
		bare, optional exposer
		want           string
	}{
		{"date", DateTime{}, Optional[DateTime]{}, "string"},
		{"decimal", Decimal{}, Optional[Decimal]{}, "number"},
		{"secret", Secret{}, Optional[Secret]{}, "string"},
		{"secret GUID", SecretGUID{}, Optional[SecretGUID]{}, "string"},
		{"GUID", Optional[uuid.UUID]{}, Optional[uuid.UUID]{}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			bare, err := row.bare.JSONSchemaBytes()
			if err != nil {
				t.Fatal(err)
			}
			var schema struct{ Type any }
			if err := json.Unmarshal(bare, &schema); err != nil {
				t.Fatal(err)
			}
			if row.want != "" && schema.Type != row.want {
				t.Errorf("the type is %v, want %s", schema.Type, row.want)
			}
			nullable, err := row.optional.JSONSchemaBytes()
			if err != nil || row.want != "" && string(nullable) != orNull(string(bare)) {
				t.Errorf("%s, %v inside an Optional", nullable, err)
			}
		})
	}
}
