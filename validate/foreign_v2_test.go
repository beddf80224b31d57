//go:build goexperiment.jsonv2

package validate

import (
	"encoding/json/v2"
	"testing"
)

func TestForeignErrorsV2(t *testing.T) {
	from := func(text string, opts ...json.Options) error { return json.Unmarshal([]byte(text), new(body), opts...) }
	runForeign(t, []foreignTest{
		{"syntax", "the body is broken", from(`{"Text": hunter2}`), Errors{{Code: CodeSyntax}}},
		{"type", "the path has the items of lists", from(`{"List": [1, "hunter2"]}`), Errors{{path("List", 1), CodeType, "integer"}}},
		{"unknown", "only where it is asked for", from(`{"Nick": "hunter2"}`, json.RejectUnknownMembers(true)), Errors{{path("Nick"), CodeUnknown, ""}}},
		{"ours", "what a method of ours says has its place", from(`{"When": "hunter2"}`), Errors{{path("When"), CodeType, "date"}}},
	})
}
