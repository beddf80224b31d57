package ownsystem

import (
	"encoding/json"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

// User is the record: plain types where there is always a value.
type User struct {
	Name     string                `json:"name"`
	Active   bool                  `json:"active"`
	Phone    wire.Optional[string] `json:"phone,omitzero"` // null: none
	Password wire.Secret           `json:"-"`              // stored, never answered
}

// Update is what a client may change: a wire.Optional for every member. The tag
// is omitzero, never omitempty, and a rule is led by omitempty, since a member
// may be left out.
type Update struct {
	Name     wire.Optional[string]      `json:"name,omitzero" validate:"omitempty,notblank,max=64"`
	Active   wire.Optional[bool]        `json:"active,omitzero"`
	Phone    wire.Optional[string]      `json:"phone,omitzero" validate:"omitempty,mobile"`
	Password wire.Optional[wire.Secret] `json:"password,omitzero" validate:"omitempty,min=8"`
}

// member is one member of an update.
type member struct {
	name     string
	nullable bool
	value    interface {
		json.Unmarshaler
		IsNull() bool
	}
}

// members are the members by their names, and whether null means something.
func (u *Update) members() []member {
	return []member{
		{"name", false, &u.Name},
		{"active", false, &u.Active},
		{"phone", true, &u.Phone},
		{"password", false, &u.Password},
	}
}

// Decode reads an update and reports everything that is wrong with it. It reads
// each member by itself, because encoding/json stops at the first one that fails
// and does not say which it was.
func Decode(body []byte) (Update, error) {
	var update Update
	var sent map[string]json.RawMessage
	err := validate.Join(json.Unmarshal(body, &sent))
	for _, m := range update.members() {
		if raw, ok := sent[m.name]; ok {
			err = validate.Join(err, validate.Under(json.Unmarshal(raw, m.value), wire.Member(m.name)))
		}
		if m.value.IsNull() && !m.nullable {
			err = validate.Join(err, validate.Errors{{Path: wire.Member(m.name), Code: validate.CodeNull}})
		}
	}
	return update, validate.Join(err, playground.Struct(update))
}

// Apply returns the user after the update.
func Apply(user User, update Update) User {
	user.Name = update.Name.Or(user.Name) // as it was where nothing was sent
	user.Active = update.Active.Or(user.Active)
	user.Password = update.Password.Or(user.Password)
	if update.Phone.IsSet() { // a value or null
		user.Phone = update.Phone
	}
	return user
}
