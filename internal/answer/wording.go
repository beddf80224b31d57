package answer

import "strings"

// The words in which these servers say that a member is missing.
var missing = [...]string{
	" field is required",       // ASP.NET: "The X field is required."
	"a value is required",      // ASP.NET, of a form
	"required property '",      // Json.NET: "Required property 'X' not found in JSON."
	"is a required field",      // Nexudus
	"may not be null or empty", // Nexudus
}

// saysRequired reports whether text says of a member that it is required.
func saysRequired(text string) bool {
	text = strings.ToLower(text)
	for _, words := range missing {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// A mention is a member that stands in a text, spelt as there.
type mention struct {
	name     string
	required bool
	sure     bool // the wording leaves no doubt that it is a member
}

// mentions finds the members in a text:
//
//	The MobilePhone field is required.
//	Required property 'Enabled' not found in JSON. Path 'Licenses[0]', line 1
//	Error converting value … Path 'MobilePhone', line 1, position 5.
//	FullName: is a required field; Email: …
func mentions(text string) (found []mention) {
	if strings.Contains(text, "Path '") {
		return jsonNetMentions(text)
	}
	const field = " field is required"
	for rest := text; len(found) < maxEntries; {
		before, after, ok := strings.Cut(rest, field)
		if !ok {
			break
		}
		if the := strings.LastIndex(before, "The "); the >= 0 {
			found = append(found, mention{name: before[the+len("The "):], required: true})
		}
		rest = after
	}
	for clause := range strings.FieldsFuncSeq(text, clauseEnd) {
		if name, said, ok := strings.Cut(clause, ":"); ok && len(found) < maxEntries {
			found = append(found, mention{name: strings.TrimSpace(name), required: saysRequired(said)})
		}
	}
	return found
}

func clauseEnd(r rune) bool { return r == ';' || r == '\n' }

// jsonNetMentions reads the texts of Json.NET's exceptions, each of which ends
// with the path of the value or of the object that lacks one.
func jsonNetMentions(text string) (found []mention) {
	for len(found) < maxEntries {
		before, after, ok := strings.Cut(text, "Path '")
		if !ok {
			break
		}
		path, rest, ok := strings.Cut(after, "'")
		if !ok {
			break
		}
		text = rest
		m := mention{name: path}
		if _, lacking, ok := strings.Cut(before, "Required property '"); ok {
			name, _, _ := strings.Cut(lacking, "'")
			m = mention{name: strings.TrimPrefix(path+"."+name, "."), required: true, sure: true}
		}
		found = append(found, m)
	}
	return found
}
