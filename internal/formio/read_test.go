package formio

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestRead(t *testing.T) {
	for _, row := range []struct{ name, reason, body, want, wrong string }{
		{"empty", "nothing was sent", "", "", ""},
		{"scalars", "each as its type",
			"Id=7&Name=Ada+L&On=TRUE&Size=64&Key=4d0fbcd3ec0c4a560540fe31ce01f6e1&Since=2024-12-05&Rate=1.50&Secret=x&Colour=green",
			"Id=7 Name=Ada L On=true Size=64 Key=4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1 Since=2024-12-05T00:00:00 Rate=1.50 Secret=x Colour=GREEN", ""},
		{"all wrong", "every problem at once, the others read",
			"Id=0x10&Name=Ada&On=on&Size=256&Key=x&Since=08/23/2024&Rate=1,5&Colour=1.0&Roles=1,2&Lines=1",
			"Name=Ada",
			"Id type, On type, Size range, Key type, Since type, Rate type, Colour type, Roles type, Lines type"},
		{"blank", "is null, also of strings", "Id=&Name=+&On=%09&Secret=%C2%A0&Colour", "Id=null Name=null On=null Secret=null Colour=null", ""},
		{"null", "is a text", "Name=null", "Name=null", ""},
		{"white space", "is kept in strings around other text", "Name=++x+y+", "Name=  x y ", ""},
		{"secret GUID", "in the canonical form", "Token={D1CE0000-7AB1-4C0D-A111-9F3C1B9F3C1B}", "Token=d1ce0000-7ab1-4c0d-a111-9f3c1b9f3c1b", ""},
		{"secret GUID with white space", "is trimmed as a GUID is", "Token=+d1ce00007ab14c0da1119f3c1b9f3c1b%0A", "Token=d1ce0000-7ab1-4c0d-a111-9f3c1b9f3c1b", ""},
		{"secret that is no GUID", "", "Token=hush", "", "Token type"},
		{"enumeration by number", "as from JSON", "Colour=1", "Colour=GREEN", ""},
		{"case", "ASCII letters match in any", "iD=7&NAME=x&lines%5b0%5d%5bSTATEID%5d=8", "Id=7 Name=x Lines[0]=(StateId=8)", ""},
		{"other letters", "the Kelvin sign is not a k", "%E2%84%AAey=x", "", ""},
		{"first of a name", "counts, whatever its case", "Id=1&ID=2&id=x", "Id=1", ""},
		{"first is null", "counts all the same", "Id=&Id=2", "Id=null", ""},
		{"unknown", "is ignored with all below it", "Bogus=x&a.b.c=1&Id+=5&.Id=5&sample.Id=5&Ident=6", "", ""},
		{"below a scalar", "is not a value of it", "Id.x=1&Id[0]=2&On[x]=true", "", ""},
		{"brackets behind a scalar", "say nothing", "Id[]=7", "Id=7", ""},
		{"never closed", "nothing of the body is read", "Id=7&Bogus[x=1", "", "syntax"},

		{"repeated", "a list", "Roles=1&Roles=2&roles=3", "Roles=[1 2 3]", ""},
		{"repeated with brackets", "the same", "Roles[]=1&Roles=2", "Roles=[1 2]", ""},
		{"by index", "in the order of the indexes", "Roles[1]=2&Roles[0]=1", "Roles=[1 2]", ""},
		{"gap", "the servers drop what follows", "Roles[0]=1&Roles[2]=3", "", "Roles type"},
		{"gap and a wrong item", "the item is what is wrong", "Roles[0]=x&Roles[2]=3", "", "Roles[0] type"},
		{"name among indexes", "the servers drop it", "Roles[0]=1&Roles[a]=3", "", "Roles type"},
		{"index spelled again", "the servers drop it", "Roles[0]=1&Roles[00]=3", "", "Roles type"},
		{"below an item", "as below a scalar", "Roles[0]=1&Roles[0].x=3", "Roles=[1]", ""},
		{"index twice", "the first counts", "Roles[0]=1&Roles[0]=2", "Roles=[1]", ""},
		{"both ways", "the servers drop the items by index", "Roles[0]=1&Roles=2", "", "Roles type"},
		{"blank items", "are zero, as on the servers", "Roles=&Roles=+&Tags[0]=&Tags[1]=x", "Roles=[0 0] Tags=[ x]", ""},
		{"wrong items", "one name, one problem", "Roles=x&Roles=2&Roles=y", "", "Roles type"},
		{"wrong item by index", "the list is absent, and ends there as on the servers", "Roles[0]=1&Roles[1]=x&Roles[2]=y", "", "Roles[1] type"},
		{"no index 0", "the servers bind an empty list", "Roles[1]=1", "", "Roles type"},
		{"other names of indexes", "the servers bind an empty list", "Roles[a]=1", "", "Roles type"},
		{"index in words", "another spelling is not an index", "Roles[00]=1", "", "Roles type"},
		{"Arabic index", "is not one", "Roles[%D9%A0]=1", "", "Roles type"},
		{"members of a scalar item", "an item needs a value", "Roles[0].x=1", "", "Roles type"},
		{"own numbering", "names for indexes are not supported", "Roles.index=0&Roles[0]=1", "", "Roles type"},
		{"one bracket early", "another name", "Roles2[0]=1&Role[0]=1", "", ""},

		{"objects", "with dots or brackets", "Lines[0].StateId=1&Lines[1][StateId]=2&Lines%5B0%5D.Text=x",
			"Lines[0]=(StateId=1 Text=x) Lines[1]=(StateId=2)", ""},
		{"eleven objects", "indexes count as numbers, not as text", "Lines[10].StateId=11&" + manyLines(10), linesText(11), ""},
		{"object of unknown members", "is there", "Lines[0].Bogus=x", "Lines[0]=(StateId=0)", ""},
		{"object without members", "an empty value", "Lines[0]=&Home=+", "Lines[0]=(StateId=0) Home=(StateId=0)", ""},
		{"gap between objects", "the servers drop what follows", "Lines[0].StateId=1&Lines[2].StateId=x", "", "Lines type"},
		{"gap and a wrong member", "both are wrong", "Lines[0].StateId=x&Lines[2].StateId=1", "", "Lines[0].StateId type, Lines type"},
		{"gap in a list in a list", "only the inner one is wrong", "Lines[0].StateId=1&Lines[0].Subs[0].A=1&Lines[0].Subs[2].A=2", "Lines[0]=(StateId=1)", "Lines[0].Subs type"},
		{"wrong members of objects", "all of them, with their paths", "Lines[0].StateId=x&Lines[1].Text=y&Lines[1].StateId=&Home.StateId=z",
			"Lines[0]=(StateId=0) Lines[1]=(StateId=0 Text=y) Home=(StateId=0)", "Lines[0].StateId type, Lines[1].StateId null, Home.StateId type"},
		{"value for objects", "the servers bind an object of defaults", "Lines=1&Lines[0].StateId=8", "", "Lines type"},
		{"empty value for objects", "the servers bind an object of defaults", "Lines=", "", "Lines type"},
		{"value for an object", "the servers ignore it", "Lines[0]=x&Lines[0].StateId=y&Home=z",
			"Lines[0]=(StateId=0) Home=(StateId=0)", "Lines[0] type, Lines[0].StateId type, Home type"},
		{"no object 0", "the servers bind an empty list", "Lines[1].StateId=1", "", "Lines type"},
		{"objects without index", "the servers bind an empty list", "Lines[][StateId]=1", "", "Lines type"},
		{"objects by name", "the servers bind an empty list", "Lines[x][StateId]=1", "", "Lines type"},
		{"objects by name beside", "the servers drop them", "Lines[x][StateId]=y&Lines[0].StateId=1", "", "Lines type"},
		{"own numbering of objects", "names for indexes are not supported", "Lines[index]=a&Lines[0].StateId=1", "", "Lines type"},
		{"text after an index", "another name, which the servers drop", "Lines[0]x.StateId=1&Lines[0].StateId=2", "", "Lines type"},
		{"no UTF-8 behind an index", "the name becomes longer", "Lines[0].\xde\xde\xde\xde\xde\xde\xde\xde=1&Lines[0].StateId=1", "Lines[0]=(StateId=1)", ""},
		{"lists in lists", "count on their own", "Lines[0].Subs[0].A=1&Lines[0].Subs[1].A=2&Lines[1].Subs[0].A=x",
			"Lines[0]=(StateId=0 Subs[0].A=1 Subs[1].A=2 Subs:2) Lines[1]=(StateId=0 Subs:1)", "Lines[1].Subs[0].A type"},
		{"object", "by dots or brackets", "Home.StateId=1&home[text]=x", "Home=(StateId=1 Text=x)", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got sample
			err := got.decode(row.body)
			if text, wrong := got.text(), problems(t, err); text != row.want || wrong != row.wrong {
				t.Errorf("read %s, wrong %s\nwant %s, wrong %s (%s)", text, wrong, row.want, row.wrong, row.reason)
			}
		})
	}
}

