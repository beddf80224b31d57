package schemas

import (
	"encoding/json"
	"testing"

	"github.com/google/uuid"
	swaggest "github.com/swaggest/jsonschema-go"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestReflector: a generator of schemas that looks at Go types sees what a
// member is, and not an object.
func TestReflector(t *testing.T) {
	type account struct {
		ID          wire.Optional[uuid.UUID]              `json:"id,omitzero"`
		Name        wire.Optional[string]                 `json:"name,omitzero"`
		Seen        wire.DateTime                         `json:"seen"`
		Rate        wire.Optional[wire.Decimal]           `json:"rate,omitzero"`
		Pin         wire.Optional[wire.Secret]            `json:"pin,omitzero"`
		Roles       wire.Optional[[]int64]                `json:"roles,omitzero"`
		Preferences wire.Optional[adminusers.Preferences] `json:"preferences,omitzero"`
	}
	reflected, err := (&swaggest.Reflector{}).Reflect(account{}, swaggest.InlineRefs)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(reflected)
	if err != nil {
		t.Fatal(err)
	}
	schema := compile(t, text, "", nil)
	for _, row := range []struct {
		name, reason, body string
		passes             bool
	}{
		{"values", "", `{"id":"c2fd9942-2548-483b-875c-a724b208dcaa","name":"Ada","seen":"2024-03-28T08:12:49","rate":1.0,"pin":"1","roles":[1],"preferences":0}`, true},
		{"null", "where it can be", `{"id":null,"name":null,"rate":null,"pin":null,"roles":null,"preferences":null}`, true},
		{"null date", "is not Optional", `{"seen":null}`, false},
		{"object", "what it saw of an Optional without the method", `{"name":{}}`, false},
		{"number", "is no text", `{"name":1}`, false},
		{"text in a list", "the items are known too", `{"roles":["1"]}`, false},
		{"date", "by its pattern", `{"seen":"yesterday"}`, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if err := schema.Validate(value(t, []byte(row.body))); (err == nil) != row.passes {
				t.Errorf("%v, want passes %v (%s)\n%s", err, row.passes, row.reason, text)
			}
		})
	}
}
