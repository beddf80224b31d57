package frameworks

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
)

// TestHumaServesTheVendorsSchemas: the document that huma serves has the
// definitions as the packages have them, two vendors' side by side, and the
// operations point at them.
func TestHumaServesTheVendorsSchemas(t *testing.T) {
	answer := send(humaAPI(t).Adapter(), "GET", "/openapi.json", "", "", "")
	if answer.Code != 200 {
		t.Fatalf("%d %s", answer.Code, answer.Body)
	}
	var document struct {
		Paths map[string]map[string]struct {
			RequestBody struct {
				Content map[string]struct {
					Schema struct {
						Ref string `json:"$ref"`
					}
				}
			}
		}
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	for name, schema := range map[string][]byte{"adminusers": adminusers.Schema(), "aaa": aaa.Schema()} {
		var whole struct {
			Defs map[string]any `json:"$defs"`
		}
		if err := json.Unmarshal(bytes.ReplaceAll(schema, []byte("#/$defs/"), []byte(reference(name, ""))), &whole); err != nil {
			t.Fatal(err)
		}
		for definition, want := range whole.Defs {
			if got := document.Components.Schemas[name+"."+definition]; !strings.HasSuffix(definition, "Read") && !reflect.DeepEqual(got, want) {
				t.Errorf("%s.%s is served as %v, want %v", name, definition, got, want)
			}
		}
	}
	for _, row := range []struct{ path, method, media, ref string }{
		{"/users/{id}", "put", "application/xml", "adminusers.Update"},
		{"/users/{id}", "patch", "application/json", "adminusers.UpdatePartial"},
		{"/profiles/{id}", "put", "application/json", "aaa.Update"},
	} {
		ref := document.Paths[row.path][row.method].RequestBody.Content[row.media].Schema.Ref
		name, ok := strings.CutPrefix(ref, "#/components/schemas/")
		if !ok || name != row.ref || document.Components.Schemas[name] == nil {
			t.Errorf("%s %s in %s points at %q, want %s", row.method, row.path, row.media, ref, row.ref)
		}
	}
	partial := document.Components.Schemas["adminusers.UpdatePartial"].(map[string]any)
	if partial["required"] != nil || partial["properties"] == nil {
		t.Errorf("a partial update is %v", partial)
	}
}
