package lawtest

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestBadInputsFindFaults(t *testing.T) {
	broken = ""
	right := BadInput{"null", "a name cannot be null", JSON, `{"Name":null,"Made":null}`, "Name required text\nMade null\n"}
	rows := []struct {
		name, complaint string
		damage          func(s *System[user, update], row *BadInput)
	}{
		{"nothing is wrong", "", func(*System[user, update], *BadInput) {}},
		{"another problem", "the problems are", func(_ *System[user, update], row *BadInput) { row.Want = "Name null\n" }},
		{"another order", "the problems are", func(_ *System[user, update], row *BadInput) { row.Want = "Made null\nName required\n" }},
		{"another parameter", "the problems are", func(_ *System[user, update], row *BadInput) { row.Want = "Name required\nMade null\n" }},
		{"a secret in the message", "says too much", func(s *System[user, update], row *BadInput) {
			row.Want = "Name type hush\n"
			s.Decode = func(string, []byte) (u update, err error) {
				return u, validate.Errors{{Path: wire.Member("Name"), Code: validate.CodeType, Param: "hush"}}
			}
		}},
		{"a parameter that is prose", "is prose", func(s *System[user, update], row *BadInput) {
			row.Want = "Name type a text\n"
			s.Decode = func(string, []byte) (u update, err error) {
				return u, validate.Errors{{Path: wire.Member("Name"), Code: validate.CodeType, Param: "a text"}}
			}
		}},
		{"the record changes", "the record: ", func(s *System[user, update], row *BadInput) {
			row.Body, row.Want = `{"Id":7}`, "Id identity\n"
			apply := s.Apply
			s.Apply = func(existing user, sent update) (user, error) {
				merged, err := apply(existing, sent)
				merged.Nick.Set("changed")
				return merged, err
			}
		}},
		{"encoding/json is content", "reads it without an error", func(s *System[user, update], row *BadInput) {
			decode := s.Decode
			row.Body, row.Want = `{"Nick":null}`, "Count type integer\n"
			s.Decode = func(string, []byte) (update, error) { return decode(JSON, []byte(`{"Count":"x"}`)) }
		}},
		{"what is right is taken", "", func(_ *System[user, update], row *BadInput) { row.Body, row.Want = `{"Nick":null}`, "" }},
		{"what is right is refused", "Name: ", func(_ *System[user, update], row *BadInput) { row.Want = "" }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			s, input := fake(), right
			row.damage(s, &input)
			var r report
			s.refuses(&r, s.Sample(t), input)
			complains(t, r, row.complaint)
		})
	}
}

func TestCutOffFindsFaults(t *testing.T) {
	broken = ""
	rows := []struct {
		name, complaint string
		decode          func(contentType string, body []byte) (update, error)
	}{
		{"nothing is wrong", "", decode},
		{"what is cut is taken", "application/json, cut to 1 bytes", func(contentType string, body []byte) (update, error) {
			if contentType == JSON && len(body) == 1 {
				return update{}, nil
			}
			return decode(contentType, body)
		}},
		{"the offset is another", "application/xml, cut to ", func(contentType string, body []byte) (update, error) {
			sent, err := decode(contentType, body)
			if contentType == XML && err != nil {
				err = validate.Errors{{Code: validate.CodeSyntax, Param: "0"}}
			}
			return sent, err
		}},
		{"what is whole is refused", "whole, and white space behind it", func(contentType string, body []byte) (update, error) {
			if bytes.HasSuffix(body, []byte{'\n'}) {
				return update{}, validate.Errors{{Code: validate.CodeSyntax, Param: "1"}}
			}
			return decode(contentType, body)
		}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			s := fake()
			s.Decode = row.decode
			var r report
			s.cutOff(&r, s.Sample(t))
			complains(t, r, row.complaint)
		})
	}
}

