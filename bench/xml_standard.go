package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// errTrailing says that something follows the root.
var errTrailing = errors.New("something follows the root element")

// decodeXML is encoding/xml over the whole body: Decode alone would not look at
// what follows the root.
func decodeXML[U any](body []byte) (u U, _ pointer.Sent, err error) {
	d := xml.NewDecoder(bytes.NewReader(body))
	if err := d.Decode(&u); err != nil {
		return u, nil, err
	}
	return u, nil, drainXML(d)
}

// drainXML refuses everything but white space and comments.
func drainXML(d *xml.Decoder) error {
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.Comment:
		case xml.CharData:
			if len(bytes.TrimSpace(t)) > 0 {
				return errTrailing
			}
		default:
			return errTrailing
		}
	}
}

func encodeXML[R any](r *R) ([]byte, error) { return xml.Marshal(r) }

// rawTokens is the yardstick of the XML bodies: encoding/xml's lexer alone.
func rawTokens(body []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(body))
	for {
		if _, err := d.RawToken(); err != nil {
			return err == io.EOF
		}
	}
}
