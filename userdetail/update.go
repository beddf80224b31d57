package userdetail

import (
	"log/slog"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/logattr"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Update is the request body: the new details of the user. Every member is
// absent unless it was sent, which is what makes partial updates possible:
// [Apply] leaves an absent member alone, whereas the vendor's contract for a
// whole body ([Update.Validate]) asks for FirstName.
//
//	var u userdetail.Update
//	u.TimezoneID.Set(7)   // a value
//	u.LastName.SetNull()  // null: no last name
//	u.LastName.Unset()    // absent again: leave the last name alone
//
// The members are those of [User], in the documented order. "Never null" below
// means that null is refused, with the code required if the member is required,
// otherwise with the code null.
//
// [Update.MarshalBinary] and [Update.Value] store it whole.
//
// Source: the model "UserDetail" under "Body Parameters" on the vendor's help
// page of PUT User.
type Update struct {
	// ID is read-only: it may be sent, is not needed, and is never applied.
	// Never null.
	ID wire.Optional[int64] `json:"Id,omitzero" xml:"Id" contract:"readonly"`

	// Username is read-only: it may be sent, is not needed, and is never
	// applied. Text or null.
	Username wire.Optional[string] `json:"Username,omitzero" xml:"Username" contract:"readonly"`

	// FirstName is the given name. Required: not null, not empty, not all
	// white space.
	FirstName wire.Optional[string] `json:"FirstName,omitzero" xml:"FirstName" validate:"required,notblank"`

	// LastName is the family name, text or null.
	LastName wire.Optional[string] `json:"LastName,omitzero" xml:"LastName"`

	// MobileNumber is the number of the mobile phone, text or null. No format
	// is documented.
	MobileNumber wire.Optional[string] `json:"MobileNumber,omitzero" xml:"MobileNumber"`

	// Is2FAEnabled is read-only: it may be sent and is never applied. Never
	// null.
	Is2FAEnabled wire.Optional[bool] `json:"Is2FAEnabled,omitzero" xml:"Is2FAEnabled" contract:"readonly"`

	// TimezoneID is the id of the time zone. Never null.
	TimezoneID wire.Optional[int64] `json:"TimezoneId,omitzero" xml:"TimezoneId"`

	// DateTimeFormatID is the id of the date format, 0 to 255 or null.
	//
	// Deprecated: the vendor marks the member as deprecated and names no
	// replacement.
	DateTimeFormatID wire.Optional[uint8] `json:"DateTimeFormatId,omitzero" xml:"DateTimeFormatId"`

	// NumberFormatID is the id of the number format, 0 to 255 or null.
	//
	// Deprecated: the vendor marks the member as deprecated and names no
	// replacement.
	NumberFormatID wire.Optional[uint8] `json:"NumberFormatId,omitzero" xml:"NumberFormatId"`

	// Links are not to be sent to the server. They are read, so that a body is
	// checked as the server checks it, but are neither written nor applied.
	Links wire.Optional[[]Link] `json:"_links,omitzero" xml:"_links" contract:"readonly,xmlfirst,responseonly"`

	// Extra holds members that this package does not know, written after the
	// others. [Full] and [Diff] fill it from a record's. Reading an update leaves
	// it empty, so that a client can plant none.
	Extra wire.Members `json:"-"`
}

// Params holds the URI parameters of the request, which are in its query.
type Params struct {
	// WsAccessKey is the web service access key of the user and the file: the
	// legacy way to authenticate, needed only without OAuth. Secret.
	WsAccessKey wire.Optional[wire.Secret]

	// FileID is the id of the file to work on, FileId in the query. Required.
	FileID int64
}

// The names of the URI parameters, as the vendor's page spells them.
const (
	nameAccessKey = "WsAccessKey"
	nameFileID    = "FileId"
)

// Validate reports a FileID of 0, which is how a missing one reads, with the
// code required and the path "FileId".
func (p Params) Validate() error {
	if p.FileID == 0 {
		return validate.Errors{{Path: wire.Member(nameFileID), Code: validate.CodeRequired}}
	}
	return nil
}

// Values returns the parameters for a query, under the names that the vendor
// documents. A WsAccessKey that is absent or null is left out. Otherwise it is
// in clear text, as it is in every URL made from the result.
func (p Params) Values() url.Values {
	values := url.Values{nameFileID: {strconv.FormatInt(p.FileID, 10)}}
	if key, ok := p.WsAccessKey.Get(); ok {
		values.Set(nameAccessKey, key.Reveal())
	}
	return values
}

// ParseParams reads the parameters from a query. Names match without regard to
// (ASCII) case, the first value of a name wins, and others are ignored. A
// FileId that is missing or empty is an error with the code required, one that
// is not a whole number an error with the code type or range. The error is a
// [validate.Errors]; the parameters are then what could be read.
func ParseParams(values url.Values) (Params, error) {
	var params Params
	if text, ok := first(values, nameAccessKey); ok {
		params.WsAccessKey.Set(wire.NewSecret(text))
	}
	text, _ := first(values, nameFileID)
	if strings.TrimSpace(text) == "" {
		return params, params.Validate()
	}
	id, err := scalar.Int64.ReadXML([]byte(text))
	if err != nil {
		return params, validate.Errors{scalar.Misfit(wire.Member(nameFileID), err)}
	}
	params.FileID = id
	return params, nil
}

// first returns the first value under name. The exact name wins; of several
// that differ from it in case, the least.
func first(values url.Values, name string) (string, bool) {
	if values.Has(name) {
		return values.Get(name), true
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if chars.EqualFold(key, name) && values.Has(key) {
			return values.Get(key), true
		}
	}
	return "", false
}

// LogValue returns the file's id, with the key masked.
func (p Params) LogValue() slog.Value {
	attrs := []slog.Attr{slog.Int64(nameFileID, p.FileID)}
	if _, ok := p.WsAccessKey.Get(); ok {
		attrs = append(attrs, slog.String(nameAccessKey, wire.Mask))
	}
	return slog.GroupValue(attrs...)
}

// String returns what LogValue does, on one line.
func (p Params) String() string { return logattr.String(p.LogValue()) }
