package border

import (
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
)

// The bounds of a report, however much is wrong.
const (
	maxRendering = 40_000
	maxList      = 250_000
	maxMemory    = 1_000_000 // of a report, and of what is allocated for a rendering
)

var items = flag.Int("items", 50_000, "how many items are wrong in the longest bodies; a million takes a minute")

// A flood is a body in which items of a list are wrong, one by one.
type flood struct {
	system, format, what string
	start, item, end     string // %d in the item is its index
	separator            string
	validated            bool // whether the items can be read, and break rules
}

var floods = []flood{
	{system: "aaa", format: inJSON, what: "items of another shape", start: `{"Preferences":[`, item: `1`, separator: ",", end: `]}`},
	{system: "aaa", format: inJSON, what: "keys that are missing", start: `{"Properties":[`, item: `{}`, separator: ",", end: `]}`, validated: true},
	{system: "aaa", format: inJSON, what: "keys that are there twice", start: `{"Preferences":[`, item: `{"PreferenceID":1}`, separator: ",", end: `]}`, validated: true},
	{system: "aaa", format: inJSON, what: "rules that are broken", start: `{"Preferences":[`, item: `{"PreferenceID":%d,"Override":7}`, separator: ",", end: `]}`, validated: true},
	{system: "adminusers", format: inJSON, what: "unknown members", start: `{`, item: `"a%d":1`, separator: ",", end: `}`},
	{system: "hppro", format: inJSON, what: "long unknown names", start: `{"UplineHierarchyUsers":[`, item: `{"a name of some thirty bytes, %d":1}`, separator: ",", end: `]}`},
	{system: "hppro", format: inJSON, what: "names in quotation marks", start: `{`, item: `"\"\"\"\"\"\"\"%d":1`, separator: ",", end: `}`},
	{system: "hppro", format: inJSON, what: "names that HTML would read", start: `{`, item: `"<<<<<%d":1`, separator: ",", end: `}`},
	{system: "hppro", format: inJSON, what: "names of control characters", start: `{`, item: `"\u0001\u0001\u0001\u0001%d":1`, separator: ",", end: `}`},
	{system: "adminusers", format: inXML, what: "unknown members", start: `<User>`, item: `<a%d/>`, end: `</User>`},
	{system: "adminusers", format: inForm, what: "unknown members", item: `a%d=1`, separator: "&"},
	{system: "hppro", format: inJSON, what: "scalars of another type", start: `{"UserRoles":[`, item: `"x"`, separator: ",", end: `]}`},
	{system: "hppro", format: inJSON, what: "members of items", start: `{"Licenses":[`, item: `{"Id":"x"}`, separator: ",", end: `]}`},
	{system: "hppro", format: inForm, what: "members of items", item: `Licenses[%d].Id=x`, separator: "&"},
	{system: "oauthusers", format: inJSON, what: "scalars of another type", start: `{"Businesses":[`, item: `"x"`, separator: ",", end: `]}`},
	{system: "userdetail", format: inJSON, what: "items of another shape", start: `{"_links":[`, item: `1`, separator: ",", end: `]}`},
	{system: "userdetail", format: inXML, what: "items of another type", start: `<UserDetail xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><_links>`, item: `<Link x:type="a"/>`, end: `</_links></UserDetail>`},
}

func (f flood) body(items int) []byte {
	var body strings.Builder
	body.WriteString(f.start)
	for i := range items {
		if i > 0 {
			body.WriteString(f.separator)
		}
		body.WriteString(strings.Replace(f.item, "%d", strconv.Itoa(i), 1))
	}
	body.WriteString(f.end)
	return []byte(body.String())
}

// report returns what is wrong with a body.
func (f flood) report(body []byte) error {
	for _, s := range systems {
		if s.name == f.system {
			sent, err := s.decodeStrict(f.format, body)
			if f.validated {
				return validate.Join(err, sent.ValidatePartial())
			}
			return err
		}
	}
	return nil
}

// TestReportsAreBounded reads bodies in which very many items are wrong.
func TestReportsAreBounded(t *testing.T) {
	for _, f := range floods {
		for _, size := range []int{10_000, *items} {
			t.Run(fmt.Sprintf("%s %s %s %d", f.system, f.format, f.what, size), func(t *testing.T) { f.bounded(t, size) })
		}
	}
}

