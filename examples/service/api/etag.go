package api

import (
	"strconv"
	"strings"
)

// etag is the ETag of a version.
func etag(version int64) string { return strconv.Quote(strconv.FormatInt(version, 10)) }

// matches reports whether If-Match names a version. A weak tag never does (RFC
// 9110, 13.1.1): an update must be of the very record that the client knows.
func matches(ifMatch string, version int64) bool {
	for tag := range strings.SplitSeq(ifMatch, ",") {
		if tag = strings.TrimSpace(tag); tag == "*" || tag == etag(version) {
			return true
		}
	}
	return false
}
