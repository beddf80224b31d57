package acme

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
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

var lines merge.Nothing[User, Update]
