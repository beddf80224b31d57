package cost

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
)

const (
	inJSON = "application/json"
	inXML  = "application/xml"
	inForm = "application/x-www-form-urlencoded"
)

// A reader is one way in which a service takes a body in. What it returns is
// what it got of it.
type reader struct {
	name  string
	read  func(contentType string, body []byte) any
	drops bool // whether it returns less than it reads
}

// readers are the ways into each system: of an update, of a record, of an
// answer, and of an answer that says no. Each goes on to what is usually done
// next.
var readers = map[string][]reader{
	"aaa": {
		updates(aaa.Decode, aaa.DecodeStrict, aaa.Failure), records[aaa.User](), answers[aaa.Response](),
		{name: "errors", read: answers[aaa.ErrorResponse]().read}, refusals(aaa.ParseError),
	},
	"adminusers": {
		updates(adminusers.Decode, adminusers.DecodeStrict, adminusers.Failure), records[adminusers.User](), answers[adminusers.Response](),
		refusals(adminusers.ParseError),
	},
	"hppro": {
		updates(hppro.Decode, hppro.DecodeStrict, hppro.Failure), records[hppro.User](), answers[hppro.Response](), refusals(hppro.ParseError),
	},
	"oauthusers": {
		updates(oauthusers.Decode, oauthusers.DecodeStrict, oauthusers.Failure), records[oauthusers.User](), answers[oauthusers.Response](),
		refusals(oauthusers.ParseError),
	},
	"userdetail": {
		updates(userdetail.Decode, userdetail.DecodeStrict, userdetail.Failure), records[userdetail.User](), answers[userdetail.Response](),
		refusals(userdetail.ParseError),
	},
}

// An update is what every system's Update can do.
type update interface {
	Validate() error
	AppendJSON([]byte) ([]byte, error)
}

// updates reads an update, strictly and not, judges it, and answers in every
// way.
func updates[U update, R json.Marshaler](decode, strict func(string, []byte) (U, error), failure func(error) R) reader {
	return reader{name: "update", read: func(contentType string, body []byte) any {
		sent, err := decode(contentType, body)
		same, strictErr := strict(contentType, body)
		report := validate.Join(strictErr, same.Validate())
		text, _ := sent.AppendJSON(nil)
		return []any{sent, same, err, report, text, rendered(report), written(failure(report))}
	}}
}

// A model is what every struct with a codec can do.
type model interface {
	fmt.Stringer
	AppendJSON([]byte) ([]byte, error)
}

// records reads a record, judges it, prints it and writes it.
func records[U interface {
	model
	Validate() error
}]() reader {
	return reader{name: "record", read: func(contentType string, body []byte) any {
		user, err := unmarshal[U](contentType, body)
		text, _ := user.AppendJSON(nil)
		return []any{user, err, rendered(user.Validate()), user.String(), text}
	}}
}

// answers reads an answer, prints it and writes it.
func answers[R model]() reader {
	return reader{name: "answer", read: func(contentType string, body []byte) any {
		answer, err := unmarshal[R](contentType, body)
		text, _ := answer.AppendJSON(nil)
		return []any{answer, err, answer.String(), text}
	}}
}

// unmarshal reads a body as a program does that does not ask this library for
// the format.
func unmarshal[T any](contentType string, body []byte) (value T, err error) {
	if contentType == inXML {
		return value, xml.Unmarshal(body, &value)
	}
	return value, json.Unmarshal(body, &value)
}

// refusals reads an answer as an error, which is nil where the answer is that of
// a success.
func refusals(parse func([]byte) error) reader {
	return reader{name: "refusal", drops: true, read: func(_ string, body []byte) any {
		err := parse(body)
		if err == nil {
			return nil
		}
		return []any{err, err.Error(), rendered(err)}
	}}
}

// rendered returns every rendering of a report.
func rendered(err error) any {
	if err == nil {
		return nil
	}
	return []any{err.Error(), validate.Text(err), written(validate.Problem(err)), written(validate.ModelState("user", err)), written(validate.List(err))}
}

func written(v any) []byte {
	text, _ := json.Marshal(v)
	return text
}

// A body is one kind of hostile body.
type body struct {
	name, reason string
	system       string
	text         func(n int) string // of n parts
	only         string             // the reader that it is meant for, "" for all
	size         int                // see work
	drops        bool               // whether nothing of it is in the result
}

// check gives bodies to the readers of their systems.
func check(t *testing.T, contentType string, bodies []body) {
	for _, b := range bodies {
		for _, r := range readers[b.system] {
			if b.only != "" && b.only != r.name {
				continue
			}
			t.Run(b.name+"/"+b.system+" "+r.name, func(t *testing.T) {
				work{reason: b.reason, size: b.size, grows: true, drops: b.drops || r.drops, prepare: func(n int) (int, func() any) {
					text := []byte(b.text(n))
					return len(text), func() any { return r.read(contentType, text) }
				}}.check(t)
			})
		}
	}
}
