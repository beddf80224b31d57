package validate

import "slices"

// Code names what is wrong, for machines. The list below is closed: every
// [Error] of this module has one of these codes. What its Param says stands at
// each code; it is data, never prose, and together with the code it is all that
// a wording in another language needs.
type Code string

const (
	// CodeRequired: a required member is absent or null. Param is "text" where
	// an empty text and white space do not count as given, else empty.
	CodeRequired Code = "required"

	// CodeNull: null was sent for a member that cannot be null.
	CodeNull Code = "null"

	// CodeType: a value of the wrong type or form. Param says what is wanted:
	//
	//	guid, boolean, integer, byte, decimal, date, string, object, list
	//	json          any JSON value
	//	name          a name of an enumeration, as XML wants it
	//	enum          a name or a number of an enumeration
	//	flag          0 or 1
	//	scalar        a whole number or a string
	//	value         null, a boolean, a whole number or a string
	//	base64        base64
	//	text          an element's text without comments and elements
	//	characters    text of characters that XML allows
	//	nil           true, false, 1 or 0 in xsi:nil
	//	plain         an element without a namespace
	//	path          the path of a member, as a report writes it
	//	element=User  an element of this name
	//	type=User     an element whose xsi:type is this, or has none
	CodeType Code = "type"

	// CodeSyntax: the body is not well-formed JSON, XML or form data. Param is
	// the offset in bytes, where it is known.
	CodeSyntax Code = "syntax"

	// CodePattern: the text does not have the documented form. Param names the
	// form: mobile; validate/playground puts the engine's name for a rule of the
	// caller's own here.
	CodePattern Code = "pattern"

	// CodeEmail: the text is not an e-mail address. It has a code of its own
	// because servers document this data type without enforcing it; drop it
	// with [Without] where that is wanted.
	CodeEmail Code = "email"

	// CodeEnum: none of the documented values. Param lists them, with a space
	// between them.
	CodeEnum Code = "enum"

	// CodeRange: too large, too small, too long or too short. Param is the
	// limit, as in min=3, max=64, len=2, gt=0 or lt=8 (of a text its characters,
	// of a list its items, of the body its bytes); or the type that cannot hold
	// the value: int64, byte, decimal, date, enum.
	CodeRange Code = "range"

	// CodeURL: the text is not an absolute http or https URL.
	CodeURL Code = "url"

	// CodeMismatch: not the same as another member. Param is the wire name of
	// the other one.
	CodeMismatch Code = "mismatch"

	// CodeConflict: the update contradicts itself, or a member of Extra, which
	// holds what the contract does not know, has the name of one that it does.
	// Param is the wire name of the other member.
	CodeConflict Code = "conflict"

	// CodeDuplicate: the key of a list element was sent twice. From
	// validate/playground, Param is the Go name of the key, where there is one.
	CodeDuplicate Code = "duplicate"

	// CodeReadOnly: the update would change a read-only member.
	CodeReadOnly Code = "readonly"

	// CodeIdentity: the update names a different record from the one at hand.
	CodeIdentity Code = "identity"

	// CodeDepth: the body is nested too deeply. Param is the offset in bytes. Of
	// a member that nests too deeply to be written there is none.
	CodeDepth Code = "depth"

	// CodeMediaType: the body comes in a media type or an encoding that the
	// system does not read. Param is the media type that was sent, or the
	// encoding that an XML declaration names; it is empty where there was none,
	// and where what was sent is no such name or longer than 64 bytes.
	CodeMediaType Code = "mediatype"

	// CodeUnknown: the contract does not know this member. Only DecodeStrict
	// reports it. The path of a member whose name is longer than 40 bytes, what
	// must be escaped counted as such, is that of the object that holds it.
	CodeUnknown Code = "unknown"

	// CodeRefused: a vendor's answer names this member, in words of its own.
	CodeRefused Code = "refused"

	// CodeMore: the last entry of a report that was cut. Its path is empty, and
	// Param is the number of the entries that are left out.
	CodeMore Code = "more"
)

// codes is the closed list in the order of the constants.
var codes = [...]Code{
	CodeRequired, CodeNull, CodeType, CodeSyntax, CodePattern, CodeEmail, CodeEnum, CodeRange,
	CodeURL, CodeMismatch, CodeConflict, CodeDuplicate, CodeReadOnly, CodeIdentity, CodeDepth,
	CodeMediaType, CodeUnknown, CodeRefused, CodeMore,
}

// Codes returns the closed list of codes. The caller owns the slice.
func Codes() []Code { return slices.Clone(codes[:]) }

// unreadable reports whether the code says that nothing at or below its path
// could be read, so that no rule has anything to say about it.
func (c Code) unreadable() bool {
	switch c {
	case CodeSyntax, CodeDepth, CodeNull, CodeType, CodeMediaType:
		return true
	default:
		return false
	}
}
