package aaa

import (
	"strconv"
	"time"

	"github.com/seed16fbf055/userupdate/wire"
)

// Expiration is the typed reading of an expiration text of a record: a date,
// never, expired, or unknown. The zero value is unknown. The record keeps the
// text as it was read.
type Expiration struct {
	kind expirationKind
	at   wire.DateTime
}

type expirationKind uint8

const (
	expirationUnknown expirationKind = iota
	expirationNever
	expirationExpired
	expirationDate
)

// Known reports whether the text had one of the documented forms. A member
// that is absent, null or empty is unknown as well.
func (e Expiration) Known() bool { return e.kind != expirationUnknown }

// Never reports whether the text means that it never expires.
func (e Expiration) Never() bool { return e.kind == expirationNever }

// Expired reports whether the text itself says that it has expired. It does not
// look at the clock: a date in the past is for the caller to find.
func (e Expiration) Expired() bool { return e.kind == expirationExpired }

// At returns the date of expiry, and false if there is none: never, expired or
// unknown.
func (e Expiration) At() (wire.DateTime, bool) { return e.at, e.kind == expirationDate }

// String returns "never", "expired", "unknown" or the date.
func (e Expiration) String() string {
	switch e.kind {
	case expirationNever:
		return "never"
	case expirationExpired:
		return "expired"
	case expirationDate:
		return e.at.String()
	}
	return "unknown"
}

// The forms of AccountExpiration, as layouts of package time.
const (
	dateAndTime = "2006-01-02 15:04:05"
	dateOnly    = "2006-01-02"
)

// AccountExpires reads AccountExpiration:
//
//	"[Never]", "0"           never
//	"2025-10-04 12:30:00"    that date; it has no zone, because none is documented
//	"2025-10-04"             midnight of that day, without a zone
//	anything else            unknown
//
// The vendor's text is about the password here, but the name and the user
// interface are about the account. "0" is from the description, "[Never]" and
// the dates are from the examples.
func (u User) AccountExpires() Expiration {
	text := u.AccountExpiration.Or("")
	layout := dateOnly
	switch {
	case text == "[Never]", text == "0":
		return Expiration{kind: expirationNever}
	case len(text) == len(dateAndTime):
		layout = dateAndTime
	case len(text) != len(dateOnly):
		return Expiration{}
	}
	at, err := time.Parse(layout, text)
	if err != nil || at.Year() < 1 {
		return Expiration{}
	}
	return Expiration{kind: expirationDate, at: wire.LocalDateTime(at)}
}

// neverSeconds is the PasswordExpiration that means never.
const neverSeconds = 1<<31 - 1

// The UNIX seconds of the years that a [wire.DateTime] can hold.
const (
	firstSecond = -62135596800 // 0001-01-01T00:00:00Z
	lastSecond  = 253402300799 // 9999-12-31T23:59:59Z
)

// PasswordExpires reads PasswordExpiration, UNIX seconds as text:
//
//	"2147483647"     never
//	"0"              expired
//	"1759581000"     that date, in UTC: 2025-10-04T12:30:00Z
//	anything else    unknown
//
// "0 means it has expired" is on this page. That 2147483647 means never is on
// the vendor's page of PUT /api/AAA/Users/{id}; here it is the example.
func (u User) PasswordExpires() Expiration {
	seconds, err := strconv.ParseInt(u.PasswordExpiration.Or(""), 10, 64)
	switch {
	case err != nil, seconds < firstSecond, seconds > lastSecond:
		return Expiration{}
	case seconds == neverSeconds:
		return Expiration{kind: expirationNever}
	case seconds == 0:
		return Expiration{kind: expirationExpired}
	}
	return Expiration{kind: expirationDate, at: wire.NewDateTime(time.Unix(seconds, 0).UTC())}
}
