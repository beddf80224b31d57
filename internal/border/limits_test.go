package border

import (
	"encoding/xml"
	"errors"
	"fmt"
	"math/big"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// tries says of each limit in SECURITY.md what becomes of something that is as
// large as it, and one larger.
var tries = map[string]struct {
	reason     string
	of         func(limit string) string
	at, beyond string
}{
	"internal/jsonio.MaxDepth": {"an object of lists", sized(func(n int) string {
		return codeOf(hppro.Decode(inJSON, []byte(`{"x":`+repeated("[", n-1, "]")+"}")))
	}), "", "depth"},
	"internal/xmlio.MaxDepth": {"elements in a root", sized(func(n int) string {
		return codeOf(adminusers.Decode(inXML, []byte("<User>"+repeated("<x>", n-1, "</x>")+"</User>")))
	}), "", "depth"},
	"internal/answer.maxDepth": {"lists", sized(func(n int) string {
		_, why, _ := strings.Cut(fmt.Sprint(hppro.ParseError([]byte(repeated("[", n, "]")))), " ")
		return why
	}), "server answered with a JSON list", "server's answer is cut off or not well-formed"},
	"wire.maxDepth": {"the object and lists in it", sized(func(n int) string {
		var members wire.Members
		return fmt.Sprint(members.UnmarshalJSON([]byte(`{"x":` + repeated("[", n-1, "]") + "}")))
	}), "<nil>", "not of the form object"},
	"internal/formio.maxIndex": {"neither is below the bytes of the body", func(limit string) string {
		return codeOf(hppro.Decode(inForm, []byte("UserRoles["+limit+"]=1")))
	}, "type", "type"},
	"wire.maxPrecision": {"the digits before the point count too", sized(func(n int) string { return "digits " + keptOf("1234567890."+strings.Repeat("1", n-10)) }), "digits kept", "digits rounded"},
	"wire.maxScale":     {"zeros are digits", sized(func(n int) string { return "digits " + keptOf("0."+strings.Repeat("0", n-1)+"7") }), "digits kept", "digits rounded"},
	"wire.maxCoefficient": {"a whole number", func(limit string) string {
		return codeOf(hppro.Decode(inJSON, []byte(`{"TimeZoneOffset":-`+limit+"}")))
	}, "", "range"},
	"wire.maxYear": {"its last day", func(limit string) string {
		return codeOf(hppro.Decode(inJSON, []byte(`{"CreateDate":"`+limit+`-12-31"}`)))
	}, "", "type"},
	"internal/plain.maxGUIDText": {"white space around it", sized(func(n int) string {
		const id = "4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1"
		return codeOf(adminusers.Decode(inJSON, []byte(`{"ID":"`+strings.Repeat(" ", n-len(id))+id+`"}`)))
	}), "", "type"},
	"validate.MaxEntries": {"wrong items", sized(func(n int) string {
		_, err := hppro.Decode(inJSON, []byte(`{"UserRoles":[`+strings.Repeat("[],", n-1)+"[]]}"))
		last := validate.List(err)[len(validate.List(err))-1]
		return string(last.Code) + " " + last.Param
	}), "type integer", "more 1"},
	"validate.MaxShown": {"wrong items", sized(func(n int) string {
		_, err := hppro.Decode(inJSON, []byte(`{"UserRoles":[`+strings.Repeat("[],", n-1)+"[]]}"))
		shown := validate.Problem(err).Errors
		return string(shown[len(shown)-1].Code)
	}), "type", "more"},
	"internal/media.maxName": {"a media type that is not read", sized(func(n int) string {
		_, err := hppro.Decode("x/"+strings.Repeat("y", n-2), nil)
		return strconv.Itoa(len(validate.List(err)[0].Param))
	}), "64", "0"},
	"internal/chars.MaxName": {"the name of an unknown member", sized(func(n int) string {
		_, err := hppro.DecodeStrict(inJSON, []byte(`{"`+strings.Repeat("x", n)+`":1}`))
		return strconv.Itoa(len(validate.List(err)[0].Path.String()))
	}), "40", "0"},
	"internal/xmlio.maxSpace": {"two namespaces that differ in the middle", sized(func(n int) string {
		space := strings.Repeat("u", n/2) + "%s" + strings.Repeat("u", n-n/2-1)
		body := fmt.Sprintf(`<UserDetail xmlns:p="`+space+`" xmlns:q="`+space+`" p:a="" q:a=""/>`, "v", "w")
		var sent userdetail.Update
		return codeOf(sent, xml.Unmarshal([]byte(body), &sent))
	}), "", "syntax"},
	"internal/answer.maxEntries": {"members that a server names", sized(func(n int) string {
		var body strings.Builder
		for i := range n {
			fmt.Fprintf(&body, `,"m%d":["x"]`, i)
		}
		return strconv.Itoa(len(validate.List(hppro.ParseError([]byte(`{"ModelState":{` + body.String()[1:] + "}}")))))
	}), "1000", "1000"},
	"internal/answer.maxMessage": {"a sentence", sized(func(n int) string {
		said := vendorError(hppro.ParseError([]byte(`{"Message":"` + strings.Repeat("x", n) + `"}`))).Message
		return strconv.Itoa(len(said)) + said[len(said)-1:]
	}), "4096x", "4096\xa6"},
	"internal/answer.maxLine": {"a sentence behind what kind of answer it is", sized(func(n int) string {
		const kind = "the server refused the update: "
		said := hppro.ParseError([]byte(`{"Message":"` + strings.Repeat("x", n-len(kind)) + `"}`)).Error()
		return strconv.Itoa(len(said)) + said[len(said)-1:]
	}), "300x", "300\xa6"},
	"internal/answer.maxName": {"a member that the contract does not know", sized(func(n int) string {
		return strconv.Itoa(len(validate.List(hppro.ParseError([]byte(`{"ModelState":{"` + strings.Repeat("x", n) + `":["no"]}}`)))))
	}), "1", "0"},
	"internal/answer.maxSecrets": {"secrets that a server repeats", sized(func(n int) string {
		var body strings.Builder
		for i := range n {
			fmt.Fprintf(&body, `,{"AttemptedValue":"v%d"}`, i)
		}
		var said *oauthusers.VendorError
		_ = errors.As(oauthusers.ParseError([]byte(`{"Message":"no","Errors":[`+body.String()[1:]+"]}")), &said)
		return said.Message
	}), "no", wire.Mask},
}

// sized is what becomes of something of a size.
func sized(of func(n int) string) func(limit string) string {
	return func(limit string) string {
		n, _ := strconv.Atoi(limit)
		return of(n)
	}
}

func repeated(open string, n int, end string) string {
	return strings.Repeat(open, n) + strings.Repeat(end, n)
}

// codeOf returns the code of what is wrong with a body, "" for nothing.
func codeOf(_ any, err error) string {
	if err == nil {
		return ""
	}
	return string(validate.List(err)[0].Code)
}

// keptOf tells whether a decimal is held as it is written.
func keptOf(text string) string {
	if read, err := wire.ParseDecimal(text); err != nil || read.String() != text {
		return "rounded"
	}
	return "kept"
}

func vendorError(err error) *hppro.VendorError {
	said, _ := errors.AsType[*hppro.VendorError](err)
	return said
}

var limitRow = regexp.MustCompile("(?m)^\\| .+ \\| ([0-9,]+) \\| `([a-z/]+\\.\\w+)` \\|")

// TestLimits tries every limit that SECURITY.md names, and the number after it.
func TestLimits(t *testing.T) {
	page, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	named := make(map[string]bool)
	for _, row := range limitRow.FindAllStringSubmatch(string(page), -1) {
		limit, constant := strings.ReplaceAll(row[1], ",", ""), row[2]
		named[constant] = true
		t.Run(constant, func(t *testing.T) {
			try, ok := tries[constant]
			if !ok {
				t.Fatal("nobody tries it")
			}
			if got := try.of(limit); got != try.at {
				t.Errorf("%s: %s is %q, want %q", try.reason, limit, got, try.at)
			}
			if got := try.of(next(limit)); got != try.beyond {
				t.Errorf("%s: %s is %q, want %q", try.reason, next(limit), got, try.beyond)
			}
		})
	}
	for constant := range tries {
		if !named[constant] {
			t.Errorf("SECURITY.md does not name %s", constant)
		}
	}
}

// next returns the next whole number.
func next(limit string) string {
	n, _ := new(big.Int).SetString(limit, 10)
	return n.Add(n, big.NewInt(1)).String()
}

// TestTextsHaveNoLimit: what bounds a text or a list is the caller's limit for
// bodies, and nothing else.
func TestTextsHaveNoLimit(t *testing.T) {
	text := strings.Repeat("a", 4<<20)
	items := strings.Repeat("7,", 200_000) + "7"
	rows := []struct{ system, format, reason, body string }{
		{"aaa", inJSON, "a text", `{"EmailAddress":"` + text + `"}`},
		{"adminusers", inJSON, "a text", `{"DisplayName":"` + text + `"}`},
		{"adminusers", inXML, "a text", `<User><DisplayName>` + text + `</DisplayName></User>`},
		{"adminusers", inForm, "a text", `DisplayName=` + text},
		{"hppro", inJSON, "a list", `{"UserRoles":[` + items + `]}`},
		{"hppro", inForm, "a list", "UserRoles=" + strings.ReplaceAll(items, ",", "&UserRoles=")},
		{"oauthusers", inJSON, "a list", `{"Businesses":[` + items + `]}`},
		{"userdetail", inJSON, "a text", `{"Username":"` + text + `"}`},
		{"userdetail", inXML, "a text", `<UserDetail><Username>` + text + `</Username></UserDetail>`},
	}
	read := map[string]bool{}
	for _, row := range rows {
		t.Run(row.system+" "+row.format, func(t *testing.T) {
			for _, s := range systems {
				if s.name != row.system {
					continue
				}
				read[row.system+row.format] = true
				if _, err := s.decodeStrict(row.format, []byte(row.body)); err != nil {
					t.Errorf("%s: %v", row.reason, err)
				}
			}
		})
	}
	for _, s := range systems {
		for _, format := range s.formats {
			if !read[s.name+format] {
				t.Errorf("no row for %s in %s", s.name, format)
			}
		}
	}
}
