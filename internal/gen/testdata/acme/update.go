package acme

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Update is the request body.
type Update struct {
	ID    wire.Optional[uuid.UUID]     `json:"Id,omitzero" xml:"Id" contract:"identity"`
	Name  wire.Optional[string]        `json:"Name,omitzero" xml:"Name" validate:"required,notblank"`
	Nick  wire.Optional[string]        `json:"Nick,omitzero" xml:"Nick"`
	On    wire.Optional[bool]          `json:"On,omitzero" xml:"On" validate:"required"`
	Role  wire.Optional[Role]          `json:"Role,omitzero" xml:"Role"`
	Seen  wire.Optional[wire.DateTime] `json:"Seen,omitzero" xml:"Seen" contract:"readonly"`
	Lines wire.Optional[[]Line]        `json:"Lines,omitzero" xml:"Lines" contract:"custom=lines"`
	Level wire.Optional[int64]         `json:"Level,omitzero" xml:"Level" validate:"omitempty,oneof=1 2" contract:"notnull"`
	Pin   wire.Optional[wire.Secret]   `json:"Pin,omitzero" xml:"Pin" validate:"omitempty,notblank"`
	Parts wire.Optional[[]PieceUpdate] `json:"Parts,omitzero" xml:"Parts" contract:"key=Number,notnull"`
}

func (u *Update) crossField(whole bool) validate.Errors { return nil }
