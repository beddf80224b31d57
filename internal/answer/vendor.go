package answer

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/seed16fbf055/userupdate/wire"
)

// A Vendor says what is particular about one system's answers.
type Vendor struct {
	// Members are the documented names of an update, Nested those within them.
	Members []string
	Nested  map[string][]string

	// Secrets are the names of members whose values must not be shown.
	Secrets []string

	// Opaque is the name of a member of the answer whose value is a secret
	// unless it is an object, or "".
	Opaque string

	// Parameters are the names by which the server calls the whole body.
	Parameters []string

	// Words are the places where the server itself says why, in the order in
	// which they are read out. ASP.NET's come after them.
	Words [][]string

	// Watch are the members of the answer that [Reading.State] is asked for.
	Watch []string
}

// maxName is the longest path that an unknown member may have.
const maxName = 128

// secret reports whether the name is that of a secret, or of one of the places
// in which these servers repeat one.
func (v *Vendor) secret(name string) bool {
	return fold(name, v.Secrets) != "" || fold(name, commonSecrets) != ""
}

// hiding tells what a step hides.
func (v *Vendor) hiding(s *step) hiding {
	switch {
	case s.item:
		return hidesNothing
	case foldEqual(s.name, "AttemptedValue"):
		return hidesAll
	case v.secret(s.name):
		return hidesValues
	}
	return hidesNothing
}

// commonSecrets are secrets of more than one system: a value that was refused,
// the access key in an address, a password.
var commonSecrets = []string{"AttemptedValue", "WsAccessKey", "Password"}

// fold returns the one of names that equals name but for ASCII case, or "".
func fold(name string, names []string) string {
	for _, known := range names {
		if foldEqual(known, name) {
			return known
		}
	}
	return ""
}

// member resolves the key of an error: documented names are spelt as
// documented, and what precedes a documented path, the name of the server's
// parameter, is stripped and returned as prefix. An unknown path stays as it
// is. ok is false for what does not look like a path.
func (v *Vendor) member(key string) (path wire.Path, prefix string, documented, ok bool) {
	path, ok = parsePath(key)
	if !ok {
		return nil, "", false, false
	}
	whole, documented := v.documented(path)
	for from := 1; !documented && from < min(len(path), 4) && path[0].Name != ""; from++ {
		if rest, known := v.documented(path[from:]); known {
			return rest, path[0].Name, true, true
		}
	}
	return whole, "", documented, true
}

// documented spells the names of path as documented, as far as they are, and
// reports whether all of them are.
func (v *Vendor) documented(path wire.Path) (spelt wire.Path, all bool) {
	names := v.Members
	for i, s := range path {
		if s.Name == "" {
			if i == 0 {
				return path, false
			}
			spelt = spelt.Index(s.Index)
			continue
		}
		known := fold(s.Name, names)
		if known == "" {
			return append(spelt, path[i:]...), false
		}
		spelt = spelt.Member(known)
		names = v.Nested[known]
	}
	return spelt, len(path) > 0
}

// hides reports whether path leads to a secret.
func (v *Vendor) hides(path wire.Path) bool {
	for _, s := range path {
		if v.secret(s.Name) {
			return true
		}
	}
	return false
}

// parsePath reads a path as ASP.NET writes it: user.Licenses[0].StateId.
func parsePath(text string) (path wire.Path, ok bool) {
	if len(text) > maxName {
		return nil, false
	}
	for i := 0; text != ""; i++ {
		if digits, found := strings.CutPrefix(text, "["); found {
			digits, rest, closed := strings.Cut(digits, "]")
			index, err := strconv.ParseUint(digits, 10, 31)
			if !closed || err != nil {
				return nil, false
			}
			path, text = path.Index(int(index)), rest
			continue
		}
		if i > 0 {
			if text, ok = strings.CutPrefix(text, "."); !ok {
				return nil, false
			}
		}
		end := strings.IndexAny(text, ".[")
		if end < 0 {
			end = len(text)
		}
		if end == 0 || strings.ContainsFunc(text[:end], notName) {
			return nil, false
		}
		path, text = path.Member(text[:end]), text[end:]
	}
	return path, len(path) > 0
}

// notName reports whether r cannot stand in the name of a member.
func notName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-$@", r)
}
