package aaa

import (
	"github.com/seed16fbf055/userupdate/internal/check"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// crossField checks what no tag says: the passwords. A whole body for internal
// authentication needs both; any other needs both or none, and both must be the
// same. A null or blank one is not given. It allocates nothing if no rule is
// broken.
func (u *Update) crossField(whole bool) (errs validate.Errors) {
	id, _ := u.AuthenticationType.Get()
	if whole && id.Int64() == internalID {
		errs = requireText(errs, "Password", u.Password)
		errs = requireText(errs, "RepeatPassword", u.RepeatPassword)
	}
	if errs == nil && given(u.Password) != given(u.RepeatPassword) {
		errs = append(errs, validate.Error{Path: wire.Member("RepeatPassword"), Code: validate.CodeMismatch, Param: "Password"})
	}
	return errs
}

func requireText(errs validate.Errors, name string, sent wire.Optional[wire.Secret]) validate.Errors {
	if given(sent) != (wire.Secret{}) {
		return errs
	}
	return append(errs, validate.Error{Path: wire.Member(name), Code: validate.CodeRequired, Param: "text"})
}

// given returns a password, and the zero Secret for one that is null or blank.
func given(sent wire.Optional[wire.Secret]) wire.Secret {
	if check.NotBlank(sent) {
		return sent.Or(wire.Secret{})
	}
	return wire.Secret{}
}
