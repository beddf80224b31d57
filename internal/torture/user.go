package torture

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// User has a plain member and a nullable one of every kind, and at the end
// those with a rule or a contract of their own.
type User struct {
	ID        int64                           `json:"Id" xml:"Id"`
	Made      wire.DateTime                   `json:"Made" xml:"Made"`
	Seen      wire.Optional[wire.DateTime]    `json:"Seen,omitzero" xml:"Seen"`
	Name      string                          `json:"Name" xml:"Name" validate:"required,notblank"`
	Nick      wire.Optional[string]           `json:"Nick,omitzero" xml:"Nick"`
	Phone     wire.Optional[string]           `json:"Phone,omitzero" xml:"Phone" validate:"omitempty,mobile"`
	Mail      string                          `json:"Mail" xml:"Mail" validate:"required,notblank,emailaddress"`
	Hidden    wire.Optional[string]           `json:"-" xml:"Hidden"`
	On        bool                            `json:"On" xml:"On"`
	Maybe     wire.Optional[bool]             `json:"Maybe,omitzero" xml:"Maybe"`
	Count     wire.Optional[int64]            `json:"Count,omitzero" xml:"Count"`
	Byte      uint8                           `json:"Byte" xml:"Byte"`
	MaybeByte wire.Optional[uint8]            `json:"MaybeByte,omitzero" xml:"MaybeByte"`
	GUID      uuid.UUID                       `json:"Guid" xml:"Guid"`
	MaybeGUID wire.Optional[uuid.UUID]        `json:"MaybeGuid,omitzero" xml:"MaybeGuid"`
	Offset    wire.Optional[wire.Decimal]     `json:"Offset,omitzero" xml:"Offset"`
	Rate      wire.Decimal                    `json:"Rate" xml:"Rate"`
	Either    wire.Optional[wire.IntOrString] `json:"Either,omitzero" xml:"Either"`
	Password  wire.Optional[wire.Secret]      `json:"Password,omitzero" xml:"Password"`
	Key       wire.Secret                     `json:"Key" xml:"Key"`
	Colour    Colour                          `json:"Colour" xml:"Colour"`
	MaybeTint wire.Optional[Colour]           `json:"MaybeTint,omitzero" xml:"MaybeTint"`
	Rank      Rank                            `json:"Rank" xml:"Rank"`
	MaybeRank wire.Optional[Rank]             `json:"MaybeRank,omitzero" xml:"MaybeRank"`
	Grade     Grade                           `json:"Grade" xml:"Grade"`
	MaybeTop  wire.Optional[Grade]            `json:"MaybeTop,omitzero" xml:"MaybeTop"`
	Grades    wire.Optional[[]Grade]          `json:"Grades,omitzero"`
	Roles     wire.Optional[[]int64]          `json:"Roles,omitzero"`
	Tags      wire.Optional[[]string]         `json:"Tags,omitzero"`
	Lines     wire.Optional[[]Line]           `json:"_lines,omitzero" xml:"_lines"`
	Home      wire.Optional[Line]             `json:"Home,omitzero" xml:"Home"`
	Long      wire.Optional[string]           `json:"ANameThatIsLongerThanThirtyTwoBytes,omitzero" xml:"ANameThatIsLongerThanThirtyTwoBytes"`
	Trail     wire.Optional[[]Line]           `json:"_trail,omitzero" xml:"_trail"`
	Stamp     wire.Optional[wire.DateTime]    `json:"Stamp,omitzero" xml:"Stamp"`
	Version   int64                           `json:"Version" xml:"Version"`
	Token     wire.Optional[wire.SecretGUID]  `json:"Token,omitzero" xml:"Token"`
	Seal      wire.SecretGUID                 `json:"Seal" xml:"Seal"`
	Greeting  wire.Optional[string]           `json:"Greeting,omitzero" xml:"Greeting" contract:"notnull"`
	Level     wire.Optional[int64]            `json:"Level,omitzero" xml:"Level" contract:"notnull"`
	Title     wire.Optional[string]           `json:"Title,omitzero" xml:"Title" validate:"required,notblank" contract:"notnull"`
	Pin       wire.Optional[wire.Secret]      `json:"Pin,omitzero" xml:"Pin" validate:"omitempty,notblank"`
	Code      wire.Optional[wire.Secret]      `json:"Code,omitzero" xml:"Code" validate:"required,notblank" contract:"notnull"`
	Badges    wire.Optional[[]Badge]          `json:"Badges,omitzero" xml:"Badges"`
	Labels    wire.Optional[[]string]         `json:"Labels,omitzero" contract:"custom=labels"`
	Parts     wire.Optional[[]Part]           `json:"Parts,omitzero" xml:"Parts" contract:"key=Number"`
	Spares    wire.Optional[[]Spare]          `json:"Spares,omitzero" xml:"Spares" contract:"key=GUID"`
	Site      wire.Optional[string]           `json:"Site,omitzero" xml:"Site" validate:"omitempty,httpurl,max=40"`
	Zip       string                          `json:"Zip" xml:"Zip" validate:"len=5"`
	Score     wire.Optional[int64]            `json:"Score,omitzero" xml:"Score" validate:"omitempty,min=1,max=10"`
	Mark      uint8                           `json:"Mark" xml:"Mark" validate:"max=200"`
	Weight    int64                           `json:"Weight" xml:"Weight" validate:"min=3"`
	Shade     Colour                          `json:"Shade" xml:"Shade" validate:"oneof=RED GREEN"`
	Answer    wire.Optional[wire.Secret]      `json:"Answer,omitzero" xml:"Answer" validate:"omitempty,min=4"`
	Codes     wire.Optional[[]int64]          `json:"Codes,omitzero" validate:"omitempty,max=2"`
	Alias     string                          `json:"Alias" xml:"Alias" validate:"required,notblank,min=2"`
	Fee       wire.Optional[wire.Decimal]     `json:"Fee,omitzero" xml:"Fee"`
	Post      Rank                            `json:"Post" xml:"Post" validate:"oneof=clerk chief"`
	MaybePost wire.Optional[Rank]             `json:"MaybePost,omitzero" xml:"MaybePost" validate:"omitempty,oneof=clerk chief"`
	Duty      Rank                            `json:"Duty" xml:"Duty" validate:"oneof=cook guard"`
	Reserve   wire.Optional[Rank]             `json:"Reserve,omitzero" xml:"Reserve" validate:"required" contract:"notnull"`
	Ranks     wire.Optional[[]Rank]           `json:"Ranks,omitzero" xml:"-"`
	Marks     wire.Optional[[]int64]          `json:"Marks,omitzero" contract:"notnull"`
	Base      wire.Optional[Line]             `json:"Base,omitzero" xml:"Base" contract:"notnull"`
	Shelves   wire.Optional[[]Shelf]          `json:"Shelves,omitzero" xml:"Shelves" contract:"key=Name,notnull"`
	Note      string                          `json:"note" xml:"-"`

	Extra wire.Members `json:"-"`
}

// Line is an item of a list, and also a member by itself.
type Line struct {
	ID    int64                        `json:"id" xml:"id"`
	Text  wire.Optional[string]        `json:"text,omitzero" xml:"text"`
	Rate  wire.Optional[wire.Decimal]  `json:"rate,omitzero" xml:"rate"`
	Since wire.Optional[wire.DateTime] `json:"since,omitzero" xml:"since"`
	Open  bool                         `json:"open" xml:"open"`

	Extra wire.Members `json:"-"`
}

// Badge is an item of a list, and can be null there.
type Badge struct {
	Kind  int64                 `json:"kind" xml:"kind"`
	Motto wire.Optional[string] `json:"motto,omitzero" xml:"motto"`
	Cost  wire.Decimal          `json:"cost" xml:"cost"`

	Extra wire.Members `json:"-"`

	null bool // see IsNull
}

// IsNull reports whether the item of the list was null.
func (b Badge) IsNull() bool { return b.null }

// SetNull makes the badge null, as an item of a list.
func (b *Badge) SetNull() { *b = Badge{null: true} }

// Equal reports whether both are the same, member by member.
func (b Badge) Equal(other Badge) bool {
	return equalBadge(b, other)
}
