package databases

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// A document is a row of whole records and updates, one column each.
type document[U, P any] struct {
	Record      U
	MaybeRecord wire.Optional[U]
	Change      P
	MaybeChange wire.Optional[P]
}

// others has the types that the two systems do not have, and pointers.
type others struct {
	ID       wire.Optional[wire.IntOrString]
	PlainID  wire.IntOrString
	Level    wire.Optional[uint8]
	Flag     uint8
	Amount   wire.Decimal
	Answer   wire.Secret
	Key      wire.SecretGUID
	Rate     *wire.Decimal
	Since    *wire.DateTime
	Token    *wire.Secret
	TokenKey *wire.SecretGUID
	Ref      *wire.IntOrString
	Rest     *wire.Members
}

// asColumns are structs with a column for every member: those of the systems
// without their methods, that is, as one declares them oneself.
var asColumns = []reflect.Type{
	reflect.TypeFor[adminUser](), reflect.TypeFor[adminUpdate](), reflect.TypeFor[hpproUser](), reflect.TypeFor[hpproUpdate](), reflect.TypeFor[others](),
}

type (
	adminUser   adminusers.User
	adminUpdate adminusers.Update
	hpproUser   hppro.User
	hpproUpdate hppro.Update
)

// asUpdates are those of which every member has Value and Scan.
var asUpdates = []reflect.Type{reflect.TypeFor[adminUpdate](), reflect.TypeFor[hpproUpdate]()}

// asDocuments are structs with a column for every record.
var asDocuments = []reflect.Type{
	reflect.TypeFor[document[adminusers.User, adminusers.Update]](), reflect.TypeFor[document[hppro.User, hppro.Update]](),
}

// A keeper stores a row in a table of its own and reads it back; both are
// pointers to a struct.
type keeper func(in, out any) error

// An opener makes the table.
type opener func(t *testing.T, row reflect.Type) keeper

// exact stores rows and compares what comes back. It returns what the table
// says.
func exact(t *testing.T, rows []reflect.Type, open opener) string {
	t.Helper()
	return compared(t, rows, open, fillings(), "SetNull", "exact")
}

// exactButNull is for packages that do not call Scan for NULL, so that an
// Optional stays absent.
func exactButNull(t *testing.T, rows []reflect.Type, open opener) string {
	t.Helper()
	return compared(t, rows, open, fillings(), "Unset", "exact, but NULL is absent and not null, because no Scan is called for it")
}

func compared(t *testing.T, rows []reflect.Type, open opener, hows []filling, null, verdict string) string {
	t.Helper()
	columns, count := 0, 0
	for _, row := range rows {
		keep := open(t, row)
		columns += row.NumField()
		for _, how := range hows {
			count++
			in, out := reflect.New(row), reflect.New(row)
			fill(t, in.Elem(), how)
			before := stored(in.Elem(), null)
			if err := keep(in.Interface(), out.Interface()); err != nil {
				t.Errorf("%v, %s %d: %v", row, how.name, how.shift, err)
				break
			}
			for _, difference := range differences(before, out.Elem()) {
				t.Errorf("%v, %s %d: %s", row, how.name, how.shift, difference)
			}
		}
	}
	if t.Failed() {
		return ""
	}
	return fmt.Sprintf("%s: %d columns, %d rows", verdict, columns, count)
}

// name returns the name of a member's column.
func name(field reflect.StructField) string { return strings.ToLower(field.Name) }

// names returns the columns of a row.
func names(row reflect.Type) (all []string) {
	for i := range row.NumField() {
		all = append(all, name(row.Field(i)))
	}
	return all
}

// columnType says of which type the column for a Go type is.
type columnType func(typ reflect.Type) string

// createTable returns the statement for a table of rows.
func createTable(table string, row reflect.Type, of columnType) string {
	var columns []string
	for i := range row.NumField() {
		columns = append(columns, name(row.Field(i))+" "+of(plain(row.Field(i).Type)))
	}
	return fmt.Sprintf("CREATE TABLE %s (%s)", table, strings.Join(columns, ", "))
}

// plain returns what an Optional or a pointer holds.
func plain(typ reflect.Type) reflect.Type {
	if typ.Kind() == reflect.Pointer {
		return typ.Elem()
	}
	held, _ := heldBy(typ)
	return held
}

// insert returns the statement, with placeholders as in mark.
func insert(table string, row reflect.Type, mark func(i int, column string) string) string {
	var marks []string
	for i, column := range names(row) {
		marks = append(marks, mark(i, column))
	}
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(names(row), ", "), strings.Join(marks, ", "))
}

func selectAll(table string, row reflect.Type) string {
	return fmt.Sprintf("SELECT %s FROM %s", strings.Join(names(row), ", "), table)
}

func dollar(i int, _ string) string { return fmt.Sprintf("$%d", i+1) }

func question(int, string) string { return "?" }

func named(_ int, column string) string { return ":" + column }

// fields returns the members of a row, and pointers to them.
func fields(row any) (held, pointers []any) {
	v := reflect.ValueOf(row).Elem()
	for i := range v.NumField() {
		held = append(held, v.Field(i).Interface())
		pointers = append(pointers, v.Field(i).Addr().Interface())
	}
	return held, pointers
}

// whole is a type of column that fits every document.
func whole(text string, of columnType) columnType {
	return func(typ reflect.Type) string {
		if isDocument(typ) {
			return text
		}
		return of(typ)
	}
}
