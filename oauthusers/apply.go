package oauthusers

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// What does not follow from the structs: the instructions, which no record
// keeps. The lists are in lists.go.

// instructions merges the members that say what is to be done. Apply stores
// nothing: what the server makes of an instruction is in its next answer, and
// the caller who acts on instructions reads them from the update. Two records
// never differ in what is to be done, so Diff and Changes find nothing.
var instructions instructionGroup

type instructionGroup struct{ merge.Nothing[User, Update] }

// isPassword reports whether a new password is one: null and empty are none.
func isPassword(sent wire.Optional[wire.Secret]) bool { return !sent.Or(wire.Secret{}).IsZero() }

// isAvatar reports whether a new avatar is one: null and empty are none.
func isAvatar(sent wire.Optional[string]) bool { return sent.Or("") != "" }

// isClear reports whether the avatar is to be removed: null and false keep it.
func isClear(sent wire.Optional[bool]) bool { return sent.Or(false) }

// Refuse finds an avatar that is to be replaced and removed at once.
func (instructionGroup) Refuse(errs validate.Errors, u *Update) validate.Errors {
	if isClear(u.ClearAvatarFile) && isAvatar(u.NewAvatarURL) {
		errs = append(errs, conflict("ClearAvatarFile", "NewAvatarUrl"))
	}
	return errs
}

// conflict is the error of two members that contradict each other, under the
// one that stands later.
func conflict(name, other string) validate.Error {
	return validate.Error{Path: wire.Member(name), Code: validate.CodeConflict, Param: other}
}

// Full sends that nothing is to be done, as the server's own records have it.
func (instructionGroup) Full(update *Update, _ *User) {
	update.NewPassword.SetNull()
	update.NewAvatarURL.SetNull()
	update.ClearAvatarFile.Set(false)
}

// Merge keeps the later password, and the later of the two instructions about
// the avatar. No instruction undoes none.
func (instructionGroup) Merge(merged, second *Update) {
	mergeInstruction(&merged.NewPassword, second.NewPassword, isPassword)
	if isAvatar(second.NewAvatarURL) || isClear(second.ClearAvatarFile) {
		withdraw(&merged.NewAvatarURL, isAvatar)
		withdraw(&merged.ClearAvatarFile, isClear)
	}
	mergeInstruction(&merged.NewAvatarURL, second.NewAvatarURL, isAvatar)
	mergeInstruction(&merged.ClearAvatarFile, second.ClearAvatarFile, isClear)
}

// mergeInstruction puts what second sends over first, unless that would undo an
// instruction by none.
func mergeInstruction[T any](first *wire.Optional[T], second wire.Optional[T], instructs func(wire.Optional[T]) bool) {
	if instructs(second) || !instructs(*first) {
		merge.Put(first, second)
	}
}

// withdraw removes an instruction that a later one replaces.
func withdraw[T any](sent *wire.Optional[T], instructs func(wire.Optional[T]) bool) {
	if instructs(*sent) {
		sent.Unset()
	}
}

// crossField judges what the tags cannot say: an address that may also be
// empty. It is a rule on what was sent, so a whole body has no others.
func (u *Update) crossField(_ bool) validate.Errors {
	if address := u.NewAvatarURL.Or(""); address != "" && !isAddress(address) {
		return validate.Errors{{Path: wire.Member("NewAvatarUrl"), Code: validate.CodeURL}}
	}
	return nil
}
