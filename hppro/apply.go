package hppro

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
	merged := make([]License, len(existing), len(existing)+len(changes))
	copy(merged, existing)
	places := make(map[int64]int, len(merged))
	for i, license := range merged {
		if _, known := places[license.ID]; !known {
			places[license.ID] = i
		}
	}
	for _, license := range changes {
		if license.IsNull() {
			continue
		}
		place, known := places[license.ID]
		if known && license.ID != 0 {
			merged[place] = license
			continue
		}
		places[license.ID] = len(merged)
		merged = append(merged, license)
	}
	return merged
}
