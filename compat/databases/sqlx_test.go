package databases

import (
	"database/sql"
	"reflect"
	"testing"

	"github.com/jmoiron/sqlx"
)

// throughSqlx stores and reads structs by the names of their members.
func throughSqlx(db *sql.DB, driver string, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		mustExec(t, db, "DROP TABLE IF EXISTS kept", createTable("kept", row, of))
		x := sqlx.NewDb(db, driver)
		put, get := insert("kept", row, named), selectAll("kept", row)
		return func(in, out any) error {
			if _, err := x.Exec("DELETE FROM kept"); err != nil {
				return err
			}
			if _, err := x.NamedExec(put, in); err != nil {
				return err
			}
			return x.Get(out, get)
		}
	}
}
