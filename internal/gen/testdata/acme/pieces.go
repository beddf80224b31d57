package acme

import "github.com/seed16fbf055/userupdate/wire"

type Piece struct {
	Number wire.Optional[int64]  `json:"number,omitzero" xml:"number"`
	Size   wire.Optional[string] `json:"size,omitzero" xml:"size"`
	Level  wire.Optional[int64]  `json:"level,omitzero" xml:"level" validate:"omitempty,oneof=1 2"`
}

type PieceUpdate struct {
	Number wire.Optional[int64]  `json:"number,omitzero" xml:"number"`
	Size   wire.Optional[int64]  `json:"size,omitzero" xml:"size" contract:"as=sizes"`
	Level  wire.Optional[int64]  `json:"level,omitzero" xml:"level" validate:"omitempty,oneof=1 2"`
	Note   wire.Optional[string] `json:"note,omitzero" xml:"note" contract:"updateonly"`
}

var sizes sizeForm

type sizeForm struct{}

func (sizeForm) Held(sent int64) string { return "" }

func (sizeForm) Sent(held string) int64 { return 0 }
