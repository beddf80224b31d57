package source

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

var (
	errNotJSON = errors.New("not a JSON object")
	errOutside = errors.New("something is said outside of the members")
)

// onlyMembers reports whether everything that a text says is in its places, but
// for what cannot be a value: names, and in XML a declaration and namespaces.
func onlyMembers(format api.Format, text []byte) error {
	switch format {
	case api.JSON:
		if !json.Valid(text) || !bytes.HasPrefix(bytes.TrimLeft(text, space), []byte("{")) {
			return errNotJSON
		}
	case api.XML:
		return onlyElements(text)
	case api.Form:
		// A person may mean these to be between two pairs, and some servers too.
		if bytes.ContainsAny(bytes.Trim(text, space), space+";") {
			return errOutside
		}
	}
	return nil
}

const space = " \t\r\n"

// declaration is what an XML declaration may say.
var declaration = regexp.MustCompile(`^version=["']1\.[01]["']` +
	`(\s+encoding=["'](?i:utf-8|utf-16|us-ascii|iso-8859-1|windows-1252)["'])?(\s+standalone=["'](yes|no)["'])?\s*$`)

// onlyElements reports whether XML is one well-formed element and has texts in
// elements alone that are members, not in the root and in the items of a list.
func onlyElements(text []byte) error {
	decoder := newDecoder(text)
	for depth, roots := 0, 0; ; {
		token, err := decoder.Token()
		switch token := token.(type) {
		case nil:
			if errors.Is(err, io.EOF) && roots == 1 {
				return nil
			}
			return errors.Join(err, errOutside)
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
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
			if token.Target != "xml" || !declaration.Match(token.Inst) {
				return errOutside
			}
		default: // a comment or a DOCTYPE
			return errOutside
		}
	}
}

// Values of attributes that say nothing of a user: the name of a namespace, and
// whether an element is null.
var (
	namespace = regexp.MustCompile(`^(|(https?://|urn:)[A-Za-z0-9:/._-]{1,200})$`)
	isNil     = regexp.MustCompile(`^(true|false|1|0)$`)
)

// hasOwn reports whether there are attributes but those that XML itself has.
func hasOwn(attributes []xml.Attr) bool {
	for _, attribute := range attributes {
		name, value := attribute.Name, attribute.Value
		isNamespace := name.Space == "xmlns" || name.Space == "" && name.Local == "xmlns"
		isNull := name == xml.Name{Space: "http://www.w3.org/2001/XMLSchema-instance", Local: "nil"}
		if !(isNamespace && namespace.MatchString(value) || isNull && isNil.MatchString(value)) {
			return true
		}
	}
	return false
}