func manyLines(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("&Lines[" + strconv.Itoa(i) + "].StateId=" + strconv.Itoa(i+1))
	}
	return b.String()
}

func linesText(n int) string {
	texts := make([]string, n)
	for i := range n {
		texts[i] = "Lines[" + strconv.Itoa(i) + "]=(StateId=" + strconv.Itoa(i+1) + ")"
	}
	return strings.Join(texts, " ")
}

func TestReadValues(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		form         url.Values
		want, wrong  string
	}{
		{"nil", "nothing was sent", nil, "", ""},
		{"no values", "a name without values was not sent", url.Values{"Id": {}}, "", ""},
		{"scalars", "the first value counts", url.Values{"id": {"7", "x"}, "NAME": {" "}}, "Id=7 Name=null", ""},
		{"lists", "values keep their order", url.Values{"Roles[]": {"3", "1", "2"}, "Lines[0][StateId]": {"8"}}, "Roles=[3 1 2] Lines[0]=(StateId=8)", ""},
		{"text as it is", "values are decoded already", url.Values{"Name": {"a+b%41"}}, "Name=a+b%41", ""},
		{"no UTF-8", "U+FFFD", url.Values{"Name": {"a\xff"}}, "Name=a�", ""},
		{"problems", "the same as in a body", url.Values{"Id": {"x"}, "Lines[0].StateId": {""}}, "Lines[0]=(StateId=0)", "Id type, Lines[0].StateId null"},
		{"never closed", "nothing of the form is read", url.Values{"Id": {"7"}, "x[": {""}}, "", "syntax"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got sample
			err := got.unmarshal(row.form)
			if text, wrong := got.text(), problems(t, err); text != row.want || wrong != row.wrong {
				t.Errorf("read %s, wrong %s\nwant %s, wrong %s (%s)", text, wrong, row.want, row.wrong, row.reason)
			}
		})
	}
}

