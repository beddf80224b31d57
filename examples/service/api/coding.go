package api

import (
	"net/http"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// coded returns the problem of a body that is compressed, or coded in another
// way: no vendor documents any.
func coded(header http.Header) error {
	for coding := range strings.SplitSeq(strings.Join(header.Values("Content-Encoding"), ","), ",") {
		coding = strings.ToLower(strings.Trim(coding, " \t"))
		if coding == "" || coding == "identity" {
			continue
		}
		if len(coding) > 64 || strings.ContainsFunc(coding, notInName) {
			coding = "" // it is no name: nothing of it is repeated
		}
		return validate.Errors{{Code: validate.CodeMediaType, Param: coding}}
	}
	return nil
}

func notInName(r rune) bool {
	return (r < 'a' || r > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("-_.+", r)
}
