package databases

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/libtnb/sqlite"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/schema"
)

// lower is gorm's name for a column: the member's, in small letters.
type lower struct{}

func (lower) Replace(name string) string { return strings.ToLower(name) }

func openGorm(t *testing.T, dialect gorm.Dialector) *gorm.DB {
	t.Helper()
	logger.Default = logger.Discard // the parser of structs takes no other
	db, err := gorm.Open(dialect, &gorm.Config{
		Logger:         logger.Discard,
		NamingStrategy: schema.NamingStrategy{NoLowerCase: true, NameReplacer: lower{}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func gormSQLite(t *testing.T) *gorm.DB {
	return openGorm(t, sqlite.New(sqlite.Config{Conn: openSQLite(t)}))
}

func gormPostgres(t *testing.T) *gorm.DB {
	return openGorm(t, postgres.New(postgres.Config{Conn: openPostgres(t, "")}))
}

// tables counts gorm's tables: a statement that pgx prepared for one does not fit
// another of the same name.
var tables int

// throughGorm stores structs whose tags name the types of the columns.
func throughGorm(db *gorm.DB, of columnType) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		model := withTags(row, of)
		tables++
		table := fmt.Sprint("gorm", tables)
		if err := db.Exec(createTable(table, row, of)).Error; err != nil {
			t.Fatal(err)
		}
		return func(in, out any) error {
			if err := db.Exec("DELETE FROM " + table).Error; err != nil {
				return err
			}
			tagged := reflect.New(model)
			tagged.Elem().Set(reflect.ValueOf(in).Elem().Convert(model))
			if err := db.Table(table).Create(tagged.Interface()).Error; err != nil {
				return err
			}
			read := reflect.New(model)
			if err := db.Table(table).Take(read.Interface()).Error; err != nil {
				return err
			}
			reflect.ValueOf(out).Elem().Set(read.Elem().Convert(reflect.TypeOf(out).Elem()))
			return nil
		}
	}
}

// throughMigrated stores structs without tags in tables that gorm makes. Each
// has a key of its own, because gorm takes a member ID for one.
func throughMigrated(db *gorm.DB) opener {
	return func(t *testing.T, row reflect.Type) keeper {
		fields := append([]reflect.StructField{{Name: "N", Type: reflect.TypeFor[int64](), Tag: `gorm:"primaryKey"`}}, reflect.VisibleFields(row)...)
		model := reflect.StructOf(fields)
		tables++
		table := fmt.Sprint("gorm", tables)
		if err := db.Table(table).AutoMigrate(reflect.New(model).Interface()); err != nil {
			t.Fatal(err)
		}
		return func(in, out any) error {
			keyed, read := reflect.New(model), reflect.New(model)
			for i := range row.NumField() {
				keyed.Elem().Field(i + 1).Set(reflect.ValueOf(in).Elem().Field(i))
			}
			if err := db.Table(table).Create(keyed.Interface()).Error; err != nil {
				return err
			}
			if err := db.Table(table).Last(read.Interface()).Error; err != nil {
				return err
			}
			for i := range row.NumField() {
				reflect.ValueOf(out).Elem().Field(i).Set(read.Elem().Field(i + 1))
			}
			return nil
		}
	}
}

// withTags returns the struct with gorm's tags.
func withTags(row reflect.Type, of columnType) reflect.Type {
	var all []reflect.StructField
	for i := range row.NumField() {
		field := row.Field(i)
		field.Tag = reflect.StructTag(fmt.Sprintf(`gorm:"type:%s;autoIncrement:false"`, of(plain(field.Type))))
		all = append(all, field)
	}
	return reflect.StructOf(all)
}
