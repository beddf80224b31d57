package cost

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// reportOf returns a report of n entries about members of items.
func reportOf(n int) (list validate.Errors) {
	for i := range n {
		list = append(list, validate.Error{Path: wire.Member("Licenses").Index(i).Member("StateId"), Code: validate.CodeType, Param: "integer"})
	}
	return list
}

// deep returns a path of n steps.
func deep(n int) (path wire.Path) {
	for i := range n {
		if i%2 == 0 {
			path = append(path, wire.Member("a")...)
		} else {
			path = append(path, wire.Step{Index: i})
		}
	}
	return path
}

// cause is an error of the caller's own.
type cause int

func (c cause) Error() string { return "cause " + strconv.Itoa(int(c)) }

// foreign returns n errors that are not of this library.
func foreign(n int) (errs []error) {
	for i := range n {
		errs = append(errs, cause(i))
	}
	return errs
}

// reading is the work of reading a text.
func reading(text func(n int) string, read func(text string) any) func(n int) (int, func() any) {
	return func(n int) (int, func() any) {
		body := text(n)
		return len(body), func() any { return read(body) }
	}
}

// fromJSON reads what a program has written as JSON.
func fromJSON[T any](text string) any {
	var value T
	err := json.Unmarshal([]byte(text), &value)
	return []any{value, err}
}

// entry is an entry of a report as JSON.
const entry = `{"path":"Licenses[#].StateId","pointer":"/Licenses/#/StateId","code":"type","param":"integer","message":"must be an integer"},`

