package aaa

import (
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The rules that no tag can say: those between members, and those of items.

// crossField judges the update. It allocates nothing where nothing is broken.
func (u *Update) crossField(whole bool) (errs validate.Errors) {
	errs = u.passwords(errs, whole)
	errs = checkKeys(errs, "Preferences", "PreferenceID", u.Preferences.Or(nil))
	for i, item := range u.Preferences.Or(nil) {
		errs = checkOverride(errs, i, item.Override)
	}
	return checkKeys(errs, "Properties", "PropertyID", u.Properties.Or(nil))
}

// passwords wants both passwords in a whole body for internal authentication;
// and everywhere both or none, and the same in both.
func (u *Update) passwords(errs validate.Errors, whole bool) validate.Errors {
	id, _ := u.AuthenticationType.Get()
	known := len(errs)
	if whole && id.Int64() == internalID {
		errs = requireText(errs, "Password", u.Password)
		errs = requireText(errs, "RepeatPassword", u.RepeatPassword)
	}
	if len(errs) == known && !u.Password.Equal(u.RepeatPassword) {
		errs = append(errs, validate.Error{Path: wire.Member("RepeatPassword"), Code: validate.CodeMismatch, Param: "Password"})
	}
	return errs
}

func requireText(errs validate.Errors, name string, sent wire.Optional[wire.Secret]) validate.Errors {
	if secret, ok := sent.Get(); ok && validate.NotBlank(secret.Reveal()) {
		return errs
	}
	return append(errs, validate.Error{Path: wire.Member(name), Code: validate.CodeRequired})
}

// checkOverride adds an error when the flag of a preference is neither 0 nor 1.
func checkOverride(errs validate.Errors, index int, flag wire.Optional[Flag]) validate.Errors {
	if flag.Or(Unlocked).valid() {
		return errs
	}
	broken := itemError("Preferences", index, "Override", validate.CodeEnum)
	broken.Param = flagValues
	return append(errs, broken)
}

// flagValues is what the tag of AccountStatus says.
const flagValues = "0 1"

// crossField judges the lists of the record as those of an update. It does not
// look at the passwords: a record that was read has them empty.
func (u *User) crossField(bool) (errs validate.Errors) {
	errs = checkKeys(errs, "Preferences", "PreferenceID", u.Preferences.Or(nil))
	for i, item := range u.Preferences.Or(nil) {
		errs = checkOverride(errs, i, item.Override)
	}
	return checkKeys(errs, "Properties", "PropertyID", u.Properties.Or(nil))
}
