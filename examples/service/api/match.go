package api

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// errBadMatch says that a list of ETags is none.
var errBadMatch = errors.New(`If-Match and If-None-Match hold * alone, or ETags in quotes such as "1"`)

// errMatch says that the record has a version that the client rules out.
var errMatch = errors.New("the record has a version that If-None-Match names")

// etag is the ETag of a version. What is written in another format is another
// representation, and has its own.
func etag(version int64, format Format) string {
	tag := strconv.FormatInt(version, 10)
	if format == XML {
		tag += "-xml"
	}
	return strconv.Quote(tag)
}

// A condition says for which versions a request is meant (RFC 9110, 13.1).
type condition struct {
	match, noneMatch tags
}

// tags are those of a header.
type tags struct {
	sent bool
	any  bool     // *
	list []string // with W/ where they are weak
}

func conditionOf(header http.Header) (c condition, err error) {
	if c.match, err = parseTags(header.Values("If-Match")); err != nil {
		return c, err
	}
	c.noneMatch, err = parseTags(header.Values("If-None-Match"))
	return c, err
}

// holds returns [ErrStale] or errMatch where a request is not meant for a
// version; formats are those in which the client may have it. A weak tag never
// matches in If-Match: an update must be of the very record that the client
// knows.
func (c condition) holds(version int64, formats ...Format) error {
	now := func(tag string) bool {
		return slices.ContainsFunc(formats, func(format Format) bool { return tag == etag(version, format) })
	}
	weak := func(tag string) bool { return now(strings.TrimPrefix(tag, "W/")) }
	switch {
	case c.match.sent && !c.match.any && !slices.ContainsFunc(c.match.list, now):
		return ErrStale
	case c.noneMatch.any || slices.ContainsFunc(c.noneMatch.list, weak):
		return errMatch
	}
	return nil
}

// parseTags reads the lines of a header. A list may have empty elements, but not
// those alone.
func parseTags(lines []string) (read tags, err error) {
	read.sent = len(lines) > 0
	rest := strings.Join(lines, ",")
	if strings.Trim(rest, " \t") == "*" {
		read.any = true
		return read, nil
	}
	for {
		if rest = strings.TrimLeft(rest, " \t,"); rest == "" {
			break
		}
		length := tagLength(rest)
		after := strings.TrimLeft(rest[length:], " \t")
		if length == 0 || after != "" && after[0] != ',' {
			return read, errBadMatch
		}
		read.list = append(read.list, rest[:length])
		rest = after
	}
	if read.sent && len(read.list) == 0 {
		return read, errBadMatch
	}
	return read, nil
}

// tagLength is the length of the entity tag that text starts with, 0 for none. A
// comma and a star mean nothing between its quotes, and a backslash neither.
func tagLength(text string) int {
	opaque, quoted := strings.CutPrefix(strings.TrimPrefix(text, "W/"), `"`)
	end := strings.IndexByte(opaque, '"')
	if !quoted || end < 0 || strings.ContainsFunc(opaque[:end], notInTag) {
		return 0
	}
	return len(text) - len(opaque) + end + 1
}

func notInTag(r rune) bool { return r <= ' ' || r == 0x7F }