func TestEveryTypeFindsFaults(t *testing.T) {
	broken = ""
	rows := []struct {
		name, member, complaint string
		change                  func(list validate.Errors)
	}{
		{"nothing is wrong", "Count", "", func(validate.Errors) {}},
		{"nothing is wrong with a list", "Roles", "", func(validate.Errors) {}},
		{"nothing is wrong with a list of objects", "Lines", "", func(validate.Errors) {}},
		{"another code", "Count", `reported are ["Count pattern integer"]`, func(list validate.Errors) { list[0].Code = validate.CodePattern }},
		{"another Param", "Count", `reported are ["Count type byte"]`, func(list validate.Errors) { list[0].Param = "byte" }},
		{"another path", "Roles", `reported are ["Roles type integer"]`, func(list validate.Errors) { list[0].Path = list[0].Path[:1] }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			s := fake()
			s.Decode = func(contentType string, body []byte) (update, error) {
				sent, err := decode(contentType, body)
				if list, ok := errors.AsType[validate.Errors](err); ok {
					row.change(list)
				}
				return sent, err
			}
			var r report
			m, _ := s.update().member(row.member)
			s.everyTypeOf(&r, m)
			complains(t, r, row.complaint)
		})
	}
}

// complains wants one complaint, or none.
func complains(t *testing.T, r report, want string) {
	t.Helper()
	if got := strings.Join(r.complaints, "\n"); !strings.Contains(got, want) || want == "" && got != "" {
		t.Errorf("complaints are %q, want %q", got, want)
	}
}

func TestSamplesFindFaults(t *testing.T) {
	t.Cleanup(func() { broken = "" })
	body := string(Must(whole(reflect.TypeFor[update]()).Interface().(update).MarshalJSON()))
	const root = `<User xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
	rows := []struct {
		name, sample, complaint string
		row                     Sample
	}{
		{"as it is", body, "", Sample{Into: new(update)}},
		{"with layout", strings.ReplaceAll(body, `,"`, ",\n  \""), "", Sample{Into: new(update)}},
		{"with a part that is cut", strings.Replace(body, "{", `{"x":1,`, 1), "", Sample{Into: new(update), Cut: `"x":1,`}},
		{"with a part that nobody writes", strings.Replace(body, "{", `{"x":1,`, 1), "it comes back as", Sample{Into: new(update)}},
		{"without the part to cut", body, "the sample has no", Sample{Into: new(update), Cut: `"x":1,`}},
		{"in another order", `{"Nick":"a","Id":1}`, "it comes back as", Sample{Into: new(update)}},
		{"not to be read", `{"Id":"x"}`, "not read", Sample{Into: new(update)}},
		{"of XML", root + "\n  <Id>1</Id>\n  <Nick>a</Nick>\n</User>", "", Sample{Into: new(update), File: "a.xml"}},
		{"of XML in another order", root + "<Nick>a</Nick><Id>1</Id></User>", "it comes back as", Sample{Into: new(update), File: "a.xml"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var r report
			row.row.comesBack(&r, []byte(row.sample))
			complains(t, r, row.complaint)
		})
	}
}

func TestStepsFindFaults(t *testing.T) {
	var kept []byte
	rows := []struct {
		name, complaint string
		run             func() error
	}{
		{"nothing", "", func() error { return nil }},
		{"an allocation", "1 allocations, want none", func() error { kept = make([]byte, 1<<10); return nil }},
		{"an error", "no way", func() error { return errors.New("no way") }},
	}
	for _, row := range rows {
		var r report
		Step{row.name, row.run}.allocates(&r)
		complains(t, r, row.complaint)
	}
	_ = kept
}

func TestGolden(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	*updateGolden = true
	Golden(t, "a.golden", []byte("a\n"))
	*updateGolden = false
	Golden(t, "a.golden", []byte("a\n"))
	var r report
	golden(&r, "a\n", "b\n")
	complains(t, r, "run go test with -update")
}

func TestPanicsAreComplaints(t *testing.T) {
	var r report
	r.survives(func(r *report) {
		r.failf("before")
		panic("no way")
	})
	complains(t, r, "a panic: no way")
}
