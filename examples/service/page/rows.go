package page

import (
	"encoding/json"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/source"
	"github.com/seed16fbf055/userupdate/wire"
)

// A row is a member in its three states: what is stored, what is sent and what
// comes of it. A value that is absent has no text.
type row struct {
	member
	Stored string `json:"stored,omitempty"`
	State  string `json:"state"` // of the update: absent, null, value, or wrong for what could not be read
	Sent   string `json:"sent,omitempty"`
	After  string `json:"after,omitempty"`
	Change bool   `json:"change,omitempty"`
}

// rows puts the members of record, update and merged record side by side.
func (p preview[User, Update]) rows(r read[User, Update]) []row {
	stored, sent := p.values(r.user), p.values(r.update)
	after := map[string]string{}
	changed := map[string]bool{}
	if r.ok {
		after = p.values(r.merged)
		for _, change := range p.system.Changes(r.user, r.merged) {
			changed[memberOf(change.Path)] = true
		}
	}
	text := source.Read(r.request.Update.Format, []byte(r.request.Update.Text))
	rows := make([]row, len(p.contract.members))
	for i, member := range p.contract.members {
		name := member.Name
		rows[i] = row{member, stored[name], "absent", sent[name], after[name], changed[name]}
		switch _, found := text.Find(wire.Member(name)); {
		case sent[name] == "null":
			rows[i].State = "null"
		case sent[name] != "":
			rows[i].State = "value"
		case found && member.Sendable && r.decodeErr != nil:
			rows[i].State = "wrong"
		}
	}
	return rows
}

// values returns the members of a value as JSON, with secrets masked. The
// storage form has them all, those that JSON does not carry too.
func (p preview[User, Update]) values(of interface{ MarshalBinary() ([]byte, error) }) map[string]string {
	stored, err := of.MarshalBinary()
	if err != nil {
		return nil
	}
	var form struct{ Update, User, Other map[string]json.RawMessage }
	if json.Unmarshal(p.mask(api.JSON, stored), &form) != nil {
		return nil
	}
	values := map[string]string{}
	for _, part := range []map[string]json.RawMessage{form.Update, form.User, form.Other} {
		for name, value := range part {
			values[name] = string(value)
		}
	}
	return values
}

// mask hides the secrets in a text, but not that one is null: that says nothing.
func (p preview[User, Update]) mask(format api.Format, body []byte) []byte {
	return source.Mask(format, body, p.contract.shown, wire.Mask)
}
