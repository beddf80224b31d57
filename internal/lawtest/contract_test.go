package lawtest

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

// card is the contract of three small structs, which keep it.
const card = `Package card is a contract.

# The 7 members

	member  type          null            required  notes
	------  ------------  --------------  --------  -----------------------
	Id      integer       no              no        identity
	Name    string        no              REQUIRED  rule mobile; a number
	Pin     string        yes (unknown)   no        secret, not in JSON
	Made    date          yes             no        read-only, deprecated
	_items  list of Item  yes             no        by Key, XML first
	Level   integer       no (or absent)  no        own rules, answers only
	Role    enum Role     no              REQUIRED  rule oneof=a b, not in XML

The 2 members of Item:

	member  type     null  required  notes
	------  -------  ----  --------  -----
	Key     integer  no    REQUIRED  key
	Size    decimal  no    no        prose, with a comma
`

// A Role is a text with documented values, and its codec is its own.
type Role string

func (r *Role) UnmarshalJSON(token []byte) error { return json.Unmarshal(token, (*string)(r)) }

// cardContract returns the structs of the card.
func cardContract() (c contract, types []reflect.Type) {
	type Item struct {
		Key  wire.Optional[int64] `json:"Key,omitzero" xml:"Key"`
		Size wire.Decimal         `json:"Size" xml:"Size"`
	}
	type User struct {
		ID    int64                        `json:"Id" xml:"Id" contract:"identity"`
		Name  string                       `json:"Name" xml:"Name" validate:"required,notblank,mobile"`
		Pin   wire.Optional[wire.Secret]   `json:"-" xml:"Pin"`
		Made  wire.Optional[wire.DateTime] `json:"Made,omitzero" xml:"Made" contract:"readonly"`
		Items wire.Optional[[]Item]        `json:"_items,omitzero" xml:"_items" contract:"key=Key,xmlfirst"`
		Level wire.Optional[int64]         `json:"Level,omitzero" xml:"Level" contract:"notnull,custom=Level"`
		Role  Role                         `json:"Role" validate:"oneof=a b"`
	}
	type Update struct {
		ID    wire.Optional[int64]         `json:"Id,omitzero" xml:"Id" contract:"identity"`
		Name  wire.Optional[string]        `json:"Name,omitzero" xml:"Name" validate:"required,notblank,mobile"`
		Pin   wire.Optional[wire.Secret]   `json:"-" xml:"Pin"`
		Made  wire.Optional[wire.DateTime] `json:"Made,omitzero" xml:"Made" contract:"readonly"`
		Items wire.Optional[[]Item]        `json:"_items,omitzero" xml:"_items" contract:"key=Key,xmlfirst"`
		Level wire.Optional[int64]         `json:"Level,omitzero" xml:"Level" contract:"custom=Level,responseonly"`
		Role  wire.Optional[Role]          `json:"Role,omitzero" xml:"-" validate:"required,oneof=a b"`
	}
	c = contract{
		record: reflect.TypeFor[User](), update: reflect.TypeFor[Update](), xml: true,
		deprecated: map[string]bool{"User.Made": true, "Update.Made": true},
	}
	return c, []reflect.Type{c.record, c.update}
}

func TestContractIsContentWithACorrectTable(t *testing.T) {
	c, types := cardContract()
	check(t, "table", "card", func(r *report) { c.check(r, card, types) })
}

