package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

var (
	errLeading  = errors.New("something stands before the root element")
	errTrailing = errors.New("something follows the root element")
)

// decodeXML is encoding/xml over the whole body: Decode alone would not look at
// what stands around the root.
func decodeXML[U any](body []byte) (u U, _ pointer.Sent, err error) {
	if !startsWithTag(body) {
		return u, nil, errLeading
	}
	d := xml.NewDecoder(bytes.NewReader(body))
	if err := d.Decode(&u); err != nil {
		return u, nil, err
	}
	return u, nil, drainXML(d)
}

func startsWithTag(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("<"))
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
