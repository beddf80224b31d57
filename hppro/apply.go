package hppro

import "slices"

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
	merged := append(make([]License, 0, len(existing)), existing...)
	places := licensePlaces{known: existing}
	for i := range changes {
		change := &changes[i]
		if change.IsNull() {
			continue
		}
		if place, ok := places.find(change.ID); ok {
			merged[place] = *change
			continue
		}
		places.byID[change.ID] = len(merged)
		merged = append(slices.Grow(merged, len(changes)-i), *change)
	}
	return merged
}

// licensePlaces tells where the license with an ID stands. A database gives
// licenses in the order of their IDs, and changes nearly always keep it: then
// both lists are walked once, side by side. A map is built for all else.
type licensePlaces struct {
	known []License
	next  int           // known ascends up to here, and the IDs looked for do
	byID  map[int64]int // nil until needed
}

// find returns the place of an ID, or false when there is none; byID is there
// then.
func (p *licensePlaces) find(id int64) (place int, ok bool) {
	if p.byID == nil {
		if p.walk(id) {
			return p.next, true
		}
		p.index()
	}
	place, ok = p.byID[id]
	return place, ok && id != 0
}

// walk moves on to the ID for as long as the IDs ascend, so that none that was
// passed comes again, and reports whether it is there.
func (p *licensePlaces) walk(id int64) bool {
	for n := p.next; n < len(p.known); n++ {
		at := p.known[n].ID
		if n > 0 && at <= p.known[n-1].ID {
			return false
		}
		if at >= id {
			p.next = n
			return at == id && id != 0
		}
	}
	return false
}

// index builds the map. Of an ID that comes twice the first place counts.
func (p *licensePlaces) index() {
	p.byID = make(map[int64]int, len(p.known))
	for i := range p.known {
		if _, known := p.byID[p.known[i].ID]; !known {
			p.byID[p.known[i].ID] = i
		}
	}
}
