package databases

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// notExact are rows of what a column changes, or refuses.
var notExact = []row{
	{sqlite3, lite, "Decimal: NUMERIC", func(t *testing.T) string {
		return outcome(t, throughSQL(openSQLite(t), question, as("NUMERIC")), decimals(), roundedDecimal, "equal without the scale, up to 15 digits; with more, rounded by SQLite or an error")
	}},
	{sqlite3, lite, "DateTime: DATETIME or TIMESTAMP", func(t *testing.T) string {
		for _, of := range []string{"DATETIME", "TIMESTAMP"} {
			outcome(t, throughSQL(openSQLite(t), question, as(of)), dates(), exactWithZ, "")
		}
		return "exact, but without a zone it comes back with Z"
	}},
	{pgx5, pg, "DateTime: timestamptz", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("timestamptz")), dates(), sameInstant, "the same instant, to 1 µs, in another zone; without a zone, as in the session's; an error past the year 9999")
	}},
	{pgx5, pg, "DateTime: timestamp", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("timestamp")), dates(), sameClock, "the same time of day, to 1 µs, with Z: PostgreSQL drops the zone, so it is another instant")
	}},
	{sqlite3, lite, "text with NUL, or not UTF-8: TEXT", func(t *testing.T) string {
		return outcome(t, throughSQL(openSQLite(t), question, as("TEXT")), []string{"a\x00b", "a\xffb"}, equalTo, "exact")
	}},
	{pgx5, pg, "text with NUL, or not UTF-8: text", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("text")), []string{"a\x00b", "a\xffb"}, refused, "an error of PostgreSQL")
	}},
	{pgx5, pg, "number: text", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("text")), []int64{7}, refused, "an error of pgx")
	}},
	{sqlite3, lite, "list with a null item, as a member: TEXT", func(t *testing.T) string {
		return outcome(t, throughSQL(openSQLite(t), question, as("TEXT")), [][]hppro.License{licenses()}, refused, "an error before anything is stored")
	}},
	{sqlite3, lite, "NULL into a type that has none: TEXT", func(t *testing.T) string {
		return nullRefused(t, "an error, and the value stays")
	}},
	{pgx5, pg, documents + ": jsonb", func(t *testing.T) string {
		var hows []filling
		for _, how := range fillings() {
			how.plain = true
			hows = append(hows, how)
		}
		open := throughPgx(connect(t, ""), whole("jsonb", postgresTypes))
		compared(t, asDocuments, open, hows, "SetNull", "")
		outcome(t, throughPgx(connect(t, ""), as("jsonb")), []hppro.User{withExtra()}, sameExtra, "")
		return "exact, but the members of Extra are in another order and their numbers spelled in another way"
	}},
	{pgx5, pg, "User with NUL in a text: text, json", func(t *testing.T) string {
		for _, of := range []string{"text", "json"} {
			outcome(t, throughPgx(connect(t, ""), as(of)), []hppro.User{withEmail("a\x00b")}, equalTo, "")
		}
		return "exact"
	}},
	{pgx5, pg, "User with NUL in a text: jsonb", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("jsonb")), []hppro.User{withEmail("a\x00b")}, refused, "an error of PostgreSQL")
	}},
	{pgx5, pg, "User with a text that is not UTF-8: text, json, jsonb", func(t *testing.T) string {
		for _, of := range []string{"text", "json", "jsonb"} {
			outcome(t, throughPgx(connect(t, ""), as(of)), []hppro.User{withEmail("a\xffb")}, refused, "")
		}
		return "an error of Value"
	}},
	{pgx5, pg, "User with a backslash in its JSON: bytea", func(t *testing.T) string {
		of := []hppro.User{withEmail(`"`), withEmail(`\`), withEmail(`\\`), withEmail(`\101`), withEmail("\n")}
		for _, open := range []opener{throughPgx(connect(t, ""), as("bytea")), throughPgx(connect(t, simple), as("bytea")), throughSQL(openPostgres(t, ""), dollar, as("bytea"))} {
			outcome(t, open, of, refused, "")
		}
		return "an error of PostgreSQL, which reads a backslash as an escape there; use text or json, or store what MarshalBinary returns"
	}},
	{pgx5, pg, "text with a backslash: bytea", func(t *testing.T) string {
		outcome(t, throughPgx(connect(t, ""), as("bytea")), []string{`\n`}, refused, "")
		outcome(t, throughPgx(connect(t, ""), as("bytea")), []string{`\\`}, halved, "")
		return "changed, or an error: store bytes, as an Optional[[]byte] does"
	}},
	{pgx5, pg, "Optional[[]byte]: bytea", func(t *testing.T) string {
		return outcome(t, throughPgx(connect(t, ""), as("bytea")), [][]byte{[]byte(`\\n`), {0, 255}}, func(want, got []byte, err error) bool { return err == nil && bytes.Equal(want, got) }, "exact")
	}},
	{pgx5, pg, "what User.MarshalBinary returns: bytea", func(t *testing.T) string {
		return outcome(t, bytesOfUser(throughPgx(connect(t, ""), as("bytea"))), []hppro.User{withEmail(`\\ "`), withExtra()}, equalTo, "exact")
	}},
	{pgx5, pg, "Secret, and a record that holds one: bigint", func(t *testing.T) string {
		return secretInErrors(t)
	}},
	{goRedis, redisName, "HSet of a struct with fields of the types of wire", func(t *testing.T) string {
		return structRefused(t, "an error of go-redis, which asks for MarshalBinary; nothing is stored")
	}},
	{gormLite, lite, "Take of NULL into a struct that holds a value", func(t *testing.T) string {
		return nullPassedOver(t, "the value stays: gorm calls no Scan; read into a new struct, where it is absent")
	}},
}

// cell is a row with one column.
type cell[T any] struct{ Held wire.Optional[T] }

func as(text string) columnType { return func(reflect.Type) string { return text } }

// outcome stores values in one column and judges what comes back.
func outcome[T any](t *testing.T, open opener, all []T, judge func(want, got T, err error) bool, result string) string {
	t.Helper()
	for _, v := range all {
		in, out := cell[T]{wire.Value(v)}, cell[T]{}
		err := open(t, reflect.TypeFor[cell[T]]())(&in, &out)
		got, ok := out.Held.Get()
		if err == nil && !ok || !judge(v, got, err) {
			t.Errorf("%s is read back as %s, error %v", spelled(reflect.ValueOf(v)), spelled(reflect.ValueOf(out.Held)), err)
		}
	}
	return result
}

func equalTo[T any](want, got T, err error) bool {
	return err == nil && same(reflect.ValueOf(want), reflect.ValueOf(got))
}

func refused[T any](_, _ T, err error) bool { return err != nil }

func decimals() (all []wire.Decimal) {
	for _, v := range append(read[wire.Decimal]("0.3000000000000000000001", "123456789012.345"), values[reflect.TypeFor[wire.Decimal]()]...) {
		all = append(all, v.(wire.Decimal))
	}
	return all
}

func roundedDecimal(want, got wire.Decimal, err error) bool {
	if digits := want.Decimal().NumDigits(); digits > 15 {
		return err != nil || want.Decimal().Sub(got.Decimal()).Abs().LessThan(decimals()[1].Decimal())
	}
	return err == nil && want.Equal(got)
}

func dates() (all []wire.DateTime) {
	for _, v := range values[reflect.TypeFor[wire.DateTime]()] {
		all = append(all, v.(wire.DateTime))
	}
	return all
}

func exactWithZ(want, got wire.DateTime, err error) bool {
	text := want.String()
	if !want.HasZone() {
		text += "Z"
	}
	return err == nil && got.String() == text
}

func sameInstant(want, got wire.DateTime, err error) bool {
	before, _ := want.Time()
	after, zoned := got.Time()
	if before.UTC().Year() > 9999 {
		return err != nil
	}
	return err == nil && zoned && before.Sub(after).Abs() < time.Microsecond
}

func sameClock(want, got wire.DateTime, err error) bool {
	t, _ := want.Time()
	_, offset := t.Zone()
	if t.Add(time.Microsecond).Year() > 9999 {
		return err != nil
	}
	after, zoned := got.Time()
	return err == nil && zoned && t.UTC().Add(time.Duration(offset)*time.Second).Sub(after).Abs() < time.Microsecond
}

func withEmail(text string) (u hppro.User) {
	u.Email.Set(text)
	return u
}

// halved: a text that is not what was stored, without an error.
func halved(want, got string, err error) bool { return err == nil && strings.Repeat(got, 2) == want }

func withExtra() (u hppro.User) {
	u.Extra = values[reflect.TypeFor[wire.Members]()][0].(wire.Members)
	return u
}

// sameExtra: other texts of the same values.
func sameExtra(want, got hppro.User, err error) bool {
	var a, b any
	before, after := want.Extra.AppendJSON(nil), got.Extra.AppendJSON(nil)
	return err == nil && json.Unmarshal(before, &a) == nil && json.Unmarshal(after, &b) == nil &&
		reflect.DeepEqual(a, b) && !bytes.Equal(before, after)
}

// bytesOfUser stores what MarshalBinary returns instead of a record.
func bytesOfUser(open opener) opener {
	return func(t *testing.T, _ reflect.Type) keeper {
		keep := open(t, reflect.TypeFor[cell[[]byte]]())
		return func(in, out any) error {
			user := in.(*cell[hppro.User]).Held.Or(hppro.User{})
			text, err := user.MarshalBinary()
			if err != nil {
				return err
			}
			var stored cell[[]byte]
			if err := keep(&cell[[]byte]{wire.Value(text)}, &stored); err != nil {
				return err
			}
			var read hppro.User
			err = read.UnmarshalBinary(stored.Held.Or(nil))
			out.(*cell[hppro.User]).Held.Set(read)
			return err
		}
	}
}

// nullRefused reads NULL into every type that is its own Scanner and has no
// null.
func nullRefused(t *testing.T, result string) string {
	db := openSQLite(t)
	for _, into := range []any{
		new(wire.DateTime), new(wire.Decimal), new(wire.IntOrString), new(wire.Secret), new(wire.SecretGUID), new(wire.Members),
		new(adminusers.User), new(adminusers.Update), new(hppro.User), new(hppro.Update),
	} {
		v := reflect.ValueOf(into).Elem()
		before := spelled(v)
		if err := db.QueryRow("SELECT NULL").Scan(into); err == nil || spelled(v) != before {
			t.Errorf("%T: %s, error %v", into, spelled(v), err)
		}
	}
	return result
}

// secretInErrors stores secrets in a column that does not take them.
func secretInErrors(t *testing.T) string {
	const secret = "hunter2-secret"
	conn := connect(t, "")
	pgxTable(t, conn, reflect.TypeFor[cell[int64]](), as("bigint"))
	user := withEmail("ada@example.com")
	user.TotpSid.Set(wire.NewSecret(secret))
	shown := map[bool][]string{}
	for _, v := range []any{wire.NewSecret(secret), wire.Value(wire.NewSecret(secret)), user, wire.Value(user)} {
		_, err := conn.Exec(context.Background(), "INSERT INTO kept (held) VALUES ($1)", v)
		if err == nil {
			t.Errorf("a %T was stored", v)
			continue
		}
		shows := strings.Contains(err.Error(), secret)
		shown[shows] = append(shown[shows], reflect.TypeOf(v).String())
	}
	if len(shown[false]) > 0 {
		t.Errorf("the error does not show the secret of %v, but of %v", shown[false], shown[true])
	}
	return "an error of pgx that quotes the text: do not log it"
}

// structRefused gives go-redis a struct.
func structRefused(t *testing.T, result string) string {
	client := openRedis(t)
	for _, v := range []any{
		struct {
			A wire.Optional[string] `redis:"a"`
		}{wire.Value("x")},
		struct {
			A wire.Secret `redis:"a"`
		}{wire.NewSecret("x")},
		struct {
			A wire.DateTime `redis:"a"`
		}{},
	} {
		err := client.HSet(context.Background(), "kept", v).Err()
		if n := client.Exists(context.Background(), "kept").Val(); err == nil || n != 0 {
			t.Errorf("%T: %d keys, error %v", v, n, err)
		}
	}
	return result
}

// nullPassedOver lets gorm read NULL over a value.
func nullPassedOver(t *testing.T, result string) string {
	type nick struct {
		N    int64 `gorm:"primaryKey"`
		Nick wire.Optional[string]
	}
	db, read := gormSQLite(t), nick{Nick: wire.Value("before")}
	if err := errors.Join(db.AutoMigrate(&read), db.Create(&nick{N: 1}).Error, db.Take(&read).Error); err != nil || read.N != 1 || read.Nick.Or("") != "before" {
		t.Errorf("%+v, error %v", read, err)
	}
	return result
}
