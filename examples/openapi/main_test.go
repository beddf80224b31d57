package main

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

func TestDocumentIsCurrent(t *testing.T) {
	want, err := document()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("openapi.json is stale: run go generate ./... (-want +got):\n%s", diff)
	}
	if !json.Valid(got) {
		t.Error("it is no JSON")
	}
}

// TestParameters: the parameters are the fields of Params, all of them.
func TestParameters(t *testing.T) {
	params := map[string]reflect.Type{
		"aaa":        reflect.TypeFor[aaa.Params](),
		"adminusers": reflect.TypeFor[adminusers.Params](),
		"userdetail": reflect.TypeFor[userdetail.Params](),
	}
	kinds := map[string]string{"int32": "integer int32", "int64": "integer int64", "UUID": "string uuid", "Optional[github.com/seed16fbf055/userupdate/wire.Secret]": "string password"}
	for _, o := range operations {
		var want, got []string
		if typ := params[o.tag]; typ != nil {
			for _, field := range reflect.VisibleFields(typ) {
				want = append(want, field.Name+" "+kinds[field.Type.Name()])
			}
		}
		for _, p := range o.parameters {
			got = append(got, p.field+" "+p.schema[0].value.(string)+" "+p.schema[1].value.(string))
			if inPath := strings.Contains(o.path, "{"+p.name+"}"); inPath != (p.in == "path") {
				t.Errorf("%s: %s is in %s, the path is %s", o.tag, p.name, p.in, o.path)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%s: the parameters are %q, Params has %q", o.tag, got, want)
		}
		if n := strings.Count(o.path, "{"); n > 0 && params[o.tag] == nil {
			t.Errorf("%s: %d parameters in the path, and no Params", o.tag, n)
		}
	}
}

// TestReferences: every schema that is named is there.
func TestReferences(t *testing.T) {
	text, err := document()
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(text), `"$ref": "`)
	if len(parts) < 20 {
		t.Fatalf("%d references", len(parts)-1)
	}
	for _, part := range parts[1:] {
		name, _, _ := strings.Cut(part, `"`)
		name, ok := strings.CutPrefix(name, "#/components/schemas/")
		if !ok || read.Components.Schemas[name] == nil {
			t.Errorf("nothing is called %s", name)
		}
	}
}
