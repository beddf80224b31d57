package main

import (
	"github.com/jinzhu/copier"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// copier copies members of one name, and passes over nil pointers when told to;
// null is left to the caller. Where a pointer is not nil it writes through it,
// into the stored record too, so that these pointers must be let go of first.

var copierOption = copier.Option{IgnoreEmpty: true}

func adminCopier(r pointer.AdminUser, u *pointer.AdminUpdate, sent pointer.Sent, _ []byte) (pointer.AdminUser, error) {
	if err := u.Check(&r, sent); err != nil {
		return r, err
	}
	u.DropReadOnly()
	r.Detach(u)
	err := copier.CopyWithOption(&r, u, copierOption)
	r.PutNulls(sent)
	return r, err
}

func hpproCopier(r pointer.HPProUser, u *pointer.HPProUpdate, sent pointer.Sent, _ []byte) (pointer.HPProUser, error) {
	if err := u.Check(&r, sent); err != nil {
		return r, err
	}
	r.Detach(u)
	err := copier.CopyWithOption(&r, u, copierOption)
	r.PutNulls(sent)
	return r, err
}
