package source

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

var (
	errNotJSON = errors.New("not a JSON object")
	errOutside = errors.New("something is said outside of the members")
)

// onlyMembers reports whether everything that a text says is in its places. For
// a form it is: every pair is one.
func onlyMembers(format api.Format, text []byte) error {
	switch format {
	case api.JSON:
		if !json.Valid(text) || !bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("{")) {
			return errNotJSON
		}
	case api.XML:
		return onlyElements(text)
	}
	return nil
}

// onlyElements reports whether XML is well-formed and has texts in elements
// alone that are members, not in the root and in the items of a list.
func onlyElements(text []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for depth := 0; ; {
		token, err := decoder.Token()
		switch token := token.(type) {
		case nil:
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		case xml.StartElement:
			depth++
			if hasOwn(token.Attr) {
				return errOutside
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if isMember := depth > 0 && depth%2 == 0; !isMember && len(bytes.TrimSpace(token)) > 0 {
				return errOutside
			}
		case xml.ProcInst:
			if token.Target != "xml" {
				return errOutside
			}
		default: // a comment or a DOCTYPE
			return errOutside
		}
	}
}

// hasOwn reports whether there are attributes but those that XML itself has.
func hasOwn(attributes []xml.Attr) bool {
	for _, attribute := range attributes {
		switch name := attribute.Name; {
		case name.Space == "xmlns", name.Local == "xmlns", name.Space == "http://www.w3.org/2001/XMLSchema-instance":
		default:
			return true
		}
	}
	return false
}
