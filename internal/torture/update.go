package torture

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// Update has every member of User except Note, which no update can change, and
// one of its own: AddedLabels.
type Update struct {
	ID        wire.Optional[int64]            `json:"Id,omitzero" xml:"Id" contract:"identity"`
	Made      wire.Optional[wire.DateTime]    `json:"Made,omitzero" xml:"Made"`
	Seen      wire.Optional[wire.DateTime]    `json:"Seen,omitzero" xml:"Seen"`
	Name      wire.Optional[string]           `json:"Name,omitzero" xml:"Name" validate:"required,notblank"`
	Nick      wire.Optional[string]           `json:"Nick,omitzero" xml:"Nick"`
	Phone     wire.Optional[string]           `json:"Phone,omitzero" xml:"Phone" validate:"omitempty,mobile"`
	Mail      wire.Optional[string]           `json:"Mail,omitzero" xml:"Mail" validate:"required,notblank,emailaddress"`
	Hidden    wire.Optional[string]           `json:"-" xml:"Hidden"`
	On        wire.Optional[bool]             `json:"On,omitzero" xml:"On" validate:"required"`
	Maybe     wire.Optional[bool]             `json:"Maybe,omitzero" xml:"Maybe"`
	Count     wire.Optional[int64]            `json:"Count,omitzero" xml:"Count"`
	Byte      wire.Optional[uint8]            `json:"Byte,omitzero" xml:"Byte"`
	MaybeByte wire.Optional[uint8]            `json:"MaybeByte,omitzero" xml:"MaybeByte"`
	GUID      wire.Optional[uuid.UUID]        `json:"Guid,omitzero" xml:"Guid" validate:"required"`
	MaybeGUID wire.Optional[uuid.UUID]        `json:"MaybeGuid,omitzero" xml:"MaybeGuid"`
	Offset    wire.Optional[wire.Decimal]     `json:"Offset,omitzero" xml:"Offset"`
	Rate      wire.Optional[wire.Decimal]     `json:"Rate,omitzero" xml:"Rate"`
	Either    wire.Optional[wire.IntOrString] `json:"Either,omitzero" xml:"Either"`
	Password  wire.Optional[wire.Secret]      `json:"Password,omitzero" xml:"Password"`
	Key       wire.Optional[wire.Secret]      `json:"Key,omitzero" xml:"Key"`
	Colour    wire.Optional[Colour]           `json:"Colour,omitzero" xml:"Colour"`
	MaybeTint wire.Optional[Colour]           `json:"MaybeTint,omitzero" xml:"MaybeTint"`
	Rank      wire.Optional[Rank]             `json:"Rank,omitzero" xml:"Rank"`
	MaybeRank wire.Optional[Rank]             `json:"MaybeRank,omitzero" xml:"MaybeRank"`
	Grade     wire.Optional[Grade]            `json:"Grade,omitzero" xml:"Grade"`
	MaybeTop  wire.Optional[Grade]            `json:"MaybeTop,omitzero" xml:"MaybeTop"`
	Grades    wire.Optional[[]Grade]          `json:"Grades,omitzero"`
	Roles     wire.Optional[[]int64]          `json:"Roles,omitzero"`
	Tags      wire.Optional[[]string]         `json:"Tags,omitzero"`
	Lines     wire.Optional[[]Line]           `json:"_lines,omitzero" xml:"_lines" contract:"xmlfirst"`
	Home      wire.Optional[Line]             `json:"Home,omitzero" xml:"Home"`
	Long      wire.Optional[string]           `json:"ANameThatIsLongerThanThirtyTwoBytes,omitzero" xml:"ANameThatIsLongerThanThirtyTwoBytes"`
	Trail     wire.Optional[[]Line]           `json:"_trail,omitzero" xml:"_trail" contract:"readonly,responseonly"`
	Stamp     wire.Optional[wire.DateTime]    `json:"Stamp,omitzero" xml:"Stamp" contract:"readonly"`
	Version   wire.Optional[int64]            `json:"Version,omitzero" xml:"Version" contract:"readonly"`
	Token     wire.Optional[wire.SecretGUID]  `json:"Token,omitzero" xml:"Token"`
	Seal      wire.Optional[wire.SecretGUID]  `json:"Seal,omitzero" xml:"Seal"`
	Greeting  wire.Optional[string]           `json:"Greeting,omitzero" xml:"Greeting"`
	Level     wire.Optional[int64]            `json:"Level,omitzero" xml:"Level"`
	Title     wire.Optional[string]           `json:"Title,omitzero" xml:"Title" validate:"required,notblank"`
	Pin       wire.Optional[wire.Secret]      `json:"Pin,omitzero" xml:"Pin" validate:"omitempty,notblank"`
	Code      wire.Optional[wire.Secret]      `json:"Code,omitzero" xml:"Code" validate:"required,notblank"`
	Badges    wire.Optional[[]Badge]          `json:"Badges,omitzero" xml:"Badges"`
	Labels    wire.Optional[[]string]         `json:"Labels,omitzero" contract:"custom=labels"`
	Parts     wire.Optional[[]PartUpdate]     `json:"Parts,omitzero" xml:"Parts" contract:"key=Number,notnull"`
	Spares    wire.Optional[[]Spare]          `json:"Spares,omitzero" xml:"Spares" contract:"key=GUID,notnull"`
	Site      wire.Optional[string]           `json:"Site,omitzero" xml:"Site" validate:"omitempty,httpurl,max=40"`
	Zip       wire.Optional[string]           `json:"Zip,omitzero" xml:"Zip" validate:"omitempty,len=5"`
	Score     wire.Optional[int64]            `json:"Score,omitzero" xml:"Score" validate:"omitempty,min=1,max=10"`
	Mark      wire.Optional[uint8]            `json:"Mark,omitzero" xml:"Mark" validate:"required,max=200"`
	Weight    wire.Optional[int64]            `json:"Weight,omitzero" xml:"Weight" validate:"omitempty,min=3"`
	Shade     wire.Optional[Colour]           `json:"Shade,omitzero" xml:"Shade" validate:"omitempty,oneof=RED GREEN"`
	Answer    wire.Optional[wire.Secret]      `json:"Answer,omitzero" xml:"Answer" validate:"omitempty,min=4"`
	Codes     wire.Optional[[]int64]          `json:"Codes,omitzero" validate:"omitempty,max=2"`
	Alias     wire.Optional[string]           `json:"Alias,omitzero" xml:"Alias" validate:"required,notblank,min=2"`
	Fee       wire.Optional[wire.Decimal]     `json:"Fee,omitzero" xml:"Fee" contract:"readonly"`
	Post      wire.Optional[Rank]             `json:"Post,omitzero" xml:"Post" validate:"omitempty,oneof=clerk chief"`
	MaybePost wire.Optional[Rank]             `json:"MaybePost,omitzero" xml:"MaybePost" validate:"omitempty,oneof=clerk chief"`
	Duty      wire.Optional[Rank]             `json:"Duty,omitzero" xml:"Duty" validate:"required,oneof=cook guard"`
	Reserve   wire.Optional[Rank]             `json:"Reserve,omitzero" xml:"Reserve" validate:"required"`
	Ranks     wire.Optional[[]Rank]           `json:"Ranks,omitzero" xml:"-"`
	Marks     wire.Optional[[]int64]          `json:"Marks,omitzero"`
	Base      wire.Optional[Line]             `json:"Base,omitzero" xml:"Base"`
	Shelves   wire.Optional[[]Shelf]          `json:"Shelves,omitzero" xml:"Shelves" contract:"key=Name,notnull"`

	// AddedLabels are added to the record's labels, or to those that the update
	// sends; a label that is already there stays where it is. No record has
	// such a member.
	AddedLabels wire.Optional[[]string] `json:"AddedLabels,omitzero" contract:"custom=labels,notnull"`

	Extra wire.Members `json:"-"`
}
