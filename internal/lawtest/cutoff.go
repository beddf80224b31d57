package lawtest

import (
	"encoding/xml"
	"strconv"

	"github.com/seed16fbf055/userupdate/validate"
)

// cutOff cuts the full body of a record after every byte, in every format. What
// is left of JSON and of XML is broken at its end, or at a character or a name
// that was cut there. What is left of a form is a form.
func (s *System[U, P]) cutOff(r *report, user U) {
	full := s.fullBody(user)
	for contentType, body := range bodiesOf(full) {
		for length := range body {
			update, err := s.Decode(contentType, body[:length:length])
			list := entries(r, err)
			if contentType != Form && !brokenAtTheEnd(list, length) {
				r.failf("%s, cut to %d bytes, %q: %v", contentType, length, body[max(0, length-20):length], err)
			}
			_ = validate.Join(err, update.Validate()) // does not panic
		}
		if _, err := s.Decode(contentType, append(body, '\n')); err != nil && contentType != Form {
			r.failf("%s, whole, and white space behind it: %v", contentType, err)
		}
	}
}

// bodiesOf writes an update in its formats.
func bodiesOf(update any) map[string][]byte {
	bodies := map[string][]byte{JSON: Must(update.(Model).AppendJSON(nil))}
	if _, ok := update.(xml.Marshaler); ok {
		bodies[XML] = Must(xml.Marshal(update))
	}
	if form, ok := update.(formAppender); ok {
		bodies[Form], _ = form.AppendForm(nil)
	}
	return bodies
}

// brokenAtTheEnd reports whether a report says of a body of so many bytes that
// it ends too early.
func brokenAtTheEnd(list validate.Errors, length int) bool {
	if len(list) != 1 || len(list[0].Path) > 0 || list[0].Code != validate.CodeSyntax {
		return false
	}
	at, err := strconv.Atoi(list[0].Param)
	return err == nil && at <= length && at >= length-lastPart
}

// lastPart is how long the part may be at whose start an offset points.
const lastPart = 8
