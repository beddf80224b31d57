package main

import (
	"github.com/jinzhu/copier"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// copier copies members with the same name and, when told to, skips nil
// pointers; null is left to the caller. It writes through pointers that are not
// nil, even into the stored record, so these pointers must be cleared first.

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