// A table that nothing contradicts says nothing: every row breaks the card in
// one place. What a table says and no tag, and what a tag says and no table,
// are both wrong.
func TestContractFindsFaults(t *testing.T) {
	rows := []struct{ name, old, new, complaint string }{
		{"a member more in the heading", "The 7 members", "The 8 members", "User has 7 members, the heading says 8"},
		{"a row less", "	Made    date          yes             no        read-only, deprecated\n", "", "the table has 6 rows"},
		{"a row and a member less", "7 members\n\n	member  type          null            required  notes\n	------  ------------  --------------  --------  -----------------------\n	Id      integer       no              no        identity\n",
			"6 members\n\n	member  type          null            required  notes\n	------  ------------  --------------  --------  -----------------------\n", "User has 7 members, the heading says 6"},
		{"another name", "	Made ", "	Date ", "Made stands where the table has Date"},
		{"another spelling on the wire", "	_items ", "	items  ", "the JSON tag is _items,omitzero, the table says items,omitzero"},
		{"another type", "integer       no              no        identity", "byte          no              no        identity", "the type is integer, the table says byte"},
		{"another list", "list of Item", "list of Card", "the type is list of Item, the table says list of Card"},
		{"null", "no              no        identity", "yes             no        identity", "null is false, the table says true"},
		{"no null", "yes             no        read-only", "no              no        read-only", "null is true, the table says false"},
		{"in every record", "no (or absent)", "no            ", "Optional (null \"yes\" or \"no (or absent)\") is true, the table says false"},
		{"not in every record", "no              no        identity", "no (or absent)  no        identity", "Optional (null \"yes\" or \"no (or absent)\") is false, the table says true"},
		{"required", "no              no        identity", "no              REQUIRED  identity", "the rule is , the table says required"},
		{"not required", "REQUIRED  rule mobile", "no        rule mobile", "the rule is required,notblank,mobile, the table says omitempty,mobile"},
		{"a rule more", "identity\n", "identity, rule oneof=1 2\n", "the rule is , the table says omitempty,oneof=1 2"},
		{"a rule less", "rule mobile; a number", "a number", "the rule is required,notblank,mobile, the table says required,notblank"},
		{"an enumeration of another name", "enum Role", "enum Rule", "the type is enum Role, the table says enum Rule"},
		{"a value with a codec of its own", "enum Role   ", "value Role  ", "the type is enum Role, the table says value Role"},
		{"other values of a plain member", "oneof=a b", "oneof=a", "User.Role: the rule is oneof=a b, the table says oneof=a"},
		{"an enumeration that need not be sent", "REQUIRED  rule oneof", "no        rule oneof", "Update.Role: the rule is required,oneof=a b, the table says omitempty,oneof=a b"},
		{"in XML", "rule oneof=a b, not in XML", "rule oneof=a b", "User.Role: the name in XML is , the table says Role"},
		{"no identity", "identity\n", "\n", "identity is true, the table says false"},
		{"an identity more", "secret, not in JSON", "identity, secret, not in JSON", "Pin: identity is false, the table says true"},
		{"not read-only", "read-only, deprecated", "deprecated", "Made: read-only is true, the table says false"},
		{"read-only", "rule mobile; a number", "rule mobile, read-only; a number", "Name: read-only is false, the table says true"},
		{"no secret", "secret, not in JSON", "not in JSON", "Pin: secret is true, the table says false"},
		{"a secret more", "rule mobile; a number", "rule mobile, secret", "Name: secret is false, the table says true"},
		{"in JSON", "secret, not in JSON", "secret", "Pin: the JSON tag is -, the table says Pin,omitzero"},
		{"not in XML", "read-only, deprecated", "read-only, deprecated, not in XML", "Made: the name in XML is Made, the table says "},
		{"not first in XML", "by Key, XML first", "by Key", "Items: first in XML is true, the table says false"},
		{"no list by key", "by Key, XML first", "XML first", "Items: the key of its items is Key, the table says "},
		{"no key", "REQUIRED  key", "REQUIRED", "Key: the key of a list is true, the table says false"},
		{"a key more", "prose, with a comma", "key", "Size: the key of a list is false, the table says true"},
		{"no rules of its own", "own rules, answers only", "answers only", "rules of its own is true, the table says false"},
		{"in requests too", "own rules, answers only", "own rules", "in answers only is true, the table says false"},
		{"not deprecated", "read-only, deprecated", "read-only", "Made: deprecated is true, the table says false"},
		{"deprecated", "identity\n", "identity, deprecated\n", "ID: deprecated is false, the table says true"},
		{"a word beside the vocabulary", "read-only, deprecated", "read-only, obsolete", `the note "obsolete" is not in the vocabulary`},
		{"another column", "required  notes\n	------  -------  ", "must      notes\n	------  -------  ", "the columns are"},
		{"a word for null", "yes (unknown)", "perhaps      ", `null is "perhaps"`},
		{"a cell more", "	Name    string  ", "	Name    string  or  ", `null is "or"`},
		{"a table without a heading", "The 2 members of Item:", "The members of Item:", "a table of members has no heading"},
		{"a heading without a table", "The 2 members of Item:", "The 3 members of Card:\n\nThe 2 members of Item:", "no table of members follows"},
		{"no table", "of Item:", "of Card:", "Item has no table"},
		{"two tables", "The 2 members of Item:", "The 2 members of Item and Item:", "is no struct of the package or has a table already"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			c, types := cardContract()
			broken := strings.Replace(card, row.old, row.new, 1)
			if broken == card {
				t.Fatal("the row breaks nothing")
			}
			var r report
			c.check(&r, broken, types)
			if got := strings.Join(r.complaints, "\n"); !strings.Contains(got, row.complaint) {
				t.Errorf("complaints are %q, want %q among them", got, row.complaint)
			}
		})
	}
}

func TestGoNames(t *testing.T) {
	for name, want := range map[string]string{
		"Id": "ID", "id": "ID", "LanguageId": "LanguageID", "DefaultCurrencyIdText": "DefaultCurrencyIDText", "_links": "Links", "rel": "Rel",
		"NewAvatarUrl": "NewAvatarURL", "EmailCallBackGuid": "EmailCallBackGUID", "TotpSid": "TotpSid", "Identity": "Identity", "ShowVerificationUi": "ShowVerificationUi",
	} {
		if got := goName(name); got != want {
			t.Errorf("%s is %s in Go, want %s", name, got, want)
		}
	}
}

// TestDeprecatedReadsComments: of these two fields one says so.
func TestDeprecatedReadsComments(t *testing.T) {
	found := deprecated()
	if !found["fields.Old"] || found["fields.New"] {
		t.Errorf("deprecated are %v", found)
	}
}

type fields struct {
	// Old is a field.
	//
	// Deprecated: use New.
	Old int

	// New is a field.
	New int
}

var _ = fields{}.Old + fields{}.New
