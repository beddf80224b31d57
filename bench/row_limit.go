package main

import (
	"github.com/seed16fbf055/userupdate/bench/limit"
	"github.com/seed16fbf055/userupdate/validate"
)

func adminLimitRow(whole bool, storedJSON []byte) row {
	stored, size := adminStored(storedJSON), room(storedJSON)
	check := limit.AdminValidatePartial
	if whole {
		check = limit.AdminValidate
	}
	return row{
		name: nameLimit,
		kind: kindLimit,
		job: func(body []byte) ([]byte, error) {
			update, err := limit.AdminDecode(body)
			if err := validate.Join(err, check(update)); err != nil {
				return nil, err
			}
			merged, err := limit.AdminApply(stored, update)
			if err != nil {
				return nil, err
			}
			return limit.AdminAppendJSON(make([]byte, 0, size), &merged)
		},
		stored: func() ([]byte, error) { return stored.AppendJSON(nil) },
	}
}

func hpproLimitRow(storedJSON []byte) row {
	stored, size := hpproStored(storedJSON), room(storedJSON)
	return row{
		name: nameLimit,
		kind: kindLimit,
		job: func(body []byte) ([]byte, error) {
			update, err := limit.HPProDecode(body)
			if err := validate.Join(err, limit.HPProValidate(update)); err != nil {
				return nil, err
			}
			merged, err := limit.HPProApply(stored, update)
			if err != nil {
				return nil, err
			}
			return limit.HPProAppendJSON(make([]byte, 0, size), &merged), nil
		},
		stored: func() ([]byte, error) { return stored.AppendJSON(nil) },
	}
}
