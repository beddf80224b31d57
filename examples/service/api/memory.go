package api

import (
	"context"
	"sync"
)

// Memory is a [Store] in memory. The zero value is empty and ready.
type Memory[User any] struct {
	mu      sync.RWMutex
	records map[string]versioned[User]
}

type versioned[User any] struct {
	user    User
	version int64
}

// Get returns a record. It is not a copy: nothing in this library writes to the
// lists of a record that it was given, and neither must the caller.
func (m *Memory[User]) Get(_ context.Context, key string) (User, int64, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	held, ok := m.records[key]
	if !ok {
		return held.user, 0, ErrNotFound
	}
	return held.user, held.version, nil
}

// Swap writes a record if its version is still this one.
func (m *Memory[User]) Swap(_ context.Context, key string, version int64, user User) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.records[key].version != version {
		return ErrStale
	}
	if m.records == nil {
		m.records = map[string]versioned[User]{}
	}
	m.records[key] = versioned[User]{user, version + 1}
	return nil
}
