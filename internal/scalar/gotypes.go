package scalar

import (
	"bytes"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

var (
	wantString = want(plain.WantString)
	wantBool   = want(plain.WantBool)
	wantInt64  = wanted{form: wire.NewScalarError(plain.WantInteger), beyond: wire.NewScalarError(plain.WantInt64).Beyond()}
	wantByte   = want(plain.WantByte)
	wantGUID   = want(plain.WantGUID)
)

// String is the Kind of a text.
var String = &Kind[string]{
	ReadJSON:  readString,
	ReadText:  func(text []byte) string { return string(text) },
	ReadXML:   func(text []byte) (string, error) { return string(text), nil },
	AppendXML: AppendXMLString,
	ReadForm:  func(text []byte) (string, error) { return string(text), nil },
	Text:      true,
}

// AppendString appends a text in quotes.
func AppendString(s string, dst []byte) []byte { return plain.AppendString(dst, s) }

// AppendXMLString appends a text with references.
func AppendXMLString(s string, dst []byte) ([]byte, error) {
	if plain.IsXML([]byte(s)) {
		return append(dst, s...), nil
	}
	return appendText(s, dst)
}

// readString reads a string, or what Json.NET reads as one. Its token is valid
// JSON, and so UTF-8: without a backslash it means what it says.
func readString(token []byte) (string, error) {
	if token[0] == '"' && bytes.IndexByte(token, '\\') < 0 {
		return string(token[1 : len(token)-1]), nil
	}
	text, fault := plain.JSONString(token)
	return text, wantString.unless(fault)
}

// Bool is the Kind of a boolean.
var Bool = &Kind[bool]{
	ReadJSON:  readBool,
	ReadXML:   func(text []byte) (bool, error) { b, fault := plain.XMLBool(text); return b, wantBool.unless(fault) },
	AppendXML: func(b bool, dst []byte) ([]byte, error) { return AppendXMLBool(b, dst), nil },
	ReadForm:  readFormBool,
}

// AppendBool appends true or false.
func AppendBool(b bool, dst []byte) []byte { return strconv.AppendBool(dst, b) }

// AppendXMLBool appends true or false.
func AppendXMLBool(b bool, dst []byte) []byte { return strconv.AppendBool(dst, b) }

func readBool(token []byte) (bool, error) {
	b, fault := plain.JSONBool(token)
	return b, wantBool.unless(fault)
}

func readFormBool(text []byte) (bool, error) {
	b, fault := plain.FormBool(text)
	return b, wantBool.unless(fault)
}

// Int64 is the Kind of a whole number.
var Int64 = &Kind[int64]{
	ReadJSON:  readInt64,
	ReadXML:   reader(&wantInt64, plain.XMLInt64[[]byte]),
	AppendXML: func(n int64, dst []byte) ([]byte, error) { return AppendXMLInt64(n, dst), nil },
	ReadForm:  readFormInt64,
}

// AppendInt64 appends a whole number.
func AppendInt64(n int64, dst []byte) []byte { return plain.AppendInt64(dst, n) }

// AppendXMLInt64 appends a whole number.
func AppendXMLInt64(n int64, dst []byte) []byte { return plain.AppendInt64(dst, n) }

func readInt64(token []byte) (int64, error) {
	n, fault := plain.JSONInt64(token)
	return n, wantInt64.unless(fault)
}

func readFormInt64(text []byte) (int64, error) {
	n, fault := plain.FormInt64(text)
	return n, wantInt64.unless(fault)
}

// Byte is the Kind of a whole number from 0 to 255.
var Byte = &Kind[uint8]{
	ReadJSON:  readByte,
	ReadXML:   reader(&wantByte, plain.XMLByte[[]byte]),
	AppendXML: func(n uint8, dst []byte) ([]byte, error) { return AppendXMLByte(n, dst), nil },
	ReadForm:  reader(&wantByte, plain.FormByte[[]byte]),
}

// AppendByte appends a number from 0 to 255.
func AppendByte(n uint8, dst []byte) []byte { return strconv.AppendUint(dst, uint64(n), 10) }

// AppendXMLByte appends a number from 0 to 255.
func AppendXMLByte(n uint8, dst []byte) []byte { return strconv.AppendUint(dst, uint64(n), 10) }

func readByte(token []byte) (uint8, error) {
	n, fault := plain.JSONByte(token)
	return n, wantByte.unless(fault)
}

// GUID is the Kind of a GUID.
var GUID = &Kind[uuid.UUID]{
	ReadJSON: readGUID,
	ReadXML: func(text []byte) (uuid.UUID, error) {
		id, fault := plain.XMLGUID(text)
		return id, wantGUID.unless(fault)
	},
	AppendXML: func(id uuid.UUID, dst []byte) ([]byte, error) { return AppendXMLGUID(id, dst), nil },
	ReadForm:  reader(&wantGUID, plain.FormGUID[[]byte]),
}

// AppendGUID appends a GUID in quotes, as 36 lower-case characters.
func AppendGUID(id uuid.UUID, dst []byte) []byte {
	return append(plain.AppendGUID(append(dst, '"'), id), '"')
}

// AppendXMLGUID appends a GUID as 36 lower-case characters.
func AppendXMLGUID(id uuid.UUID, dst []byte) []byte { return plain.AppendGUID(dst, id) }

func readGUID(token []byte) (uuid.UUID, error) {
	id, fault := plain.JSONGUID(token)
	return id, wantGUID.unless(fault)
}