func TestErrorsSayWhereAndWhat(t *testing.T) {
	for _, row := range []struct{ name, reason, body, want string }{
		{"type", "", "Id=x", "Id type integer"},
		{"range", "", "Size=256", "Size range byte"},
		{"path", "names as documented, not as sent", "LINES[0][stateid]=x", "Lines[0].StateId type integer"},
		{"list", "", "Lines[1].StateId=1", "Lines type list"},
		{"scalars", "", "Roles[1]=1", "Roles type list"},
		{"object", "", "Home=x", "Home type object"},
		{"syntax", "the offset is that of the pair", "Id=7&x%5B=1", " syntax 5"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var s sample
			list, ok := s.decode(row.body).(validate.Errors)
			if !ok || len(list) != 1 {
				t.Fatalf("%v, want one entry: %s (%s)", list, row.want, row.reason)
			}
			if got := list[0].Path.String() + " " + string(list[0].Code) + " " + list[0].Param; got != row.want {
				t.Errorf("%s, want %s (%s)", got, row.want, row.reason)
			}
		})
	}
}

func TestErrorsHoldNoValue(t *testing.T) {
	const value = "topsecret"
	var s sample
	names := "Id On Size Key Token Since Rate Roles Roles[0] Tags.x Lines Lines[0] Lines[0].StateId Home Home.StateId"
	body := strings.ReplaceAll(names, " ", "="+value+"&") + "=" + value + "&Colour=" + value + "!&Bogus" + value + "[=" + value
	if err := s.decode(body); err == nil || strings.Contains(err.Error(), value) {
		t.Errorf("broken body: %v", err)
	}
	body = body[:strings.LastIndexByte(body, '&')]
	if err := s.decode(body); err == nil || strings.Contains(err.Error(), value) {
		t.Errorf("wrong members: %v", err)
	}
}

// TestReaderKeepsNothing: what a Reader is used for next finds nothing of the
// body before, in which there may have been a secret.
func TestReaderKeepsNothing(t *testing.T) {
	var s sample
	r := sampleForm.Open([]byte("Secret=%68unter2&Id=x&Z=1&Lines[2].StateId=1&Lines[0].StateId=1"), true)
	s.readForm(r)
	room := r.buf[:cap(r.buf)]
	if s.Secret.Or(wire.Secret{}).Reveal() != "hunter2" || !bytes.Contains(room, []byte("hunter2")) {
		t.Fatalf("the secret is decoded elsewhere than in %q", room)
	}
	if err := r.Close(); err == nil {
		t.Error("nothing is wrong")
	}
	if bytes.Contains(room, []byte("unter2")) {
		t.Error("the secret is left in the buffer")
	}
	if r.body != nil || len(r.buf)+len(r.slots)+len(r.values)+len(r.nodes)+len(r.items)+len(r.path)+len(r.byItem) > 0 ||
		len(r.errs) > 0 || r.last.spelled != nil || r.known != nil || r.strict || r.broken || r.strange || r.listens {
		t.Errorf("a closed reader keeps %+v", r)
	}
}
