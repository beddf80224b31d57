package databases

import (
	"context"
	"database/sql"
	"reflect"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	_ "github.com/jackc/pgx/v5/stdlib"

	"github.com/seed16fbf055/userupdate/wire"
)

// postgresTypes are the types of columns that PostgreSQL has for each: a date
// is a text, because a timestamp does not keep all of it.
func postgresTypes(typ reflect.Type) string {
	switch typ {
	case reflect.TypeFor[uuid.UUID](), reflect.TypeFor[wire.SecretGUID]():
		return "uuid"
	case reflect.TypeFor[wire.Decimal]():
		return "numeric"
	case reflect.TypeFor[wire.Members]():
		return "json"
	}
	switch typ.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.Int64:
		return "bigint"
	case reflect.Uint8:
		return "smallint"
	case reflect.Slice:
		return "json"
	}
	return "text"
}

// postgresTexts has texts where there is more than one way.
func postgresTexts(typ reflect.Type) string {
	switch of := postgresTypes(typ); of {
	case "uuid", "numeric", "json":
		return "text"
	default:
		return of
	}
}

// openPostgres opens the server through database/sql.
func openPostgres(t *testing.T, options string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", postgresURL(t)+options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

const simple = "&default_query_exec_mode=simple_protocol"

// connect opens a connection of pgx's own.
func connect(t *testing.T, options string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(context.Background(), postgresURL(t)+options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

// throughPgx stores with pgx's own interface.
func throughPgx(conn *pgx.Conn, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		pgxTable(t, conn, row, of)
		put := insert("kept", row, dollar)
		return func(in, out any) error {
			held, _ := fields(in)
			if _, err := conn.Exec(context.Background(), put, held...); err != nil {
				return err
			}
			return taken(conn, row, out)
		}
	}
}

// throughCopy stores with COPY, whose format is binary.
func throughCopy(conn *pgx.Conn, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		pgxTable(t, conn, row, of)
		return func(in, out any) error {
			held, _ := fields(in)
			_, err := conn.CopyFrom(context.Background(), pgx.Identifier{"kept"}, names(row), pgx.CopyFromRows([][]any{held}))
			if err != nil {
				return err
			}
			return taken(conn, row, out)
		}
	}
}

func pgxTable(t *testing.T, conn *pgx.Conn, row reflect.Type, of columnType) {
	t.Helper()
	for _, statement := range []string{"DROP TABLE IF EXISTS kept", createTable("kept", row, of)} {
		if _, err := conn.Exec(context.Background(), statement); err != nil {
			t.Fatalf("%v in %s", err, statement)
		}
	}
	_ = conn.DeallocateAll(context.Background()) // statements about the table before
}

// taken reads the row and deletes it.
func taken(conn *pgx.Conn, row reflect.Type, out any) error {
	_, pointers := fields(out)
	if err := conn.QueryRow(context.Background(), selectAll("kept", row)).Scan(pointers...); err != nil {
		return err
	}
	_, err := conn.Exec(context.Background(), "DELETE FROM kept")
	return err
}

// throughCollect reads with pgx's own mapping of rows to structs.
func throughCollect(conn *pgx.Conn, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		keep := throughPgx(conn, of)(t, row)
		put := insert("kept", row, dollar)
		return func(in, out any) error {
			if err := keep(in, out); err != nil {
				return err
			}
			held, _ := fields(in)
			if _, err := conn.Exec(context.Background(), put, held...); err != nil {
				return err
			}
			rows, err := conn.Query(context.Background(), selectAll("kept", row))
			if err != nil {
				return err
			}
			switch out := out.(type) {
			case *adminUser:
				*out, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[adminUser])
			case *adminUpdate:
				*out, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[adminUpdate])
			case *hpproUser:
				*out, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[hpproUser])
			case *hpproUpdate:
				*out, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[hpproUpdate])
			case *others:
				*out, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[others])
			}
			if err == nil {
				_, err = conn.Exec(context.Background(), "DELETE FROM kept")
			}
			return err
		}
	}
}
