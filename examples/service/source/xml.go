package source

import (
	"bytes"
	"encoding/xml"
	"io"

	"github.com/seed16fbf055/userupdate/wire"
)

// xmlWalk goes through the elements of a text.
type xmlWalk struct {
	decoder *xml.Decoder
	places  []Place
}

func inXML(text []byte) ([]Place, error) {
	w := xmlWalk{decoder: newDecoder(text)}
	for {
		token, err := w.decoder.Token()
		if err != nil {
			return w.places, err
		}
		if _, ok := token.(xml.StartElement); ok {
			_, err := w.children(nil)
			return w.places, err
		}
	}
}

// newDecoder reads a text whatever encoding it declares: what an editor holds is
// UTF-8.
func newDecoder(text []byte) *xml.Decoder {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return decoder
}

// children reads up to the end of an element, and returns where its end tag
// begins. XmlSerializer writes a list as an element with one child for each
// item, so that every second level is one of items.
func (w *xmlWalk) children(path wire.Path) (to int, err error) {
	if len(path) > maxDepth {
		return 0, errDeep
	}
	for i := 0; ; {
		start := int(w.decoder.InputOffset())
		token, err := w.decoder.Token()
		if err != nil {
			return start, err
		}
		switch token := token.(type) {
		case xml.EndElement:
			return start, nil
		case xml.StartElement:
			child := path.Member(token.Name.Local)
			if len(path)%2 == 1 {
				child = path.Index(i)
			}
			i++
			if err := w.element(child, start); err != nil {
				return start, err
			}
		}
	}
}

func (w *xmlWalk) element(path wire.Path, start int) error {
	from := int(w.decoder.InputOffset())
	to, err := w.children(path)
	if err == nil {
		w.places = append(w.places, Place{path, start, int(w.decoder.InputOffset()), from, to})
	}
	return err
}
