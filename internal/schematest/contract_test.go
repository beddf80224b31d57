package schematest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// A schema is as much of one as the tables speak of.
type schema struct {
	Ref         string             `json:"$ref"`
	Type        any                `json:"type"`
	Format      string             `json:"format"`
	Pattern     string             `json:"pattern"`
	Enum        []any              `json:"enum"`
	AnyOf       []schema           `json:"anyOf"`
	AllOf       []schema           `json:"allOf"`
	Items       *schema            `json:"items"`
	Maximum     any                `json:"maximum"`
	ReadOnly    bool               `json:"readOnly"`
	WriteOnly   bool               `json:"writeOnly"`
	Deprecated  bool               `json:"deprecated"`
	Description string             `json:"description"`
	Required    []string           `json:"required"`
	Properties  json.RawMessage    `json:"properties"`
	Defs        map[string]*schema `json:"$defs"`
}

// TestContract holds every definition to its table: the members and their
// order, what they are, null, required, rules, read-only, secret, deprecated.
func TestContract(t *testing.T) {
	for name, text := range map[string][]byte{
		"aaa": aaa.Schema(), "adminusers": adminusers.Schema(), "hppro": hppro.Schema(),
		"oauthusers": oauthusers.Schema(), "userdetail": userdetail.Schema(),
	} {
		t.Run(name, func(t *testing.T) {
			var whole schema
			if err := json.Unmarshal(text, &whole); err != nil {
				t.Fatal(err)
			}
			if whole.Ref != "#/$defs/Update" {
				t.Errorf("the document is the schema of %s, want the request body", whole.Ref)
			}
			found := tables(t, name)
			if found["User"] == nil || found["Update"] == nil {
				t.Fatal("the tables are not found")
			}
			for of, rows := range found {
				written, read := whole.Defs[of], whole.Defs[of+"Read"]
				if written == nil || read == nil {
					t.Errorf("%s has no definition, or none of what is read", of)
					continue
				}
				hold(t, of, rows, written, read)
			}
		})
	}
}

// hold compares a definition with the rows.
func hold(t *testing.T, of string, rows []row, written, read *schema) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.has("not in JSON") })
	members, names := properties(t, written)
	_, readNames := properties(t, read)
	var want []string
	for _, r := range rows {
		want = append(want, r.name)
	}
	if !slices.Equal(names, want) || !slices.Equal(readNames, want) {
		t.Errorf("%s: the members are %v and %v, want %v", of, names, readNames, want)
		return
	}
	for _, r := range rows {
		for _, what := range differences(r, written, members[r.name]) {
			t.Errorf("%s.%s: %s", of, r.name, what)
		}
	}
}

// properties returns the members, and their names in order.
func properties(t *testing.T, s *schema) (members map[string]schema, names []string) {
	t.Helper()
	if err := json.Unmarshal(s.Properties, &members); err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(s.Properties))
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		name, err := decoder.Token()
		var skipped json.RawMessage
		if err != nil || decoder.Decode(&skipped) != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
	}
	return members, names
}

// differences says where a member is not as its row.
func differences(r row, owner *schema, member schema) (found []string) {
	same := func(what string, got, want any) {
		if got != want {
			found = append(found, fmt.Sprintf("%s: %v, the table says %v", what, got, want))
		}
	}
	value, null := withoutNull(member)
	same("type", describe(value), wordOf(r, value))
	same("null", null, strings.HasPrefix(r.null, "yes"))
	same("required", slices.Contains(owner.Required, r.name), mustBeThere(r))
	same("read-only", member.ReadOnly, r.has("read-only"))
	same("secret", member.WriteOnly, r.has("secret"))
	same("deprecated", member.Deprecated, r.has("deprecated"))
	same("documented", member.Description != "", true)
	same("oneof", oneOf(value), r.rule("rule oneof="))
	same("a pattern of a mobile number", len(member.AllOf) == 2, r.has("rule mobile"))
	same("a pattern of an address", strings.Contains(value.Pattern, "@"), r.has("rule emailaddress"))
	return found
}

// mustBeThere says what the schema of what is written requires. A record may
// not know a member whose zero is unknown; a text of such a name has a rule.
func mustBeThere(r row) bool {
	return r.required && (!r.has("zero is unknown") || r.typ == "string")
}

// withoutNull returns the schema of the value that is not null, and whether
// null passes.
func withoutNull(s schema) (value schema, null bool) {
	value = s
	if types, ok := s.Type.([]any); ok {
		rest := slices.DeleteFunc(slices.Clone(types), func(v any) bool { return v == "null" })
		value.Type = any(rest)
		if len(rest) == 1 {
			value.Type = rest[0]
		}
		return value, len(rest) < len(types)
	}
	for i, option := range s.AnyOf {
		if option.Type == "null" {
			value.AnyOf = slices.Delete(slices.Clone(s.AnyOf), i, i+1)
			if len(value.AnyOf) == 1 {
				value = value.AnyOf[0]
			}
			return value, true
		}
	}
	return s, describe(s) == "anything"
}

// describe is the table's word for a schema.
func describe(s schema) string {
	ref := strings.TrimPrefix(s.Ref, "#/$defs/")
	switch {
	case ref != "":
		return ref
	case s.Type == "array":
		item, _ := withoutNull(*s.Items)
		return "list of " + describe(item)
	case s.Type == "string" && s.Format == "uuid":
		return "GUID"
	case s.Type == "string" && strings.Contains(s.Pattern, "T("):
		return "date"
	case s.Type == "integer" && fmt.Sprint(s.Maximum) == "255":
		return "byte"
	case s.Type == "number":
		return "decimal"
	case s.Type == "string" || s.Type == "boolean" || s.Type == "integer":
		return s.Type.(string)
	case len(s.AnyOf) == 2 && s.AnyOf[0].Type == "integer" && s.AnyOf[1].Type == "string":
		return "id"
	}
	return "anything"
}

// wordOf is the word of a row as a schema has it: no word for what a name is.
// An enumeration of numbers is an integer, and a value of any kind anything.
func wordOf(r row, s schema) string {
	word := strings.NewReplacer("object ", "", "value ", "", "enum ", "").Replace(r.typ)
	switch {
	case strings.HasPrefix(r.typ, "enum ") && s.Type == "integer":
		return "integer"
	case r.typ == "value SecretJSON", r.typ == "value JSON":
		return "anything"
	}
	return word
}

// oneOf is what an enumeration lists, as the rule spells it.
func oneOf(s schema) string {
	var values []string
	for _, value := range s.Enum {
		values = append(values, fmt.Sprint(value))
	}
	return strings.Join(values, " ")
}
