package jsonio

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/validate"
)

// fits returns err, that of the value which was appended since dst was start
// bytes long, or an error if no reader would go that deep: the value stands
// below so many objects and lists. A contract's own members nest a few deep.
// What a program puts in place by hand may go further: the members that a
// contract does not know, and JSON of any shape.
func fits(dst []byte, start, below int, err error) error {
	if limit := MaxDepth - below; err == nil && len(dst)-start > 2*limit && tooDeep(dst[start:], limit) {
		return validate.Errors{{Code: validate.CodeDepth}}
	}
	return err
}

// tooDeep reports whether a value nests deeper than limit. Few have enough
// brackets for that, which is quickly said.
func tooDeep(value []byte, limit int) bool {
	if bytes.Count(value, []byte{'{'})+bytes.Count(value, []byte{'['}) <= limit {
		return false
	}
	_, depth := rawjson.Compact(nil, value)
	return depth > limit
}
