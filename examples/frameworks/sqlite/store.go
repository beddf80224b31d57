package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

// A Store is an [api.Store] of one system. It is safe for concurrent use, also
// by several processes.
type Store[User driver.Valuer, Pointer interface {
	*User
	sql.Scanner
}] struct {
	db     *sql.DB
	system string
}

// Open returns the store of a system, and makes the table if it is not there.
func Open[User driver.Valuer, Pointer interface {
	*User
	sql.Scanner
}](ctx context.Context, db *sql.DB, system string) (*Store[User, Pointer], error) {
	_, err := db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS users (
		system  TEXT NOT NULL,
		key     TEXT NOT NULL,
		version INTEGER NOT NULL,
		user    TEXT NOT NULL,
		PRIMARY KEY (system, key)
	) WITHOUT ROWID`)
	return &Store[User, Pointer]{db, system}, err
}

// Get returns a record and its version.
func (s *Store[User, Pointer]) Get(ctx context.Context, key string) (user User, version int64, err error) {
	row := s.db.QueryRowContext(ctx, "SELECT user, version FROM users WHERE system = ? AND key = ?", s.system, key)
	err = row.Scan(Pointer(&user), &version)
	if errors.Is(err, sql.ErrNoRows) {
		err = api.ErrNotFound
	}
	return user, version, err
}

// Swap writes a record if its version is still this one: SQLite decides, in one
// statement.
func (s *Store[User, Pointer]) Swap(ctx context.Context, key string, version int64, user User) error {
	query := "UPDATE users SET user = ?3, version = ?4 + 1 WHERE system = ?1 AND key = ?2 AND version = ?4"
	if version == 0 {
		query = "INSERT INTO users (system, key, user, version) VALUES (?1, ?2, ?3, ?4 + 1) ON CONFLICT DO NOTHING"
	}
	done, err := s.db.ExecContext(ctx, query, s.system, key, user, version)
	if err != nil {
		return err
	}
	if rows, err := done.RowsAffected(); err != nil || rows == 1 {
		return err
	}
	return api.ErrStale
}
