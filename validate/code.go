package validate

import "slices"

// Code names what is wrong, for machines. The list below is closed: every
// [Error] of this module has one of these codes.
type Code string

const (
	// CodeRequired: a required member is absent or null, or its text is empty
	// or white space.
	CodeRequired Code = "required"

	// CodeNull: null was sent for a member that cannot be null.
	CodeNull Code = "null"

	// CodeType: a value of the wrong type or form. Param says what was wanted,
	// such as "a GUID".
	CodeType Code = "type"

	// CodeSyntax: the body is not well-formed JSON, XML or form data. Param
	// says where, such as "offset 17".
	CodeSyntax Code = "syntax"

	// CodePattern: the text does not have the documented form. Param names the
	// form, such as "mobile".
	CodePattern Code = "pattern"

	// CodeEmail: the text is not an e-mail address. It has a code of its own
	// because servers document this data type without enforcing it; drop it
	// with [Without] where that is wanted.
	CodeEmail Code = "email"

	// CodeEnum: none of the documented values. Param may list them.
	CodeEnum Code = "enum"

	// CodeRange: too large, too small, too long or too short. Param may say
	// what is allowed ("at least 3") or what was wanted ("a whole number").
	CodeRange Code = "range"

	// CodeURL: the text is not an absolute http or https URL.
	CodeURL Code = "url"

	// CodeMismatch: not the same as another member. Param names the other one.
	CodeMismatch Code = "mismatch"

	// CodeConflict: the update contradicts itself. Param may name the other
	// member.
	CodeConflict Code = "conflict"

	// CodeDuplicate: the key of a list element was sent twice. Param may name
	// the key.
	CodeDuplicate Code = "duplicate"

	// CodeReadOnly: the update would change a read-only member.
	CodeReadOnly Code = "readonly"

	// CodeIdentity: the update names a different record from the one at hand.
	CodeIdentity Code = "identity"

	// CodeDepth: the body is nested too deeply.
	CodeDepth Code = "depth"

	// CodeRefused: a vendor's answer names this member, in words of its own.
	CodeRefused Code = "refused"
)

// codes is the closed list in the order of the constants.
var codes = [...]Code{
	CodeRequired, CodeNull, CodeType, CodeSyntax, CodePattern, CodeEmail, CodeEnum, CodeRange,
	CodeURL, CodeMismatch, CodeConflict, CodeDuplicate, CodeReadOnly, CodeIdentity, CodeDepth,
	CodeRefused,
}

// Codes returns the closed list of codes. The caller owns the slice.
func Codes() []Code { return slices.Clone(codes[:]) }

// unreadable reports whether the code says that nothing at or below its path
// could be read, so that no rule has anything to say about it.
func (c Code) unreadable() bool {
	switch c {
	case CodeSyntax, CodeDepth, CodeNull, CodeType:
		return true
	default:
		return false
	}
}
