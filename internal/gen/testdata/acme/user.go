package acme

import (
	"github.com/google/uuid"

	w "github.com/seed16fbf055/userupdate/wire"
)

type User struct {
	ID    uuid.UUID              `json:"Id" xml:"Id"`
	Name  string                 `json:"Name" xml:"Name" validate:"required,notblank"`
	Nick  w.Optional[string]     `json:"Nick,omitzero" xml:"Nick"`
	On    bool                   `json:"On" xml:"On"`
	Role  Role                   `json:"Role" xml:"Role"`
	Seen  w.Optional[w.DateTime] `json:"Seen,omitzero" xml:"Seen" contract:"readonly"`
	Lines w.Optional[[]Line]     `json:"Lines,omitzero" xml:"Lines" contract:"custom=lines"`
	Level w.Optional[int64]      `json:"Level,omitzero" xml:"Level" validate:"omitempty,oneof=1 2" contract:"notnull"`
	Pin   w.Optional[w.Secret]   `json:"Pin,omitzero" xml:"Pin" validate:"omitempty,notblank"`
	Parts w.Optional[[]Piece]    `json:"Parts,omitzero" xml:"Parts" contract:"key=Number"`
}

type Line struct {
	Number int64              `json:"number" xml:"number"`
	Text   w.Optional[string] `json:"text,omitzero" xml:"text"`

	null bool
}

func (l Line) IsNull() bool { return l.null }

func (l *Line) SetNull() { *l = Line{null: true} }
