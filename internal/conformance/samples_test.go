package conformance

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// converters read a documented sample in one form and write it in both, by the
// name of the server's type.
var converters = map[string]func(source []byte, fromXML bool) (asJSON, asXML []byte, err error){
	"User":              convert(func() *adminusers.User { return new(adminusers.User) }),
	"ResponseOfUser":    convert(func() *adminusers.Response { return new(adminusers.Response) }),
	"UserDetail":        convert(func() *userdetail.User { return new(userdetail.User) }),
	"BaseResponseModel": convert(func() *userdetail.Response { return new(userdetail.Response) }),
}

func convert[T any](fresh func() T) func([]byte, bool) ([]byte, []byte, error) {
	return func(source []byte, fromXML bool) ([]byte, []byte, error) {
		v := fresh()
		unmarshal := json.Unmarshal
		if fromXML {
			unmarshal = xml.Unmarshal
		}
		if err := unmarshal(source, v); err != nil {
			return nil, nil, err
		}
		asJSON, jsonErr := json.Marshal(v)
		asXML, xmlErr := xml.Marshal(v)
		return asJSON, asXML, errors.Join(jsonErr, xmlErr)
	}
}

// compareSamples compares the documented samples: as requests, and turned
// from JSON into XML and back.
func compareSamples(t testing.TB, file string) *tally {
	rows := load[requestRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		if row.Type == "" {
			compareRequest(found, row)
		} else {
			compareConversion(found, row)
		}
	}
	return found
}

func compareConversion(found *tally, row requestRow) {
	turn, known := converters[row.Type]
	if !known {
		found.outOfScope["another system"]++
		return
	}
	found.inScope++
	asJSON, asXML, err := turn([]byte(row.Value), row.Dir == "xml2json")
	found.verdict(row.Case, row.OK, err == nil, fmt.Sprint(row.Dir, " ", err))
	if err != nil || !row.OK {
		return
	}
	sameXML, err := sameDocument([]byte(row.XML), asXML)
	if err != nil {
		found.disagree(row.Case, "unreadable XML", err.Error())
	}
	sameJSON := row.JSON == string(asJSON)
	found.values.add(sameJSON && sameXML)
	if !sameJSON {
		found.disagree(row.Case, "other JSON bytes", row.Type+" "+row.Dir)
	}
	if !sameXML {
		found.disagree(row.Case, "other XML", row.Type+" "+row.Dir)
	}
}

// sameDocument compares two XML documents token by token: names, attributes
// and elements in their order, texts. Only <a/> and <a></a>, and the quotes
// around attributes, are the same.
func sameDocument(a, b []byte) (bool, error) {
	left, right := xml.NewDecoder(bytes.NewReader(a)), xml.NewDecoder(bytes.NewReader(b))
	for {
		x, xErr := left.RawToken()
		y, yErr := right.RawToken()
		if xErr != nil || yErr != nil {
			if xErr == io.EOF && yErr == io.EOF {
				return true, nil
			}
			if xErr == io.EOF || yErr == io.EOF {
				return false, nil
			}
			return false, errors.Join(xErr, yErr)
		}
		if !sameXMLToken(xml.CopyToken(x), xml.CopyToken(y)) {
			return false, nil
		}
	}
}

func sameXMLToken(a, b xml.Token) bool {
	start, ok := a.(xml.StartElement)
	if !ok {
		return fmt.Sprintf("%T %s", a, a) == fmt.Sprintf("%T %s", b, b)
	}
	other, ok := b.(xml.StartElement)
	return ok && start.Name == other.Name && slices.Equal(start.Attr, other.Attr)
}