var reports = []work{
	{name: "Join large reports", reason: "each path is looked for", prepare: func(n int) (int, func() any) {
		one, other := reportOf(n), reportOf(2*n)
		return 30 * n, func() any { return validate.Join(one, other, one) }
	}},
	{name: "Join many reports", reason: "each is taken in once", prepare: func(n int) (int, func() any) {
		var all []error
		for _, entry := range reportOf(n) {
			all = append(all, validate.Errors{entry})
		}
		return 30 * n, func() any { return validate.Join(all...) }
	}},
	{name: "Join below unreadable lists", reason: "what lies below is looked for", prepare: func(n int) (int, func() any) {
		var one, other validate.Errors
		for i := range n {
			one = append(one, validate.Error{Path: wire.Member("a").Index(i), Code: validate.CodeType})
			other = append(other, validate.Error{Path: wire.Member("a").Index(i).Member("b").Index(1), Code: validate.CodeEnum})
		}
		return 30 * n, func() any { return validate.Join(one, other) }
	}},
	{name: "Join deep paths", reason: "each way is looked at once", prepare: func(n int) (int, func() any) {
		var one validate.Errors
		for i := range 12 {
			one = append(one, validate.Error{Path: deep(n).Index(i), Code: validate.CodeType})
		}
		var other validate.Errors
		for i := range 12 {
			other = append(other, validate.Error{Path: deep(n).Member("b").Index(i), Code: validate.CodeEnum})
		}
		return 4 * 24 * n, func() any { return validate.Join(one, other) }
	}, size: 256 << 10},
	{name: "wrapped again and again", reason: "it is opened once", prepare: func(n int) (int, func() any) {
		var err error = reportOf(3)
		for range n {
			err = fmt.Errorf("w: %w", err)
		}
		return 50 * n, func() any { return []any{validate.List(err), validate.Problem(err).Title} }
	}, size: 8 << 10},
	{name: "joined errors of others", reason: "their texts are put together once", prepare: func(n int) (int, func() any) {
		all := append(foreign(n), reportOf(3))
		return 10 * n, func() any {
			err := validate.Join(all...)
			return []any{err, err.Error(), validate.Join(err, err).Error(), validate.Text(err), errors.Is(err, cause(n+1))}
		}
	}},
	{name: "Under a deep path", reason: "each entry is copied once", prepare: func(n int) (int, func() any) {
		path, report := deep(n), reportOf(5)
		return 4 * n, func() any { err := validate.Under(report, path); return []any{err, rendered(err)} }
	}},
	{name: "Under a member, large report", reason: "each entry is copied once", prepare: func(n int) (int, func() any) {
		report := reportOf(n)
		return 30 * n, func() any { return validate.Under(report, wire.Member("User")) }
	}},
	{name: "Under a hundred times", reason: "each time costs the entries", prepare: func(n int) (int, func() any) {
		report := reportOf(n)
		return 30 * n, func() any {
			var err error = report
			for range 100 {
				err = validate.Under(err, wire.Member("a"))
			}
			return []any{err, err.Error()}
		}
	}, size: 1 << 10, drops: true},
	{name: "Without", reason: "each entry is looked at once", prepare: func(n int) (int, func() any) {
		report := append(reportOf(n), validate.Error{Code: validate.CodeEmail})
		return 30 * n, func() any { return validate.Without(report, validate.CodeEmail) }
	}},
	{name: "renderings", reason: "a hundred entries are shown", prepare: func(n int) (int, func() any) {
		report := reportOf(n)
		return 30 * n, func() any {
			return []any{rendered(report), written(hppro.Failure(report)), written(adminusers.Failure(report))}
		}
	}},
	{name: "the XML of a failure", reason: "each key is written once", prepare: func(n int) (int, func() any) {
		report := validate.Errors{{Path: deep(n), Code: validate.CodeType}, {Path: wire.Member(strings.Repeat("[_x", n)), Code: validate.CodeNull}}
		return 7 * n, func() any { text, _ := xml.Marshal(validate.ModelState("user", report)); return text }
	}},
	{name: "renderings of one member's entries", reason: "they share a key", prepare: func(n int) (int, func() any) {
		report := reportOf(n)
		for i := range report {
			report[i].Path = wire.Member("Email")
		}
		return 30 * n, func() any { return rendered(report) }
	}},

	// What was written is read back.
	{name: "a report", reason: "one entry each", prepare: reading(list("[", entry, `{}]`), fromJSON[validate.Errors])},
	{name: "an entry again and again", reason: "the last member counts", prepare: reading(list("{", `"code":"type","path":"a[#]",`, `"x":1}`), fromJSON[validate.Error])},
	{name: "changes", reason: "one row each", prepare: reading(list("[", `{"path":"Licenses[#].StateId","old":{"a":[1]},"new":"x"},`, "{}]"), fromJSON[[]wire.Change])},
	{name: "an answer of ASP.NET", reason: "one key each", prepare: reading(list(`{"Message":"m","ModelState":{`, `"user.m#":["x"],`, `"":[]}}`), fromJSON[validate.HTTPError])},
	{name: "a path of many members", reason: "one step each", prepare: reading(long("a", ".a", ""), readPath)},
	{name: "a path of many indexes", reason: "one step each", prepare: reading(long("a", "[7]", ""), readPath)},
	{name: "a path of quoted names", reason: "one step each", prepare: reading(long("a", `["."]`, ""), readPath)},
	{name: "a path of one long name", reason: "it is read once", prepare: reading(long("", "name", ""), readPath)},
	{name: "a path of one long quoted name", reason: "it is read once", prepare: reading(long(`["`, `\u0041`, `"]`), readPath)},
	{name: "a path of brackets", reason: "the first one is wrong", prepare: reading(long("", "[", ""), readPath)},
	{name: "a path that ends within quotation marks", reason: "its end is looked for once", prepare: reading(long("", `["a"]`, `["`), readPath), drops: true},
	{name: "the texts of a path", reason: "each step is written once", prepare: func(n int) (int, func() any) {
		path := append(deep(n), wire.Member(strings.Repeat("~/", n), strings.Repeat(`"`, n))...)
		return 8 * n, func() any { return []any{path.String(), path.Pointer(), path.Equal(append(wire.Path{}, path...))} }
	}},

	// Headers.
	{name: "a content type of many parameters", reason: "each is passed over once", prepare: reading(list("application/json", `; a#="b\"c"`, "; charset=utf-8"), readHeader)},
	{name: "a content type of quotation marks", reason: "the end of the first is looked for", prepare: reading(long(`application/json; a="`, `\"`, ""), readHeader)},
	{name: "a content type of blanks", reason: "they are passed over once", prepare: reading(long("application/json", " \t", ";charset=utf-16"), readHeader)},
	{name: "a content type of charsets", reason: "the first counts", prepare: reading(long("text/xml", ";charset=utf-8", ""), readHeader)},
	{name: "a long content type", reason: "it is too long to repeat", prepare: reading(long("a", "b", "/c"), readHeader)},
	{name: "a content type of slashes", reason: "it is none", prepare: reading(long("a", "/", ";"), readHeader)},
}

func readPath(text string) any {
	var path wire.Path
	err := path.UnmarshalText([]byte(text))
	return []any{path, err}
}

func readHeader(text string) any {
	_, err := adminusers.Decode(text, []byte("{}"))
	return rendered(err)
}

// TestReports does with large reports what a service does with small ones.
func TestReports(t *testing.T) {
	for _, w := range reports {
		t.Run(w.name, w.check)
	}
}

// TestRules judges long texts.
func TestRules(t *testing.T) {
	texts := map[string]func(n int) string{
		"digits": long("", "1", ""), "signs": long("+", "(-) ", "1"), "at signs": long("a", "@", ""), "letters": long("", "é", ""),
		"blanks": long("", "\u2003 ", ""), "an address": long("http://a/", "%41", "?b"), "a host": long("http://", "a.", "/"), "brackets": long("http://[", ":", "]"),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			work{reason: "a text is looked at once", prepare: reading(text, func(text string) any {
				return []bool{validate.Email(text), validate.MobilePhone(text), validate.NotBlank(text), validate.URL(text)}
			})}.check(t)
		})
	}
}

// TestSchemas: a caller may do with a schema what it likes, and pays for one
// copy.
func TestSchemas(t *testing.T) {
	schema := hppro.Schema()
	if c := spent(func() any { return hppro.Schema() }); c.bytes > float64(2*len(schema)+fixedBytes) {
		t.Errorf("a schema of %d bytes takes %.0f", len(schema), c.bytes)
	}
}
