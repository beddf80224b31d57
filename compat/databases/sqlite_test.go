package databases

import (
	"database/sql"
	"reflect"
	"testing"

	_ "modernc.org/sqlite"
)

// openSQLite opens a database in memory.
func openSQLite(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // each connection would have a database of its own
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// sqliteTypes are the types of columns as SQLite has them.
func sqliteTypes(typ reflect.Type) string {
	switch typ.Kind() {
	case reflect.Bool, reflect.Int64, reflect.Uint8:
		return "INTEGER"
	}
	return "TEXT"
}

// sqliteDeclared are types as other databases name them; SQLite derives an
// affinity from the name.
func sqliteDeclared(typ reflect.Type) string {
	switch typ.Kind() {
	case reflect.Bool:
		return "BOOLEAN"
	case reflect.Int64, reflect.Uint8:
		return "BIGINT"
	}
	return "VARCHAR(36)"
}

// throughSQL stores with database/sql alone.
func throughSQL(db *sql.DB, mark func(int, string) string, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		mustExec(t, db, "DROP TABLE IF EXISTS kept", createTable("kept", row, of))
		put, get := insert("kept", row, mark), selectAll("kept", row)
		return func(in, out any) error {
			held, _ := fields(in)
			_, pointers := fields(out)
			if _, err := db.Exec("DELETE FROM kept"); err != nil {
				return err
			}
			if _, err := db.Exec(put, held...); err != nil {
				return err
			}
			return db.QueryRow(get).Scan(pointers...)
		}
	}
}

func mustExec(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%v in %s", err, statement)
		}
	}
}
