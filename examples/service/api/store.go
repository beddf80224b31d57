package api

import (
	"context"
	"errors"
)

// A Store keeps the records of one system by key. It must be safe for
// concurrent use.
type Store[User any] interface {
	// Get returns a record and its version, or [ErrNotFound].
	Get(ctx context.Context, key string) (User, int64, error)

	// Swap writes a record over the one that has this version, and gives it the
	// next. Version 0 is that of a record that is not there yet. Where the record
	// has another version, Swap writes nothing and returns [ErrStale].
	Swap(ctx context.Context, key string, version int64, user User) error
}

// ErrNotFound says that there is no such record.
var ErrNotFound = errors.New("no such record")

// ErrStale says that a record has changed since it was read.
var ErrStale = errors.New("the record has changed since it was read")
