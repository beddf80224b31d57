package browser

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/seed16fbf055/userupdate/examples/service/vendors"
)

const form = "application/x-www-form-urlencoded"

// TestFixTheSample is the way of a person who comes for the first time: the
// documented sample has a phone number that is none; go there, fix it, and see
// what comes of it.
func TestFixTheSample(t *testing.T) {
	p := open(t, views[0], "")
	p.click("[name=whole][value=whole]")
	p.paste("update", sample(t, "adminusers", vendors.Documented))
	p.shows("#status", "2 problems")
	p.shows("#problems", "MobilePhone")
	p.shows("#members tr.bad + tr.why", "must be")
	p.shows("#update .says", "must be an e-mail address")
	p.view("answer")
	p.shows("#answer", `"ErrorReason"`)
	p.shows("#answer", `"pointer": "/MobilePhone"`)

	p.click("#problems li:nth-child(2) button")
	if got := p.selected("update"); got != `"sample string 12"` {
		t.Fatalf("a click on the problem selects %s", got)
	}
	p.insert(`"+44 7700 900123"`)
	p.shows("#status", "1 problem")
	p.view("members")
	p.click("#members tr.why button")
	if got := p.selected("update"); got != `"sample string 8"` {
		t.Fatalf("a click at the member selects %s", got)
	}
	p.insert(`"ada@example.com"`)
	p.shows("#status", "valid")
	p.shows("#status", "read-only and left alone: DeclineDate, DPAVersion, PrivacyPolicyVersion")

	p.view("merged")
	p.shows("#merged", `"MobilePhone": "+44 7700 900123"`)
	p.shows("#merged", `"DPAVersion": "2.1"`)
	p.shows("#merged", `"Pin": "[secret]"`)
	p.view("diff")
	p.shows("#diff", `"EmailAddress": "ada@example.com"`)
	if diff := p.text("#diff"); strings.Contains(diff, `"ID"`) || strings.Contains(diff, "sample string 14") {
		t.Errorf("the diff has what does not change, or a secret: %s", diff)
	}
	p.view("audit")
	p.shows("#audit", "[secret]")
	p.shows("#audit", "+44 7700 900456")
	p.view("answer")
	p.shows("#answer", "200")
	p.view("code")
	p.shows("#code", "adminusers.Apply(stored, update)")
	p.shows("#code", "curl -i -X PUT")
}

// TestThreeStates: absent, null and a value read differently.
func TestThreeStates(t *testing.T) {
	p := open(t, views[0], "")
	p.paste("update", `{"Pin":null,"Enabled":false}`)
	p.shows("#status", "valid, 2 changes")
	for _, row := range []struct{ member, cell, want string }{
		{"Pin", "stored", `"[secret]"`}, {"Pin", "update", "null"}, {"Pin", "after", "null"},
		{"Enabled", "stored", "true"}, {"Enabled", "update", "false"}, {"Enabled", "after", "false"},
		{"TimeZone", "stored", `"GMT Standard Time"`}, {"TimeZone", "update", "absent"}, {"TimeZone", "after", `"GMT Standard Time"`},
	} {
		column := map[string]int{"stored": 0, "update": 1, "after": 2}[row.cell]
		got := eval[string](p, `[...document.querySelectorAll('.members tbody tr')].find(r => r.textContent.startsWith(%q)).querySelectorAll('td')[%d].innerText`, row.member, column)
		if got != row.want {
			t.Errorf("%s, %s: %q, want %q", row.member, row.cell, got, row.want)
		}
	}
}

