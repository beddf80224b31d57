package oauthusers

import (
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// isAddress is [validate.URL], which allocates, after a check that accepts most
// addresses without allocating.
func isAddress(address string) bool { return isPlainAddress(address) || validate.URL(address) }

// isPlainAddress reports whether address is an http or https URL of a host, and
// perhaps a path and a query, in characters that need no escape. Every such
// address is a URL.
func isPlainAddress(address string) bool {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(address, "http://")
	}
	host := rest
	if end := strings.IndexAny(rest, "/?"); end >= 0 {
		host = rest[:end]
	}
	return ok && host != "" && isMadeOf(host, "-.") && isMadeOf(rest[len(host):], "-._~/?=&+,")
}

// isMadeOf reports whether text has only ASCII letters, digits and the others.
func isMadeOf(text, others string) bool {
	for i := range len(text) {
		c := text[i] | 0x20 // a letter in lower case
		if (c < 'a' || c > 'z') && (text[i] < '0' || text[i] > '9') && strings.IndexByte(others, text[i]) < 0 {
			return false
		}
	}
	return true
}
