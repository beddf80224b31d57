package hppro

import (
	"cmp"

	"github.com/seed16fbf055/userupdate/internal/merge"
)

// MergeLicenses returns the licenses of existing with those of changes merged
// in by ID. Use it to change individual licenses, because an update replaces
// the whole list:
//
//	update.Licenses.Set(hppro.MergeLicenses(user.Licenses.Or(nil), changes))
//
// A license whose ID is in existing replaces the whole license in its place, but
// for the unknown members that it lacks; if existing has an ID twice, the first
// one. The others are appended in their order. Of two changes with one ID the
// later wins. A license with the ID 0 does not have one yet: it is always
// appended. A null license stays where it is in existing, and is ignored in
// changes.
//
// The result is a new list, never nil, and neither argument is modified.
func MergeLicenses(existing, changes []License) []License {
	return licenses.Over(existing, changes)
}

// licenses merges licenses by ID.
var licenses = merge.Keyed[License, License, int64]{
	Less:  cmp.Less[int64],
	Held:  licenseID,
	Sent:  licenseID,
	Empty: func(l *License) bool { return l.null },
	Put:   replaceLicense,
}

func replaceLicense(l, change *License) {
	extra := merge.Extra(l.Extra, change.Extra)
	*l = *change
	l.Extra = extra
}

func licenseID(l *License) (id int64, ok bool) { return l.ID, l.ID != 0 }
