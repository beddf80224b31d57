package limit

import (
	"bytes"
	"os"
	"reflect"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
)

// bodies are those of the benchmark, and their readers: the straight one, and
// the library.
var bodies = []struct {
	name, reason string
	read         func(body []byte) (update any, ok bool)
	library      func(body []byte) (update any, err error)
}{
	{"adminusers_full.xml", "every member", adminXML, decodeAdminXML},
	{"adminusers_sparse.xml", "some of them", adminXML, decodeAdminXML},
	{"hppro_full.form", "every member, lists and escapes", hpproForm, decodeHPProForm},
	{"hppro_sparse.form", "some of them, one null", hpproForm, decodeHPProForm},
}

func adminXML(body []byte) (any, bool) {
	var u adminusers.Update
	ok := readAdminXML(body, &u)
	return u, ok
}

func decodeAdminXML(body []byte) (any, error) { return adminusers.Decode("application/xml", body) }

func hpproForm(body []byte) (any, bool) {
	var u hppro.Update
	ok := readHPProForm(body, &u)
	return u, ok
}

func decodeHPProForm(body []byte) (any, error) {
	return hppro.Decode("application/x-www-form-urlencoded", body)
}

func body(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile("../bodies/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestBodiesAreReadStraight(t *testing.T) {
	for _, row := range bodies {
		t.Run(row.name, func(t *testing.T) {
			text := body(t, row.name)
			got, ok := row.read(text)
			want, err := row.library(text)
			if !ok || err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%v, %v, want %v (%s), %v", got, ok, want, row.reason, err)
			}
		})
	}
}

// TestNoMoreThanTheLibrary damages the bodies at every byte. What is still read
// straight must be what the library reads.
func TestNoMoreThanTheLibrary(t *testing.T) {
	for _, row := range bodies {
		t.Run(row.name, func(t *testing.T) {
			text := body(t, row.name)
			for i := range text {
				for _, damaged := range damage(text, i) {
					got, ok := row.read(damaged)
					if !ok {
						continue
					}
					if want, err := row.library(damaged); err != nil || !reflect.DeepEqual(got, want) {
						t.Fatalf("%q is read straight as %v; the library: %v, %v", damaged, got, want, err)
					}
				}
			}
		})
	}
}

// damage changes a body at byte i: one byte in place of it, one put before it,
// none, the end there, and the rest of the body once more.
func damage(text []byte, i int) (list [][]byte) {
	for _, c := range "<>&/=%+ \n\x00\xff\"'.[A0z" {
		list = append(list, bytes.Join([][]byte{text[:i], text[i+1:]}, []byte{byte(c)}))
		list = append(list, bytes.Join([][]byte{text[:i], text[i:]}, []byte{byte(c)}))
	}
	return append(list,
		bytes.Join([][]byte{text[:i], text[i+1:]}, nil),
		bytes.Clone(text[:i]),
		bytes.Join([][]byte{text, text[i:]}, []byte("&")))
}

// texts are hard ones to write.
var texts = []struct{ name, text string }{
	{"plain", "Zoe"},
	{"wide", "Zoë 😀"},
	{"markup", "<a> & \"b\" 'c'"},
	{"line break", "a\nb\tc\r"},
	{"query", "a=b&c+d%20é~-_.!*()"},
	{"blank", " "},
	{"empty", ""},
	{"forbidden in XML", "\uffff"},
	{"not UTF-8", "\xff"},
}

func TestXMLIsWrittenAsByTheLibrary(t *testing.T) {
	for _, row := range texts {
		t.Run(row.name, func(t *testing.T) {
			user := adminusers.User{DisplayName: row.text}
			user.DPAVersion.Set(row.text)
			user.AgreementDate.SetNull()
			got, err := AdminAppendXML([]byte("x"), &user)
			want, wrong := user.AppendXML([]byte("x"))
			if !bytes.Equal(got, want) || (err == nil) != (wrong == nil) {
				t.Errorf("%s, %v, want %s, %v", got, err, want, wrong)
			}
		})
	}
}

func TestFormsAreWrittenAsByTheLibrary(t *testing.T) {
	for _, row := range texts {
		t.Run(row.name, func(t *testing.T) {
			var user hppro.User
			user.Email.Set(row.text)
			user.OfficeID.SetNull()
			user.Licenses.Set([]hppro.License{{ID: 1}, {}})
			users := []hppro.UplineUser{{}, {}}
			users[1].FirstName.Set(row.text)
			user.UplineHierarchyUsers.Set(users[len(row.text)%2:]) // with one without members, and without
			got, err := HPProAppendForm([]byte("x"), &user)
			want, wrong := user.AppendForm([]byte("x"))
			if !bytes.Equal(got, want) || (err == nil) != (wrong == nil) {
				t.Errorf("%s, %v, want %s, %v", got, err, want, wrong)
			}
		})
	}
}
