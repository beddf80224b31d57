package validate

import "slices"

// Only returns err without the entries about members of the body other than the named ones, and nil when nothing else
// is left: what is wrong with a part of a body. Entries about the whole body stay, and so do errors that are not of
// this package.
//
//	err = validate.Only(err, update.Paths()...) // leaves out what is said of members that were not sent
func Only(err error, members ...string) error {
	var c collector
	c.add(err)
	var kept Errors
	for _, list := range c.lists {
		for _, entry := range list {
			if len(entry.Path) == 0 || slices.Contains(members, entry.Path[0].Name) {
				kept = append(kept, entry)
			}
		}
	}
	return report(kept, c.others)
}
