package oauthusers

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// What does not follow from the structs: the instructions, which no record
// stores. The lists are in lists.go.

// instructions merges the members that say what to do. Apply stores nothing:
// the result of an instruction is in the server's next answer, and a caller
// that acts on instructions reads them from the update. Two records never
// differ in instructions, so Diff and Changes find nothing.
var instructions instructionGroup

type instructionGroup struct{ merge.Nothing[User, Update] }

// isPassword reports whether there is a new password: null and empty are none.
func isPassword(sent wire.Optional[wire.Secret]) bool { return !sent.Or(wire.Secret{}).IsZero() }

// isAvatar reports whether there is a new avatar: null and empty are none.
func isAvatar(sent wire.Optional[string]) bool { return sent.Or("") != "" }

// isClear reports whether the avatar is to be removed: null and false keep it.
func isClear(sent wire.Optional[bool]) bool { return sent.Or(false) }

// Refuse reports an avatar that is both replaced and removed.
func (instructionGroup) Refuse(errs validate.Errors, u *Update) validate.Errors {
	if isClear(u.ClearAvatarFile) && isAvatar(u.NewAvatarURL) {
		errs = append(errs, conflict("ClearAvatarFile", "NewAvatarUrl"))
	}
	return errs
}

// conflict is the error for two members that contradict each other, under the
// later one.
func conflict(name, other string) validate.Error {
	return validate.Error{Path: wire.Member(name), Code: validate.CodeConflict, Param: other}
}

// Full sends no instructions, in the form that the server's own records have.
func (instructionGroup) Full(update *Update, _ *User) {
	update.NewPassword.SetNull()
	update.NewAvatarURL.SetNull()
	update.ClearAvatarFile.Set(false)
}

// Merge keeps the later password, and the later of the two instructions about
// the avatar. Sending no instruction undoes none.
func (instructionGroup) Merge(merged, second *Update) {
	mergeInstruction(&merged.NewPassword, second.NewPassword, isPassword)
	if isAvatar(second.NewAvatarURL) || isClear(second.ClearAvatarFile) {
		withdraw(&merged.NewAvatarURL, isAvatar)
		withdraw(&merged.ClearAvatarFile, isClear)
	}
	mergeInstruction(&merged.NewAvatarURL, second.NewAvatarURL, isAvatar)
	mergeInstruction(&merged.ClearAvatarFile, second.ClearAvatarFile, isClear)
}

// mergeInstruction replaces first with what second sends, unless that is no
// instruction and would undo one.
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

// crossField checks what the tags cannot say: an address that may also be
// empty. The rule is about what was sent, so it is the same for a whole body.
func (u *Update) crossField(_ bool) validate.Errors {
	if address := u.NewAvatarURL.Or(""); address != "" && !isAddress(address) {
		return validate.Errors{{Path: wire.Member("NewAvatarUrl"), Code: validate.CodeURL}}
	}
	return nil
}
