package hppro

import (
	"cmp"

	"github.com/seed16fbf055/userupdate/internal/merge"
)

// MergeLicenses returns the licenses of existing with those of changes merged
// in by ID, for those who want to change single licenses where an update
// replaces the whole list:
//
//	update.Licenses.Set(hppro.MergeLicenses(user.Licenses.Or(nil), changes))
//
// A license whose ID is in existing replaces that one in its place, as a
// whole; where existing has an ID twice, the first. The others are appended in
// their order. Of two changes with one ID the later wins. A license whose ID
// is 0 has none yet: it is always appended. A license that is null stays where
// it is in existing, and says nothing in changes.
//
// The result is a list of its own, never nil, and neither argument is written
// to.
func MergeLicenses(existing, changes []License) []License {
	return licenses.Over(existing, changes)
}

// licenses merges licenses by ID.
var licenses = merge.Keyed[License, License, int64]{
	Less:  cmp.Less[int64],
	Held:  licenseID,
	Sent:  licenseID,
	Empty: func(l *License) bool { return l.null },
	Put:   func(l, change *License) { *l = *change },
}

func licenseID(l *License) (id int64, ok bool) { return l.ID, l.ID != 0 }
