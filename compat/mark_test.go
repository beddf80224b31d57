package compat

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/uuid"
)

// A mark is what the secrets of one set of values hold, and what is looked for.
type mark struct {
	text string
	guid uuid.UUID
}

// The two have no part in common, so that what differs is all of them.
var marks = [2]mark{
	{`Zq7Xw2LmKd/"é+&<Vb9Tn4RcHs3Y`, uuid.MustParse("c3a96d1e-7b5f-4e82-9d46-b18ef2a7603c")},
	{`uG5jA8oEiP;\ß=%>fM1yC6vQtB0k`, uuid.MustParse("5e2f8b74-d091-4ac3-8e1d-4697fc3ab5d2")},
}

// window is how many bytes of a secret are looked for at once: so few that a
// line of a dump holds them, so many that they stand nowhere by chance.
const window = 8

// needles are the forms of both marks, each by what it is.
var needles = func() map[string]string {
	all := map[string]string{}
	for _, m := range marks {
		addText(all, "text", []byte(m.text))
		addText(all, "GUID", []byte(m.guid.String()))
		addText(all, "GUID", []byte(strings.ToUpper(m.guid.String())))
		addText(all, "bytes of the GUID", m.guid[:])
		addText(all, "bytes of the GUID, as .NET has them", mixedEndian(m.guid))
	}
	return all
}()

// addText adds every form of the parts of a text.
func addText(all map[string]string, what string, text []byte) {
	for start := 0; start+window <= len(text); start += window / 2 {
		for form, needle := range forms(text[start : start+window]) {
			all[needle] = what + ", " + form
		}
	}
}

// forms returns how other packages may spell a few bytes.
func forms(part []byte) map[string]string {
	digits := hex.EncodeToString(part)
	found := map[string]string{
		"plain":      string(part),
		"hex":        digits,
		"HEX":        strings.ToUpper(digits),
		"URL":        url.QueryEscape(string(part)),
		"JSON":       inside(jsonText(string(part))),
		"Go":         inside(strconv.Quote(string(part))),
		"Go, ASCII":  inside(strconv.QuoteToASCII(string(part))),
		"hex list":   joined(part, "%02x", " "),
		"HEX list":   joined(part, "%02X", " "),
		"0x list":    joined(part, "0x%x", ","),
		"0x0 list":   joined(part, "0x%02x", ","),
		"0X list":    joined(part, "0x%X", ","),
		`\x list`:    joined(part, `\x%02x`, ""),
		"% list":     joined(part, "%%%02X", ""),
		"byte list":  joined(part, "%d", ","),
		"bytes":      joined(part, "%d", " "),
		"octal list": joined(part, `\%03o`, ""),
		"U+ list":    joined(part, "U+%04X", ""),
	}
	for offset := range 3 {
		padded := append(make([]byte, offset), part...)
		for name, encoding := range map[string]*base64.Encoding{"base64": base64.RawStdEncoding, "base64url": base64.RawURLEncoding} {
			// Without the characters that other bytes have a part in.
			text := encoding.EncodeToString(padded)
			first, last := (offset*8+5)/6, len(padded)*8/6
			found[fmt.Sprint(name, " at ", offset)] = text[first:last]
		}
	}
	return found
}

func joined(part []byte, verb, separator string) string {
	var list []string
	for _, c := range part {
		list = append(list, fmt.Sprintf(verb, c))
	}
	return strings.Join(list, separator)
}

func inside(quoted string) string { return quoted[1 : len(quoted)-1] }

func jsonText(text string) string {
	quoted, err := json.Marshal(strings.ToValidUTF8(text, ""))
	if err != nil {
		panic(err)
	}
	return string(quoted)
}

func mixedEndian(id uuid.UUID) []byte {
	mixed := slices.Clone(id[:])
	slices.Reverse(mixed[:4])
	slices.Reverse(mixed[4:6])
	slices.Reverse(mixed[6:8])
	return mixed
}

// leaks returns in what forms a secret stands in an output.
func leaks(output string) (found []string) {
	texts := []string{output, strings.Join(strings.Fields(output), " "), strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, output)}
	for needle, form := range needles {
		for _, text := range texts {
			if strings.Contains(text, needle) {
				found = append(found, form)
				break
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestLeaksAreFound says that the search finds what it looks for, also with
// other bytes around it, and nothing else.
func TestLeaksAreFound(t *testing.T) {
	text := []byte(marks[0].text)
	for _, row := range []struct{ name, output string }{
		{"plain", "pin=" + marks[0].text},
		{"the second mark", marks[1].text},
		{"a part", marks[0].text[:11]},
		{"JSON", jsonText(marks[0].text)},
		{"hex", hex.EncodeToString(text)},
		{"URL", url.QueryEscape(marks[0].text)},
		{"Go", fmt.Sprintf("%#v", marks[0].text)},
		{"Go bytes", fmt.Sprintf("%#v", text)},
		{"bytes", fmt.Sprint(text)},
		{"dump", hex.Dump(append(make([]byte, 5), text...))},
		{"base64", base64.StdEncoding.EncodeToString(text)},
		{"base64, 1", base64.StdEncoding.EncodeToString(append([]byte("a"), text...))},
		{"base64, 2", base64.URLEncoding.EncodeToString(append([]byte("ab"), text...))},
		{"GUID", marks[0].guid.URN()},
		{"GUID in capitals", strings.ToUpper(marks[0].guid.String())},
		{"GUID bytes", fmt.Sprintf("%v", marks[0].guid[:])},
		{"GUID digits", hex.EncodeToString(marks[0].guid[:])},
		{"GUID array", fmt.Sprintf("%#v", [16]byte(marks[0].guid))},
		{"GUID of .NET", base64.StdEncoding.EncodeToString(mixedEndian(marks[1].guid))},
	} {
		if len(leaks(row.output)) == 0 {
			t.Errorf("%s: not found in %q", row.name, row.output)
		}
	}
	for _, output := range []string{"", "[secret]", `{"Pin":"[secret]"}`, uuid.NewString()} {
		if found := leaks(output); len(found) > 0 {
			t.Errorf("%q: found %v", output, found)
		}
	}
}
