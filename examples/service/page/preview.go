package page

import (
	"errors"
	"net/http"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A request is what a person has typed.
type request struct {
	Record text `json:"record"`
	Update text `json:"update"`
	Whole  bool `json:"whole"` // the update is a whole body
}

// A text is a body in one of the system's formats.
type text struct {
	Format api.Format `json:"format"`
	Text   string     `json:"text"`
}

// A result is what the library says of a request.
type result struct {
	Line    string        `json:"line"`  // of the HTTP request that would do it
	Aside   string        `json:"aside"` // on its address
	Record  side          `json:"record"`
	Update  side          `json:"update"`
	Members []row         `json:"members"`
	Merged  *text         `json:"merged"` // nil while something is wrong
	Diff    *text         `json:"diff"`
	Changes []wire.Change `json:"changes"`
	Answers []answer      `json:"answers"`
	Go      string        `json:"go"`
	Curl    string        `json:"curl"`
}

// A side is one of the two texts, as it was understood.
type side struct {
	Problems []problem             `json:"problems"`
	Notes    []problem             `json:"notes"` // what is passed over, and is no error
	As       map[api.Format]string `json:"as"`    // in every format; empty where it could not be read
	Share    *string               `json:"share"` // without secrets; nil where that cannot be known
}

// An answer is what a server sends back.
type answer struct {
	Name        string `json:"name"`
	Status      int    `json:"status"`
	ContentType string `json:"contentType"`
	Body        string `json:"body"`
}

// A preview makes the results for one system.
type preview[User api.Record, Update api.Body] struct {
	system   api.System[User, Update]
	contract contract
}

// read is what was read of a request.
type read[User api.Record, Update api.Body] struct {
	request
	user      User
	update    Update
	userErr   error
	updateErr error // of decoding, of the rules and of the merge
	decodeErr error
	merged    User
	ok        bool // there is a merged record
}

// result answers a request. host is where the service is.
func (p preview[User, Update]) result(host string, asked request) result {
	r := p.read(asked)
	out := result{
		Line:    p.method(asked.Whole) + " " + p.system.Address(p.system.KeyOf(r.user)),
		Aside:   p.system.Aside,
		Record:  p.side(asked.Record, r.userErr, r.user, r.userErr == nil),
		Update:  p.side(asked.Update, r.updateErr, r.update, r.decodeErr == nil),
		Members: p.rows(r),
		Changes: []wire.Change{},
		Answers: p.answers(r),
	}
	out.Update.Notes = p.problems(asked.Update, p.system.CheckReadOnly(r.user, r.update))
	out.Go, out.Curl = p.goCode(r), p.curl(host, out.Line, r)
	if r.ok {
		out.Merged = p.shown(asked.Record.Format, r.merged)
		out.Diff = p.shown(asked.Update.Format, p.system.Diff(r.user, r.merged))
		out.Changes = append(out.Changes, p.system.Changes(r.user, r.merged)...)
	}
	return out
}

// read decodes, checks and merges, as a service does.
func (p preview[User, Update]) read(asked request) read[User, Update] {
	r := read[User, Update]{request: asked}
	if r.userErr = known(asked.Record.Format.DecodeInto([]byte(asked.Record.Text), &r.user)); r.userErr == nil {
		r.userErr = r.user.Validate()
	}
	r.update, r.decodeErr = p.system.Decode(string(asked.Update.Format), []byte(asked.Update.Text))
	r.updateErr = p.system.Check(p.method(asked.Whole), r.update, r.decodeErr)
	if r.updateErr != nil || r.userErr != nil {
		return r
	}
	r.merged, r.updateErr = p.system.Apply(r.user, r.update)
	r.ok = r.updateErr == nil
	return r
}

// known returns err, or that the text cannot be read where the error is one of
// another package.
func known(err error) error {
	if err == nil || len(validate.List(err)) > 0 {
		return err
	}
	return errors.Join(err, validate.Errors{{Code: validate.CodeSyntax}})
}

func (p preview[User, Update]) method(whole bool) string {
	if whole {
		return p.system.Method
	}
	return http.MethodPatch
}

// answers are what the service sends back: the vendor's answer, and for a
// refusal the problem details too. An error here shows as an empty body.
func (p preview[User, Update]) answers(r read[User, Update]) []answer {
	if r.ok {
		format := api.JSON
		if r.request.Update.Format == api.XML {
			format = api.XML
		}
		body := p.shown(format, p.system.Success(r.merged))
		return []answer{{"vendor", http.StatusOK, string(body.Format), body.Text}}
	}
	if r.updateErr == nil {
		return []answer{} // the stored record is what is wrong
	}
	answers := []answer{}
	for _, kind := range []struct{ name, accept string }{{"vendor", ""}, {"problem", validate.ProblemContentType}} {
		refusal, err := p.system.Refusal(r.updateErr, kind.accept, string(r.request.Update.Format))
		if err == nil {
			body := pretty(api.FormatOf(refusal.ContentType), refusal.Body)
			answers = append(answers, answer{kind.name, refusal.Status, refusal.ContentType, body})
		}
	}
	return answers
}
