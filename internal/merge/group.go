package merge

import "github.com/seed16fbf055/userupdate/validate"

// A Group merges members of a record U and of its update P in a way that does
// not follow from the two structs. Each method does, for its members, what the
// generated function of its name does for the others.
type Group[U, P any] interface {
	// Apply puts what update sends into merged, a copy of the record.
	Apply(merged *U, update *P)

	// Refuse adds what Apply cannot merge. Apply and Validate call it.
	Refuse(errs validate.Errors, update *P) validate.Errors

	// Diff makes update send what after knows and what differs from before.
	Diff(update *P, before, after *U)

	// Full makes update send all that user knows.
	Full(update *P, user *U)

	// Merge puts what second sends over merged, a copy of the first update. The
	// two must share no list afterwards, nor must merged and the first.
	Merge(merged, second *P)

	// Changes adds the rows in which before and after differ.
	Changes(log *Log, before, after *U)
}

// Nothing is a [Group] that does nothing. Embed it in one that has nothing to
// do in some of the methods.
type Nothing[U, P any] struct{}

// Apply stores nothing.
func (Nothing[U, P]) Apply(*U, *P) {}

// Refuse refuses nothing.
func (Nothing[U, P]) Refuse(errs validate.Errors, _ *P) validate.Errors { return errs }

// Diff sends nothing.
func (Nothing[U, P]) Diff(*P, *U, *U) {}

// Full sends nothing.
func (Nothing[U, P]) Full(*P, *U) {}

// Merge leaves what the first update sends.
func (Nothing[U, P]) Merge(*P, *P) {}

// Changes adds no row.
func (Nothing[U, P]) Changes(*Log, *U, *U) {}

// A Form converts a member of a keyed list's items that a record holds as a T
// and an update sends as an S.
type Form[T, S any] interface {
	// Held returns what a record holds after an update that sends the value.
	Held(sent S) T

	// Sent returns the value that an update sends for one that a record holds.
	Sent(held T) S
}
