package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// small are systems with one member: its type, whether the record can hold
// null, its tags in both structs, and what else the package declares.
var small = []struct {
	name, reason string
	typ          string
	null         bool
	held, sent   string
	more         string
}{
	{"text", "nothing but the codec", "string", false, "", "", ""},
	{"required text", "a check", "string", false, `validate:"required,notblank"`, `validate:"required,notblank"`, ""},
	{"nullable", "nothing that cannot be null", "bool", true, "", "", ""},
	{"GUID", "an import", "uuid.UUID", false, "", "", ""},
	{"date", "compared by ==", "wire.DateTime", false, "", "", ""},
	{"decimal", "compared by its method", "wire.Decimal", false, "", "", ""},
	{"secret", "masked", "wire.Secret", true, "", "", ""},
	{"identity", "nothing to merge", "int64", false, `contract:"identity"`, `contract:"identity"`, ""},
	{"read-only", "nothing to merge", "int64", false, `contract:"readonly"`, `contract:"readonly"`, ""},
	{"rule", "checked where it is sent", "int64", false, `validate:"oneof=1 2"`, `validate:"required,oneof=1 2"`, ""},
	{"text enumeration", "a codec of its own", "Role", false, `validate:"oneof=a b"`, `validate:"omitempty,oneof=a b"`, "type Role string"},
	{"number enumeration", "a codec of its own", "Role", true, "", "", "type Role int64"},
	{"texts", "XML has no form for them", "[]string", true, "", "", ""},
	{"object", "a struct inside", "B", true, "", "", "type B struct { C int64 `json:\"C\" xml:\"C\"` }"},
	{"objects", "a list of structs", "[]B", true, "", "", "type B struct { C wire.Decimal `json:\"C\" xml:\"C\"` }"},
	{"keyed list", "merged by a value", "[]B", true, `contract:"key=C"`, `contract:"key=C,notnull"`, "type B struct { C wire.Optional[int64] `json:\"C,omitzero\" xml:\"C\"` }"},
	{"answer", "it has the same names", "string", false, "", "", "type Response struct { A string `json:\"A\" xml:\"A\"` }"},
}

// TestSmallSystems: what is generated for next to nothing compiles. The torture
// package has everything, and so no import or variable that is lacking or left
// over. Here User stands before Update, and has the same names.
func TestSmallSystems(t *testing.T) {
	packages := map[string]string{}
	for _, row := range small {
		source := `package acme

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

var _ = wire.Value(uuid.UUID{})

type User struct { ` + oneMember(row.typ, row.null, row.held) + ` }

type Update struct { ` + oneMember(row.typ, true, row.sent) + " }\n\n" + row.more
		for _, o := range []options{{formats: "json,xml,form", roots: "User=User,Update=User"}, {formats: "json,form"}, {formats: "json"}} {
			if o.dir = t.TempDir(); o.roots == "" {
				source = regexp.MustCompile(` xml:"\w+"`).ReplaceAllString(source, "")
			} else if strings.HasPrefix(row.typ, "[]string") {
				continue
			}
			if err := os.WriteFile(filepath.Join(o.dir, "user.go"), []byte(source), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := generate(o); err != nil {
				t.Errorf("%s, %s, in %s: %v", row.name, row.reason, o.formats, err)
				continue
			}
			packages["small/"+strings.NewReplacer(" ", "_", ",", "_").Replace(row.name+" in "+o.formats)] = o.dir
		}
	}
	if output := compile(t, packages); output != "" {
		t.Error(output)
	}
}

// oneMember is the only member of a struct. No element can hold a list of
// scalars.
func oneMember(typ string, optional bool, tags string) string {
	name, element := `json:"A"`, ` xml:"A"`
	if optional {
		typ, name = "wire.Optional["+typ+"]", `json:"A,omitzero"`
	}
	if strings.Contains(typ, "[]string") {
		element = ""
	}
	return "A " + typ + " `" + strings.TrimSpace(name+element+" "+tags) + "`"
}
