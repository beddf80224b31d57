package answer

import (
	"errors"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// maxEntries bounds what is kept of an answer: its members and its texts.
const maxEntries = 1000

// A State is what a member of the answer holds.
type State int

// The states of a member, in an order of their own: a member that was sent
// several times has the highest.
const (
	Absent State = iota
	IsNull
	IsEmpty // an object or a list without anything in it
	Filled
)

// A Reading is what was found in a body.
type Reading struct {
	Kind   Kind
	Body   []byte // without a byte order mark and white space around it
	Broken bool   // it is not well-formed, or too deep

	vendor  *Vendor
	states  map[string]State
	unread  map[string]bool // members at the top that could not be decoded
	secrets secrets
	said    []saying
	members []member
	index   map[string]int // of the members, by path
	params  map[string]bool
	item    item
	message string
}

// A saying is a text that the server says, with its place among the others.
type saying struct {
	rank int
	text string
}

// A member is what the server says of one.
type member struct {
	path     wire.Path
	required bool
	known    bool     // documented
	texts    []string // none where a sentence elsewhere names the member
}

// Read finds out what a body says.
func Read(body []byte, vendor *Vendor) *Reading {
	r := &Reading{
		Body: trim(body), vendor: vendor,
		states: map[string]State{}, unread: map[string]bool{}, index: map[string]int{}, params: map[string]bool{},
	}
	r.secrets.names = vendor.Secrets
	r.Kind = kindOf(r.Body)
	switch r.Kind {
	case Object, List, String, Number, Bool:
		r.Broken = walkJSON(r.Body, r.visit)
	case XML:
		r.Broken = walkXML(r.Body, r.visit)
	case HTML:
		r.say(rankPage, page(r.Body))
	case Text:
		r.say(rankBody, string(r.Body[:min(len(r.Body), 2*window)]))
	}
	r.finish()
	return r
}

// Decoded takes in what the system's decoder says of the body. Only that it is
// not well-formed, or too deep, makes it Broken: an answer is still an answer
// where one member of it has the wrong type.
func (r *Reading) Decoded(err error) {
	list, _ := errors.AsType[validate.Errors](err)
	for _, problem := range list {
		switch {
		case len(problem.Path) == 1:
			r.unread[problem.Path[0].Name] = true
		case len(problem.Path) == 0 && (problem.Code == validate.CodeSyntax || problem.Code == validate.CodeDepth):
			r.Broken = true
		}
	}
}

// State returns what a watched member holds, wherever it could be read.
func (r *Reading) State(name string) State { return r.states[name] }

// Known reports whether any watched member has a value that the system's
// decoder could read.
func (r *Reading) Known() bool {
	for name, state := range r.states {
		if state > IsNull && !r.unread[name] {
			return true
		}
	}
	return false
}

// Errors returns the members that the server names, one entry for each, and nil
// where it names none.
func (r *Reading) Errors() validate.Errors {
	var list validate.Errors
	for _, m := range r.members {
		entry := validate.Error{Path: m.path, Code: validate.CodeRefused}
		if m.required {
			entry.Code = validate.CodeRequired
		}
		list = append(list, entry)
	}
	return list
}

// visit takes in one value of the body.
func (r *Reading) visit(path []step, v value) {
	if len(path) > 0 && !path[0].item {
		r.watch(path, v)
	}
	keyed := len(path) > 1 && (foldEqual(path[0].name, "ModelState") || foldEqual(path[0].name, "errors"))
	if v.scalar() && r.isSecret(path, keyed) {
		r.secrets.add(v.text)
		return
	}
	switch {
	case !keyed:
		if v.scalar() || v.kind == Bool && len(path) == 0 {
			r.say(rankOf(path, r.vendor.Words), v.text)
		}
	case foldEqual(path[0].name, "ModelState"), !path[1].item:
		if v.scalar() {
			r.name(path[1].name, v.text)
		}
	default:
		r.listed(path[1:], v)
	}
}

// watch notes the state of a member at the top.
func (r *Reading) watch(path []step, v value) {
	name := fold(path[0].name, r.vendor.Watch)
	if name == "" {
		return
	}
	state := Filled
	switch {
	case len(path) > 1:
	case v.kind == Null:
		state = IsNull
	case v.kind == Object, v.kind == List:
		state = IsEmpty
	}
	r.states[name] = max(r.states[name], state)
}

// isSecret reports whether the value at path must not be shown. The keys of
// errors are names of members, and what stands there is said of them.
func (r *Reading) isSecret(path []step, keyed bool) bool {
	if r.vendor.Opaque != "" && len(path) > 0 && len(path) < 3 && foldEqual(path[0].name, r.vendor.Opaque) &&
		(len(path) == 1 || path[1].item) {
		return true
	}
	for i := range path {
		s := &path[i]
		if s.hides == unasked { // once for all that is in it
			s.hides = r.vendor.hiding(s)
		}
		if s.hides == hidesAll || s.hides == hidesValues && !keyed {
			return true
		}
	}
	return false
}

// name takes in what the server says under a key of its errors. A key that is
// no member's, because it means the whole body, leaves the text.
func (r *Reading) name(key, text string) {
	path, prefix, documented, ok := r.vendor.member(key)
	if prefix != "" && len(r.params) < maxEntries {
		r.params[prefix] = true
	}
	if whole := key == "" || fold(key, r.vendor.Parameters) != ""; !documented && whole || !ok {
		r.mentioned(text)
		r.say(rankKeyed, text)
		return
	}
	r.note(path, documented, saysRequired(text), text)
}

// mentioned takes in the members that a text names.
func (r *Reading) mentioned(text string) {
	for _, m := range mentions(text) {
		path, _, documented, ok := r.vendor.member(m.name)
		if ok && (documented || m.sure) {
			r.note(path, documented, m.required, "")
		}
	}
}

// maxTexts bounds what is kept of one member.
const maxTexts = 3

// note keeps what is said of a member.
func (r *Reading) note(path wire.Path, known, required bool, text string) {
	key := path.String()
	at, found := r.index[key]
	if !found {
		if len(r.members) == maxEntries {
			return
		}
		at = len(r.members)
		r.index[key] = at
		r.members = append(r.members, member{path: path, known: known})
	}
	m := &r.members[at]
	m.required = m.required || required
	if text != "" && len(m.texts) < maxTexts && !slices.Contains(m.texts, text) {
		m.texts = append(m.texts, text)
	}
}

// finish takes in what could not be told before the end.
func (r *Reading) finish() {
	r.flush()
	slices.SortStableFunc(r.said, func(a, b saying) int { return a.rank - b.rank })
	for _, s := range r.said {
		if s.rank != rankPage && s.rank != rankKeyed {
			r.mentioned(head(s.text, window))
		}
	}
	r.members = slices.DeleteFunc(r.members, func(m member) bool {
		return !m.known && len(m.path) == 1 && r.params[m.path[0].Name]
	})
}
