package acme

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

type Role string

func (r *Role) UnmarshalJSON(token []byte) error { return nil }

func (r Role) AppendJSON(dst []byte) ([]byte, error) { return dst, nil }

func (r *Role) UnmarshalText(text []byte) error { return nil }

func (r Role) MarshalText() ([]byte, error) { return nil, nil }

type Answer struct {
	Result wire.Optional[string] `json:"Result,omitzero" xml:"Result" contract:"xmlfirst"`
	Detail wire.Optional[User]   `json:"Detail,omitzero" xml:"Detail"`
	Hidden string                `json:"-"`
}

func applyLines(merged *User, update *Update) {}

func diffLines(update *Update, before, after *User) {}

func fullLines(update *Update, user *User) {}

func mergeLines(merged, second *Update) {}

func refuseLines(errs validate.Errors, existing *User, u *Update) validate.Errors { return errs }

func changesLines(log *merge.Log, before, after *User) {}