func (f flood) bounded(t *testing.T, size int) {
	before := heap()
	err := f.report(f.body(size))
	kept := heap() - before
	list := validate.List(err)
	if len(list) != validate.MaxEntries+1 {
		t.Fatalf("%d entries", len(list))
	}
	last := list[validate.MaxEntries]
	if more, _ := strconv.Atoi(last.Param); last.Code != validate.CodeMore || more < size-validate.MaxEntries-1 || more > size-validate.MaxEntries {
		t.Errorf("the last entry is %v", last)
	}
	if kept > maxMemory {
		t.Errorf("the report keeps %d bytes", kept)
	}
	renderings := map[string]func() []byte{
		"text":        func() []byte { return []byte(err.Error()) },
		"Problem":     func() []byte { return asJSON(t, validate.Problem(err)) },
		"ModelState":  func() []byte { return asJSON(t, validate.ModelState("user", err)) },
		"XML":         func() []byte { return asXML(t, validate.ModelState("user", err)) },
		"Text":        func() []byte { return []byte(validate.Text(err)) },
		"Join":        func() []byte { return []byte(validate.Join(err, err).Error()) },
		"errors.Join": func() []byte { return asJSON(t, validate.Problem(fmt.Errorf("%w and %w", err, err))) },
	}
	for _, s := range systems {
		renderings[s.name] = func() []byte { return asJSON(t, s.failure(err)) }
	}
	for name, render := range renderings {
		if text, allocated := measured(render); len(text) > maxRendering || allocated > 2*maxMemory {
			t.Errorf("%s is %d bytes long and takes %d", name, len(text), allocated)
		}
	}
	if text := asJSON(t, list); len(text) > maxList {
		t.Errorf("the list is %d bytes long in JSON", len(text))
	}
}

func asJSON(t *testing.T, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func asXML(t *testing.T, v any) []byte {
	t.Helper()
	text, err := xml.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// heap returns how much memory is in use.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// measured returns what f returns, and how much memory it took.
func measured(f func() []byte) (text []byte, allocated uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	text = f()
	runtime.ReadMemStats(&after)
	return text, after.TotalAlloc - before.TotalAlloc
}

// TestErrorListIsLinear reads and writes an answer of aaa with one item of many
// members: twice the members take twice the memory.
func TestErrorListIsLinear(t *testing.T) {
	taken := func(members int) uint64 {
		var body strings.Builder
		for i := range members {
			fmt.Fprintf(&body, `,"m%06d":"x"`, i)
		}
		text := []byte(`{"errors":[{` + body.String()[1:] + `}],"success":false}`)
		_, allocated := measured(func() []byte {
			var response aaa.ErrorResponse
			if err := json.Unmarshal(text, &response); err != nil {
				t.Fatal(err)
			}
			return asJSON(t, response)
		})
		return allocated
	}
	if few, many := taken(10_000), taken(100_000); many > 15*few {
		t.Errorf("10,000 members take %d bytes, 100,000 take %d", few, many)
	}
}

// TestUnknownMembersAreLinear reads a record with many unknown members, and does
// with it what a service does.
func TestUnknownMembersAreLinear(t *testing.T) {
	taken := func(members int) uint64 {
		var body strings.Builder
		for i := range members {
			fmt.Fprintf(&body, `,"m%06d":"x"`, i)
		}
		text := []byte("{" + body.String()[1:] + `,"Licenses":[{` + body.String()[1:] + `}]}`)
		_, allocated := measured(func() []byte {
			var user, other hppro.User
			if err := json.Unmarshal(text, &user); err != nil {
				t.Fatal(err)
			}
			if err := other.Extra.Set("m000001", []byte("1")); err != nil {
				t.Fatal(err)
			}
			merged, err := hppro.Apply(other, hppro.Diff(other, user))
			if err != nil || merged.Extra.Len() != members || len(hppro.Changes(other, merged)) < members {
				t.Fatalf("%d members, error %v", merged.Extra.Len(), err)
			}
			return asJSON(t, hppro.Merge(hppro.Full(merged), hppro.Full(user)))
		})
		return allocated
	}
	if few, many := taken(5_000), taken(50_000); many > 15*few {
		t.Errorf("5,000 members take %d bytes, 50,000 take %d", few, many)
	}
}

// BenchmarkWrongItems shows the time for each wrong item; -items 1000000 makes
// the longest bodies.
func BenchmarkWrongItems(b *testing.B) {
	for _, f := range floods {
		for _, size := range []int{1_000, 10_000, *items} {
			b.Run(fmt.Sprintf("%s/%s/%s/%d", f.system, f.format[len("application/"):], strings.ReplaceAll(f.what, " ", "_"), size), func(b *testing.B) {
				body := f.body(size)
				b.ResetTimer()
				for b.Loop() {
					_ = f.report(body)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/item")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}