// TestEverySystem: each has its samples, problems, and a merged record.
func TestEverySystem(t *testing.T) {
	p := open(t, views[0], "")
	for _, row := range []struct{ system, member, line, fixed, merged string }{
		{"hppro", "Licenses[0].StateId", "PATCH /api/HpProUser/UpdateUserProfile?Id=6", `{"OfficeId":null}`, `"OfficeId": null`},
		{"userdetail", "FirstName", "PATCH /User?FileId=1", `{"LastName":"Reyes"}`, `"LastName": "Reyes"`},
		{"aaa", "AccountStatus", "PATCH /api/AAA/UserProfiles/1065", `{"Preferences":[{"PreferenceID":3,"PreferenceValue":7}]}`, `"PreferenceValue": "7"`},
		{"oauthusers", "Language", "PATCH /api/sys/users?Id=123", `{"AddedUserRoles":[7]}`, "7\n  ]"},
		{"adminusers", "MobilePhone", "PATCH /api/v1/admin/users/a2d8b2d2-1673-4f2d-a9ec-b02947160be7", `{"Enabled":false}`, `"Enabled": false`},
	} {
		t.Run(row.system, func(t *testing.T) {
			p := &tab{t, p.ctx}
			p.system(row.system)
			p.shows("#line", row.line)
			p.shows("#problems", row.member)
			p.paste("update", row.fixed)
			p.shows("#status", "valid, 1 change")
			p.view("merged")
			p.shows("#merged", row.merged)
		})
	}
	p.system("hppro")
	p.shows("#update textarea", `{"OfficeId":null}`) // what was typed there is still there
}

// TestFormats: a body changes its format and keeps what it says, and problems
// are found in each.
func TestFormats(t *testing.T) {
	for _, row := range []struct {
		name, reason   string
		system, format string
		typed          string
		member, where  string // the problem, and what a click on it selects
		good, shows    string // a JSON body, and what is in it as this format
	}{
		{"XML", "elements", "adminusers", "application/xml", "<User><MobilePhone>?</MobilePhone></User>", "MobilePhone", "?", `{"Enabled":false}`, "<Enabled>false</Enabled>"},
		{"form", "pairs", "adminusers", form, "Enabled=false&MobilePhone=%3F", "MobilePhone", "%3F", `{"Enabled":false}`, "Enabled=false"},
		{"form with a list", "a list has an index", "hppro", form, "Id=6&Licenses[0].StateId=Utah", "Licenses[0].StateId", "Utah", `{"Licenses":[{"StateId":8}]}`, "StateId=8"},
		{"XML of another", "its own root", "userdetail", "application/xml", "<UserDetail><TimezoneId>x</TimezoneId></UserDetail>", "TimezoneId", "x", `{"LastName":"Reyes"}`, "<UserDetail"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := open(t, views[0], "")
			p.system(row.system)
			p.paste("update", row.good)
			p.shows("#status", "valid, ")
			changes := p.text("#status")
			p.choose("#update-format", row.format)
			p.shows("#update textarea", row.shows)
			p.shows("#status", changes)
			p.paste("update", row.typed)
			p.shows("#problems", row.member)
			p.click("#problems button")
			if got := p.selected("update"); got != row.where {
				t.Errorf("a click selects %q, want %q (%s)", got, row.where, row.reason)
			}
		})
	}
}

// TestStoredRecord: what is wrong with it is said too.
func TestStoredRecord(t *testing.T) {
	p := open(t, views[0], "")
	p.paste("record", `{"Enabled":"maybe"}`)
	p.shows("#problems", "stored Enabled")
	p.paste("record", `{"Enabled":`)
	p.shows("#problems", "stored whole body")
	p.paste("record", `{"MobilePhone":"?","ID":"a2d8b2d2-1673-4f2d-a9ec-b02947160be7","DisplayName":"a","EmailAddress":"a@b","TimeZone":"c","Username":"d"}`)
	p.paste("update", `{"Enabled":true}`)
	p.shows("#problems", "stored MobilePhone")
	p.view("answer")
	p.shows("#answer", "Something is wrong with the stored record") // it can be read, and breaks a rule
	p.paste("record", `{"ID":"a2d8b2d2-1673-4f2d-a9ec-b02947160be7","MobilePhone":"12345","DisplayName":"a","EmailAddress":"a@b","TimeZone":"c","Username":"d"}`)
	p.paste("update", `{"Enabled":true}`)
	p.shows("#status", "valid, 1 change")
}

