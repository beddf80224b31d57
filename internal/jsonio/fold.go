package jsonio

// Fold returns the one of names that equals name but for the case of ASCII letters, and nil when there is none: the
// second look for a member whose name is not exact.
func Fold(name []byte, names []string) []byte {
	for _, candidate := range names {
		if equalFold(candidate, name) {
			return []byte(candidate)
		}
	}
	return nil
}

func equalFold(s string, t []byte) bool {
	if len(s) != len(t) {
		return false
	}
	for i := range len(s) {
		if lower(s[i]) != lower(t[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
