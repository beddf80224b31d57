package main

import (
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
)

const jsonType = "application/json"

// room is how long a merged record may get before its buffer must grow.
func room(stored []byte) int { return len(stored) + len(stored)/8 + 64 }

// directRows are the rows of this library without another package around it:
// with new bytes for every result, as in all other rows, and appended to the
// same buffer each time.
func directRows(job func(body, dst []byte) ([]byte, error), size int, stored func() ([]byte, error)) []row {
	buffer := make([]byte, 0, size)
	return []row{
		{
			name:   nameDirect,
			kind:   kindLibrary,
			job:    func(body []byte) ([]byte, error) { return job(body, make([]byte, 0, size)) },
			stored: stored,
		},
		{
			name:   nameDirect + ", one buffer",
			kind:   kindLibrary,
			job:    func(body []byte) ([]byte, error) { return job(body, buffer) },
			stored: stored,
		},
	}
}

func adminLibraryRows(whole bool, storedJSON []byte) []row {
	stored, size := adminStored(storedJSON), room(storedJSON)
	check := adminusers.Update.ValidatePartial
	if whole {
		check = adminusers.Update.Validate
	}
	direct := func(body, dst []byte) ([]byte, error) {
		update, err := adminusers.Decode(jsonType, body)
		if err := validate.Join(err, check(update)); err != nil {
			return nil, err
		}
		merged, err := adminusers.Apply(stored, update)
		if err != nil {
			return nil, err
		}
		return merged.AppendJSON(dst)
	}
	rows := directRows(direct, size, func() ([]byte, error) { return stored.AppendJSON(nil) })
	for _, codec := range behind {
		rows = append(rows, row{
			name: "this library behind " + codec.name,
			kind: kindLibrary,
			job: func(body []byte) ([]byte, error) {
				var update adminusers.Update
				if err := codec.unmarshal(body, &update); err != nil {
					return nil, err
				}
				if err := check(update); err != nil {
					return nil, err
				}
				merged, err := adminusers.Apply(stored, update)
				if err != nil {
					return nil, err
				}
				return codec.marshal(&merged)
			},
			stored: rows[0].stored,
		})
	}
	return rows
}

func hpproLibraryRows(whole bool, storedJSON []byte) []row {
	stored, size := hpproStored(storedJSON), room(storedJSON)
	check := hppro.Update.ValidatePartial
	if whole {
		check = hppro.Update.Validate
	}
	direct := func(body, dst []byte) ([]byte, error) {
		update, err := hppro.Decode(jsonType, body)
		if err := validate.Join(err, check(update)); err != nil {
			return nil, err
		}
		merged, err := hppro.Apply(stored, update)
		if err != nil {
			return nil, err
		}
		return merged.AppendJSON(dst)
	}
	rows := directRows(direct, size, func() ([]byte, error) { return stored.AppendJSON(nil) })
	for _, codec := range behind {
		rows = append(rows, row{
			name: "this library behind " + codec.name,
			kind: kindLibrary,
			job: func(body []byte) ([]byte, error) {
				var update hppro.Update
				if err := codec.unmarshal(body, &update); err != nil {
					return nil, err
				}
				if err := check(update); err != nil {
					return nil, err
				}
				merged, err := hppro.Apply(stored, update)
				if err != nil {
					return nil, err
				}
				return codec.marshal(&merged)
			},
			stored: rows[0].stored,
		})
	}
	return rows
}

func adminStored(text []byte) (user adminusers.User) {
	if err := user.UnmarshalJSON(text); err != nil {
		panic(err)
	}
	return user
}

func hpproStored(text []byte) (user hppro.User) {
	if err := user.UnmarshalJSON(text); err != nil {
		panic(err)
	}
	return user
}
