package conformance

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// member reads one JSON value as a member of some type and writes it again.
type member func(token string) (string, error)

// memberTypes says how this library holds each of the server's types.
var memberTypes = map[string]member{
	"int":      plain(scalar.Int64.ReadJSON, func(v int64) string { return strconv.FormatInt(v, 10) }),
	"int?":     optional[int64],
	"byte":     plain(scalar.Byte.ReadJSON, func(v uint8) string { return strconv.Itoa(int(v)) }),
	"byte?":    optional[uint8],
	"bool":     plain(scalar.Bool.ReadJSON, strconv.FormatBool),
	"bool?":    optional[bool],
	"string":   optional[string],
	"enum":     plain(readPreferences, written),
	"guid":     plain(scalar.GUID.ReadJSON, func(v uuid.UUID) string { return `"` + v.String() + `"` }),
	"guid?":    optional[uuid.UUID],
	"decimal":  plain(readDecimal, func(v wire.Decimal) string { return string(v.AppendJSON(nil)) }),
	"decimal?": optional[wire.Decimal],
	"date?":    optional[wire.DateTime],
}

var errNull = errors.New("null")

// plain is a member that cannot be null.
func plain[T any](read func([]byte) (T, error), write func(T) string) member {
	return func(token string) (string, error) {
		var body struct{ V json.RawMessage }
		if err := json.Unmarshal([]byte(`{"V":`+token+`}`), &body); err != nil {
			return "", err
		}
		if string(body.V) == "null" {
			return "", errNull
		}
		v, err := read(body.V)
		if err != nil {
			return "", err
		}
		return write(v), nil
	}
}

// optional is a member that can be null, in a struct as a caller writes it.
func optional[T any](token string) (string, error) {
	var body struct {
		V wire.Optional[T] `json:"V,omitzero"`
	}
	if err := json.Unmarshal([]byte(`{"V":`+token+`}`), &body); err != nil {
		return "", err
	}
	out, err := body.V.MarshalJSON()
	return string(out), err
}

func readPreferences(token []byte) (adminusers.Preferences, error) {
	var v adminusers.Preferences
	return v, v.UnmarshalJSON(token)
}

func written(v adminusers.Preferences) string {
	token, err := v.AppendJSON(nil)
	if err != nil {
		return err.Error()
	}
	return string(token)
}

func readDecimal(token []byte) (wire.Decimal, error) {
	var v wire.Decimal
	return v, v.UnmarshalJSON(token)
}

// compareScalars compares the files scalar, guid and decimal. The rows of the
// last two have no type of their own; it is typeName.
func compareScalars(t testing.TB, file, typeName string) *tally {
	rows := load[scalarRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		if row.Type == "" {
			row.Type = typeName
		}
		read, known := memberTypes[row.Type]
		if !known {
			t.Fatalf("%s: %s: unknown type %q", file, row.Case, row.Type)
		}
		if row.Doubtful {
			found.outOfScope["doubtful"]++
			continue
		}
		compareToken(found, token{row.Case, row.Type, row.Token, read}, row.result, sameToken)
	}
	return found
}

// token is one JSON value and how to read it.
type token struct {
	id, typeName, text string
	read               member
}

// compareToken compares one value: whether it is accepted, and if both accept
// it, what it was read as.
func compareToken(found *tally, v token, server result, same func(server, ours string) bool) {
	ours, err := v.read(v.text)
	if class := scalarClass(v.typeName, v.text); class != "" {
		found.aside(class, v.id, err == nil)
		return
	}
	found.inScope++
	found.verdict(v.id, server.OK, err == nil, v.typeName+" "+clip(v.text))
	if !server.OK || err != nil {
		return
	}
	agree := same(server.Out, ours)
	found.values.add(agree)
	if !agree {
		found.disagree(v.id, "other value", v.typeName+" "+clip(v.text)+": server "+clip(server.Out)+", this library "+clip(ours))
	}
}

func sameToken(server, ours string) bool { return server == ours }

// compareMobile compares the pattern of MobilePhone, and RequiredAttribute on
// the same texts, on every row. The pattern lets null and the empty text pass,
// as RegularExpressionAttribute does; whether a number was sent is the other
// attribute's business.
func compareMobile(t testing.TB, file string) *tally {
	rows := load[textRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		found.inScope++
		match := row.Value == nil || validate.MobilePhone(*row.Value)
		found.verdict(row.Case, row.Match, match, "pattern")
		found.verdict(row.Case, row.Required, row.Value != nil && validate.NotBlank(*row.Value), "required")
	}
	return found
}

// compareRequired compares RequiredAttribute on every row.
func compareRequired(t testing.TB, file string) *tally {
	rows := load[textRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		found.inScope++
		found.verdict(row.Case, row.Required, row.Value != nil && validate.NotBlank(*row.Value), "required")
	}
	return found
}

// clip shortens a value for a line of output.
func clip(text string) string {
	if len(text) > 60 {
		text = text[:57] + "..."
	}
	return string(bytes.ToValidUTF8([]byte(text), []byte("?")))
}
