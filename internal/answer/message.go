package answer

import (
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// The places of what is said. Those of the vendor's own words are below.
const (
	rankBody    = 100 + iota // the body is nothing but a text
	rankMessage              // ASP.NET's
	rankDetail
	rankException
	rankKeyed // of the errors, but of no member
	rankOther // of other servers on the way
	rankPage
	unsaid
)

// maxSaid bounds the texts of one answer.
const maxSaid = 32

// otherWords are the places where gateways and other frameworks say why.
var otherWords = [...][]string{
	{"error"}, {"error_description"}, {"error", "message"}, {"error", "description"},
	{"title"}, {"detail"}, {"description"}, {"reason"}, {"faultstring"}, {"Body", "Fault", "faultstring"},
}

// rankOf tells what the text at path is.
func rankOf(path []step, words [][]string) int {
	if len(path) == 0 || len(path) == 1 && path[0].item {
		return rankBody
	}
	for i, names := range words {
		if leads(path, names...) {
			return i
		}
	}
	switch last := path[len(path)-1].name; {
	case len(path) == 1 && foldEqual(last, "Message"):
		return rankMessage
	case len(path) == 1 && foldEqual(last, "MessageDetail"):
		return rankDetail
	case foldEqual(last, "ExceptionMessage") && inner(path[:len(path)-1]):
		return rankException
	}
	for _, names := range otherWords {
		if leads(path, names...) {
			return rankOther
		}
	}
	return unsaid
}

// inner reports whether path leads into exceptions within exceptions only.
func inner(path []step) bool {
	for _, s := range path {
		if !foldEqual(s.name, "InnerException") {
			return false
		}
	}
	return true
}

// say keeps a text.
func (r *Reading) say(rank int, text string) {
	if rank == unsaid || blank(text) || len(r.said) == maxSaid {
		return
	}
	r.said = append(r.said, saying{rank, text})
}

// About says what the body is, for [Line].
func (r *Reading) About() string { return about(r.Kind, r.Broken, r.Message() != "") }

// Message returns what the server said, on one line and without secrets: its
// sentences, and then what it says of each member.
func (r *Reading) Message() string {
	if r.message == "" {
		r.message = cut(r.compose(), maxMessage)
	}
	return r.message
}

// compose looks at no more text than is enough for a message, because every
// byte of it is compared with every secret, and with what was said before.
func (r *Reading) compose() string {
	var message text
	looked := 0
	for i, s := range r.said {
		if looked > window || message.Len() > maxMessage || s.rank == rankOther && i > 0 && r.said[0].rank < rankOther {
			break // enough, or the server itself has spoken
		}
		looked += len(s.text)
		separator := ":"
		if s.rank == rankBody || s.rank == rankKeyed {
			separator = ";"
		}
		message.add(separator, oneLine(r.secrets.mask(s.text)))
	}
	for _, m := range r.members {
		for _, said := range m.texts {
			if looked > window || message.Len() > maxMessage {
				return message.String()
			}
			looked += len(said)
			message.add(";", r.saidOf(m, said))
		}
	}
	return message.String()
}

// saidOf words what is said of a member, its name in front unless it is in the
// text. What is said of a secret is repeated only where its words are known.
func (r *Reading) saidOf(m member, said string) string {
	name := m.path.String()
	said = oneLine(r.secrets.mask(said))
	switch {
	case r.vendor.hides(m.path) && !r.secrets.harmless(said):
		return name + ": " + wire.Mask
	case said == "":
		return name
	case len(m.path) == 1 && slices.Contains(strings.FieldsFunc(said, notName), name):
		return said
	}
	return name + ": " + said
}

// A text is put together from what is said.
type text struct{ strings.Builder }

// add appends a sentence, unless it was said before.
func (t *text) add(separator, sentence string) {
	said := t.String()
	if sentence == "" || strings.Contains(said, sentence) {
		return
	}
	if said != "" {
		if !strings.ContainsAny(said[len(said)-1:], ".!?:;") {
			t.WriteString(separator)
		}
		t.WriteByte(' ')
	}
	t.WriteString(sentence)
}
