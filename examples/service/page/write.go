package page

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

// shown writes a value for people, with secrets masked. A value that the format
// cannot say is written as JSON, which says everything.
func (p preview[User, Update]) shown(format api.Format, value any) *text {
	body, err := format.Encode(value)
	if err != nil && format != api.JSON {
		return p.shown(api.JSON, value)
	}
	return &text{format, pretty(format, p.mask(format, body))}
}

// pretty indents a body. A form stays on its one line.
func pretty(format api.Format, body []byte) string {
	var out bytes.Buffer
	switch format {
	case api.JSON:
		if json.Indent(&out, body, "", "  ") == nil {
			return out.String()
		}
	case api.XML:
		if indentXML(&out, body) == nil {
			return out.String()
		}
	}
	return string(body)
}

// indentXML copies XML with its namespaces as they are written.
func indentXML(w io.Writer, body []byte) error {
	decoder, encoder := xml.NewDecoder(bytes.NewReader(body)), xml.NewEncoder(w)
	encoder.Indent("", "  ")
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return encoder.Close()
		}
		if err == nil {
			err = encoder.EncodeToken(prefixed(token))
		}
		if err != nil {
			return err
		}
	}
}

// prefixed puts the prefix of a raw name back before it.
func prefixed(token xml.Token) xml.Token {
	join := func(name *xml.Name) {
		if name.Space != "" {
			*name = xml.Name{Local: name.Space + ":" + name.Local}
		}
	}
	switch t := token.(type) {
	case xml.StartElement:
		join(&t.Name)
		for i := range t.Attr {
			join(&t.Attr[i].Name)
		}
		return t
	case xml.EndElement:
		join(&t.Name)
		return t
	}
	return token
}
