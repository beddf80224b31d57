package main

import (
	"github.com/seed16fbf055/userupdate/bench/nullables"
	"github.com/seed16fbf055/userupdate/bench/opts"
	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// Types that tell null from absent need no second look.

// triState is an update made of such types.
type triState[U, R any] interface {
	*U
	Apply(R) (R, error)
}

func triStateRow[U, R any, P triState[U, R]](name string, storedJSON []byte, check func(*U) error) row {
	var stored R
	if err := standard.unmarshal(storedJSON, &stored); err != nil {
		panic(err)
	}
	return row{
		name: name,
		kind: kindPeer,
		job: func(body []byte) ([]byte, error) {
			var u U
			if err := standard.unmarshal(body, &u); err != nil {
				return nil, err
			}
			if err := check(&u); err != nil {
				return nil, err
			}
			merged, err := P(&u).Apply(stored)
			if err != nil {
				return nil, err
			}
			return standard.marshal(&merged)
		},
		stored: func() ([]byte, error) { return standard.marshal(&stored) },
	}
}

func adminTriStateRows(whole bool, stored []byte) []row {
	return []row{
		triStateRow[nullables.AdminUpdate, pointer.AdminUser]("oapi-codegen/nullable", stored,
			validatorOf(whole, func(u *nullables.AdminUpdate) any { return (*nullables.AdminPartial)(u) })),
		triStateRow[opts.AdminUpdate, pointer.AdminUser]("aarondl/opt", stored,
			validatorOf(whole, func(u *opts.AdminUpdate) any { return (*opts.AdminPartial)(u) })),
	}
}

func hpproTriStateRows(whole bool, stored []byte) []row {
	return []row{
		triStateRow[nullables.HPProUpdate, pointer.HPProUser]("oapi-codegen/nullable", stored,
			validatorOf(whole, func(u *nullables.HPProUpdate) any { return (*nullables.HPProPartial)(u) })),
		triStateRow[opts.HPProUpdate, pointer.HPProUser]("aarondl/opt", stored,
			validatorOf(whole, func(u *opts.HPProUpdate) any { return (*opts.HPProPartial)(u) })),
	}
}
