package formio

import (
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// dotted spells a name as ASP.NET's model binder does: Licenses[0][StateId]
// becomes Licenses[0].StateId, UserRoles[] becomes UserRoles, and indexes stay
// in their brackets. It fails where a bracket is never closed.
func dotted(name string) (string, bool) {
	open := strings.IndexByte(name, '[')
	if open < 0 {
		return name, true
	}
	var spelled strings.Builder
	spelled.Grow(len(name))
	for ; open >= 0; open = strings.IndexByte(name, '[') {
		length := strings.IndexByte(name[open:], ']')
		if length < 0 {
			return "", false
		}
		inside, end := name[open+1:open+length], open+length+1
		spelled.WriteString(name[:open])
		switch {
		case inside == "":
		case '0' <= inside[0] && inside[0] <= '9':
			spelled.WriteString(name[open:end])
		default:
			spelled.WriteByte('.')
			spelled.WriteString(inside)
		}
		name = name[end:]
	}
	spelled.WriteString(name)
	return spelled.String(), true
}

// compareFold orders names without regard to the case of ASCII letters, by
// their bytes, so that all names with a common start stand together.
func compareFold[S, T chars.Text](s S, t T) int {
	for i := range min(len(s), len(t)) {
		if c, d := chars.Lower(s[i]), chars.Lower(t[i]); c != d {
			return int(c) - int(d)
		}
	}
	return len(s) - len(t)
}

// startsFold reports whether name starts with start, case aside.
func startsFold(name string, start []byte) bool {
	return len(name) >= len(start) && compareFold(name[:len(start)], start) == 0
}
