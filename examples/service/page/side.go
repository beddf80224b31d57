package page

import (
	"strconv"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/source"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A problem is an entry of a report, and where in the text it belongs.
type problem struct {
	Member  string `json:"member"` // of the body, that it is in; empty for the whole body
	Path    string `json:"path"`
	Code    string `json:"code"`
	Param   string `json:"param,omitempty"`
	Message string `json:"message"`
	From    int    `json:"from"` // in UTF-16 units, as browsers count
	To      int    `json:"to"`
	Found   bool   `json:"found"` // the text has the member
}

// side says how one of the texts was understood.
func (p preview[User, Update]) side(of text, err error, value any, readable bool) side {
	s := side{Problems: p.problems(of, err), Notes: []problem{}, As: map[api.Format]string{}}
	if kept, err := source.Remove(of.Format, []byte(of.Text), p.contract.shared); err == nil {
		link := string(kept)
		s.Share = &link
	}
	if !readable {
		return s
	}
	for _, format := range p.system.Formats {
		if body, err := format.Encode(value); err == nil {
			s.As[format] = pretty(format, body)
		}
	}
	return s
}

// problems places the entries of a report in a text.
func (p preview[User, Update]) problems(of text, err error) []problem {
	problems := []problem{}
	body := []byte(of.Text)
	read := source.Read(of.Format, body)
	for _, entry := range validate.List(err).Shown() {
		place, found := read.Find(entry.Path)
		from, to := place.From, place.To
		switch offset, err := strconv.Atoi(entry.Param); {
		case err == nil && (entry.Code == validate.CodeSyntax || entry.Code == validate.CodeDepth):
			from, to = min(offset, len(body)), min(offset+1, len(body))
		case !found:
			from = place.To // where the member would be added
		}
		problems = append(problems, problem{
			Member: memberOf(entry.Path), Path: entry.Path.String(), Code: string(entry.Code), Param: entry.Param, Message: entry.Message(),
			From: source.UTF16(body, from), To: source.UTF16(body, to), Found: found,
		})
	}
	return problems
}

// memberOf is the member of the body that a path leads into.
func memberOf(path wire.Path) string {
	if len(path) == 0 {
		return ""
	}
	return path[0].Name
}