// TestLink: a link brings the state back, and holds no secret.
func TestLink(t *testing.T) {
	p := open(t, views[0], "")
	p.until(`location.hash !== ''`)
	before := eval[string](p, `location.hash`)
	p.paste("update", `{"Pin":"s3cret","apiKey":"s3cret","DisplayName":"Grace"}`)
	p.shows("#status", "valid")
	p.until(`location.hash !== ` + "'" + before + "'")
	fragment := eval[string](p, `location.hash`)
	again := open(t, views[0], fragment)
	again.shows("#update textarea", `{"DisplayName":"Grace"}`)
	for _, side := range []string{"update", "record"} {
		if text := again.text("#" + side + " textarea"); strings.Contains(text, "s3cret") || strings.Contains(text, "4711") {
			t.Errorf("the link holds a secret: %s", text)
		}
	}
	p.paste("update", `{"Pin":"s3cret`)
	p.shows("#problems", "whole body")
	p.until(`location.hash !== ` + "'" + fragment + "'")
	if text := open(t, views[0], eval[string](p, `location.hash`)).text("#update textarea"); text != "" {
		t.Errorf("where the server cannot tell what is secret, the link has %q", text)
	}
}

// TestOddLink: odd XML is in a link as far as it is no value, and a person who
// copies a link without a text hears why.
func TestOddLink(t *testing.T) {
	const odd = `<?xml version="1.0" encoding="utf-16"?><Odd xmlns="urn:odd">%s<Enabled>false</Enabled></Odd>`
	for _, row := range []struct{ name, reason, format, typed, kept, said string }{
		{"odd XML", "names and namespaces are no values", "application/xml", fmt.Sprintf(odd, "<Pin>s3cret</Pin>"), fmt.Sprintf(odd, ""), "a link without secrets"},
		{"comment", "it may be a member that was put aside", "application/xml", fmt.Sprintf(odd, "<!-- s3cret -->"), "", "without the update"},
		{"second root", "its members are not looked at", "application/xml", "<User/><User><Pin>s3cret</Pin></User>", "", "without the update"},
		{"more in the declaration", "XML has nothing else there", "application/xml", `<?xml version="1.0" pin="s3cret"?><User/>`, "", "without the update"},
		{"form on two lines", "it was meant as two pairs", form, "DisplayName=x\nPin=s3cret", "", "without the update"},
		{"not the model", "a member of no contract goes as a whole", "application/json", `{"user":{"Pin":"s3cret"},"Enabled":7}`, `{"Enabled":7}`, "a link without secrets"},
		{"no object", "what its items are is not known", "application/json", `["s3cret"]`, "", "without the update"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := open(t, views[0], "")
			eval[bool](p, `(navigator.clipboard.writeText = async text => { window.copied = text }, true)`)
			p.choose("#update-format", row.format)
			p.until(`document.querySelector('#update-format').value === '` + row.format + `'`)
			p.paste("update", row.typed)
			p.click("#link") // at once, before the page has asked what to make of it
			p.shows("#said", row.said)
			again := open(t, views[0], eval[string](p, `new URL(window.copied).hash`))
			if got := again.text("#update textarea"); got != row.kept {
				t.Errorf("%s: the link has %q, want %q", row.reason, got, row.kept)
			}
		})
	}
}

// TestBadLink: a fragment that is none of this page is said to be so, and the
// page is as without it.
func TestBadLink(t *testing.T) {
	const side = `{"format":"application/json","text":"{}"}`
	for _, row := range []struct{ name, reason, fragment string }{
		{"other letters", "it is no base64", "#%zz"},
		{"a word", "it is nothing deflated", "#members"},
		{"cut", "a link that was not copied to its end", fragment(`{"system":"hppro","update":` + side + `,"record":` + side + `}`)[:40]},
		{"null", "it is no state", fragment("null")},
		{"empty", "it has no texts", fragment("{}")},
		{"no record", "it has one text of two", fragment(`{"system":"hppro","update":` + side + `}`)},
		{"number for a text", "it would be shown as one", fragment(`{"system":"hppro","update":` + side + `,"record":{"format":"application/json","text":7}}`)},
		{"unknown system", "its texts are those of no other", fragment(`{"system":"sixth","update":` + side + `,"record":` + side + `}`)},
		{"unknown format", "the system does not read it", fragment(`{"system":"hppro","update":{"format":"application/xml","text":"<a/>"},"record":` + side + `}`)},
		{"large", "a few bytes may be very many", fragment(`{"x":"` + strings.Repeat("x", 8<<20) + `"}`)},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := open(t, views[0], row.fragment)
			p.shows("#said", "cannot be read")
			p.shows("#line", "/api/v1/admin/users/")
			p.shows("#problems", "MobilePhone")
		})
	}
	p := open(t, views[0], fragment(`{"system":"hppro","update":`+side+`,"record":`+side+`}`))
	p.shows("#line", "HpProUser")
	if said := p.text("#said"); said != "" {
		t.Errorf("a right link: %q", said)
	}
	eval[bool](p, `(location.hash = '#members', true)`) // as a person who changes the address
	p.shows("#said", "cannot be read")
	p.shows("#line", "HpProUser")
}

