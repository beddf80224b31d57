package torture

import (
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// Part is an item of a keyed list in a record.
type Part struct {
	Number wire.Optional[int64]        `json:"number,omitzero" xml:"number"`
	Size   wire.Optional[string]       `json:"size,omitzero" xml:"size"`
	Rate   wire.Optional[wire.Decimal] `json:"rate,omitzero" xml:"rate"`
	Rank   wire.Optional[int64]        `json:"rank,omitzero" xml:"rank" validate:"omitempty,min=1,oneof=0 1 2"`

	Extra wire.Members `json:"-"`
}

// PartUpdate is the same in an update, with one member of another type and one
// that no record has.
type PartUpdate struct {
	Number wire.Optional[int64]        `json:"number,omitzero" xml:"number"`
	Size   wire.Optional[int64]        `json:"size,omitzero" xml:"size" contract:"as=sizes"`
	Rate   wire.Optional[wire.Decimal] `json:"rate,omitzero" xml:"rate"`
	Rank   wire.Optional[int64]        `json:"rank,omitzero" xml:"rank" validate:"omitempty,min=1,oneof=0 1 2"`
	Reason wire.Optional[string]       `json:"reason,omitzero" xml:"reason" contract:"updateonly"`

	Extra wire.Members `json:"-"`
}

// Spare is an item of a keyed list on both sides, and its key has no order.
type Spare struct {
	GUID wire.Optional[uuid.UUID] `json:"guid,omitzero" xml:"guid"`
	Text wire.Optional[string]    `json:"text,omitzero" xml:"text"`

	Extra wire.Members `json:"-"`
}

// Shelf is an item of a keyed list that no record holds as null, and its key is
// a text.
type Shelf struct {
	Name   wire.Optional[string]       `json:"name,omitzero" xml:"name"`
	Rank   wire.Optional[Rank]         `json:"rank,omitzero" xml:"rank"`
	Height wire.Optional[wire.Decimal] `json:"height,omitzero" xml:"height"`
}

// sizes converts the size of a part: text in a record, a number in an update.
// What is not a number is sent as 0.
var sizes sizeForm

type sizeForm struct{}

func (sizeForm) Held(sent int64) string { return strconv.FormatInt(sent, 10) }

func (sizeForm) Sent(held string) int64 {
	n, _ := strconv.ParseInt(held, 10, 64)
	return n
}
