package source

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// jsonWalk goes through the tokens of a text.
type jsonWalk struct {
	text    []byte
	decoder *json.Decoder
	places  []Place
}

func inJSON(text []byte) ([]Place, error) {
	w := jsonWalk{text: text, decoder: json.NewDecoder(bytes.NewReader(text))}
	w.decoder.UseNumber()
	_, _, err := w.value(nil)
	return w.places, err
}

// token returns a token and where it stands.
func (w *jsonWalk) token() (token json.Token, start, end int, err error) {
	start = int(w.decoder.InputOffset())
	token, err = w.decoder.Token()
	end = int(w.decoder.InputOffset())
	for start < end && strings.IndexByte(" \t\r\n,:", w.text[start]) >= 0 {
		start++
	}
	return token, start, end, err
}

// value reads a value, and notes the places in it.
func (w *jsonWalk) value(path wire.Path) (start, end int, err error) {
	if len(path) > maxDepth {
		return 0, 0, errDeep
	}
	token, start, end, err := w.token()
	delim, isDelim := token.(json.Delim)
	if err != nil || !isDelim {
		return start, end, err
	}
	for i := 0; w.decoder.More(); i++ {
		if delim == '{' {
			err = w.member(path)
		} else {
			err = w.item(path.Index(i))
		}
		if err != nil {
			return start, end, err
		}
	}
	_, _, end, err = w.token()
	return start, end, err
}

func (w *jsonWalk) member(parent wire.Path) error {
	name, start, _, err := w.token()
	text, ok := name.(string)
	if err != nil || !ok {
		return err
	}
	path := parent.Member(text)
	from, to, err := w.value(path)
	if err == nil {
		w.places = append(w.places, Place{path, start, to, from, to})
	}
	return err
}

func (w *jsonWalk) item(path wire.Path) error {
	from, to, err := w.value(path)
	if err == nil {
		w.places = append(w.places, Place{path, from, to, from, to})
	}
	return err
}