// fragment is that of a state.
func fragment(state string) string {
	var deflated bytes.Buffer
	w, _ := flate.NewWriter(&deflated, flate.BestCompression) // no error: the level is one
	_, _ = w.Write([]byte(state))
	_ = w.Close()
	return "#" + base64.RawURLEncoding.EncodeToString(deflated.Bytes())
}

// TestFile: the record of userdetail does not say which file it is in, and the
// page does not make it up.
func TestFile(t *testing.T) {
	p := open(t, views[0], "")
	p.system("userdetail")
	p.paste("record", `{"Id":5,"FirstName":"Ada"}`)
	p.paste("update", `{"LastName":"Reyes"}`)
	p.shows("#status", "valid, 1 change")
	p.shows("#line", "/User?FileId=1")
	p.shows("#line", "the record does not say which file")
	p.system("hppro")
	if line := p.text("#line"); strings.Contains(line, "FileId") {
		t.Errorf("another system: %s", line)
	}
}

// TestKeyboard: the arrows go through the tabs, and every control is reached
// with the tabulator.
func TestKeyboard(t *testing.T) {
	p := open(t, views[0], "")
	p.do(chromedp.Focus(chromedp.CSS("#system-adminusers")), chromedp.KeyEvent(kb.ArrowRight))
	p.shows("#line", "HpProUser")
	p.do(chromedp.KeyEvent(kb.End))
	p.shows("#line", "/api/sys/users")
	p.do(chromedp.KeyEvent(kb.ArrowRight))
	p.shows("#line", "/api/v1/admin/users")

	var order []string
	for range 40 {
		p.do(chromedp.KeyEvent(kb.Tab))
		order = append(order, eval[string](p, `(e => e.id || e.closest('[id]')?.id || e.tagName)(document.activeElement)`))
	}
	reached := strings.Join(order, " ")
	for _, want := range []string{"update", "update-sample", "update-format", "record", "record-sample", "record-format", "problems", "tab-members", "members", "link"} {
		if !strings.Contains(" "+reached+" ", " "+want+" ") {
			t.Errorf("the tabulator does not reach %s: %s", want, reached)
		}
	}
}

// TestCopy: the buttons copy what they say.
func TestCopy(t *testing.T) {
	p := open(t, views[0], "")
	eval[bool](p, `(navigator.clipboard.writeText = async text => { window.copied = text }, true)`)
	p.view("code")
	for _, row := range []struct{ button, want string }{
		{"#code .head:nth-of-type(1) button", "package main"},
		{"#code .head:nth-of-type(2) button", "curl -i"},
		{"#link", "#"},
	} {
		p.click(row.button)
		p.until(`window.copied !== undefined && window.copied.includes('` + row.want + `')`)
	}
	p.shows("#said", "Copied")
}

// TestNarrow: a phone shows all of the page's width, and the page is no wider.
func TestNarrow(t *testing.T) {
	p := open(t, views[2], "")
	for _, system := range []string{"hppro", "userdetail", "aaa", "oauthusers", "adminusers"} {
		p.system(system)
		for _, view := range []string{"members", "merged", "diff", "audit", "answer", "code"} {
			p.view(view)
			if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 390 {
				t.Errorf("%s, %s: %d px wide, on a phone of 390", system, view, wide)
			}
		}
	}
}
