package wire_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed16fbf055/userupdate/wire"
	"github.com/shopspring/decimal"
)

// Send a value, send null, or send nothing at all.
func Example_partialUpdate() {
	var update struct {
		ID       wire.Optional[int64]  `json:"id,omitzero"`
		Language wire.Optional[string] `json:"language,omitzero"`
		Enabled  wire.Optional[bool]   `json:"enabled,omitzero"`
	}
	update.ID.Set(7)          // T is inferred
	update.Language.SetNull() // null is sent
	// Enabled stays absent.

	body, err := json.Marshal(update)
	fmt.Println(string(body), err)
	// Output: {"id":7,"language":null} <nil>
}

// Tell what a client sent from what it left out.
func Example_readPartialUpdate() {
	var update struct {
		ID       wire.Optional[int64]  `json:"id,omitzero"`
		Language wire.Optional[string] `json:"language,omitzero"`
		Enabled  wire.Optional[bool]   `json:"enabled,omitzero"`
	}
	// Numbers in quotes are read as the servers read them.
	if err := json.Unmarshal([]byte(`{"id":"7","language":null}`), &update); err != nil {
		fmt.Println(err)
		return
	}
	id, ok := update.ID.Get()
	fmt.Println(id, ok)
	fmt.Println(update.Language.IsSet(), update.Language.IsNull(), update.Language.Or("en"))
	fmt.Println(update.Enabled.IsSet(), update.Enabled.Or(true))
	fmt.Printf("%+v\n", update)
	// Output:
	// 7 true
	// true true en
	// false true
	// {ID:7 Language:<null> Enabled:<absent>}
}

// Write null and leave a member out in XML.
func Example_xml() {
	var update struct {
		XMLName xml.Name                     `xml:"User"`
		Agreed  wire.Optional[wire.DateTime] `xml:"AgreementDate"`
		Enabled wire.Optional[bool]          `xml:"Enabled"`
		Name    wire.Optional[string]        `xml:"DisplayName"`
	}
	update.Agreed.SetNull()
	update.Enabled.Set(false)
	body, err := xml.MarshalIndent(update, "", "  ")
	fmt.Println(string(body), err)
	// Output:
	// <User>
	//   <AgreementDate xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></AgreementDate>
	//   <Enabled>false</Enabled>
	// </User> <nil>
}

// Read dates with and without a zone, and write them as they came.
func Example_dates() {
	var dates []wire.DateTime
	err := json.Unmarshal([]byte(`["2018-09-01", "2018-09-01T17:30:00.500-07:00", "/Date(635855890703)/"]`), &dates)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range dates {
		when, zoned := d.Time()
		fmt.Println(d, zoned, when.UTC().Format(time.RFC3339))
	}
	fmt.Println(wire.NewDateTime(time.Date(2018, 9, 1, 0, 0, 0, 0, time.UTC)))
	// Output:
	// 2018-09-01T00:00:00 false 2018-09-01T00:00:00Z
	// 2018-09-01T17:30:00.5-07:00 true 2018-09-02T00:30:00Z
	// 1990-02-24T10:38:10.703Z true 1990-02-24T10:38:10Z
	// 2018-09-01T00:00:00Z
}

// Keep the scale of a decimal number.
func Example_decimals() {
	offset, err := wire.NewDecimal(decimal.New(-8, 0))
	if err != nil {
		fmt.Println(err)
		return
	}
	price, err := wire.ParseDecimal("1.50")
	if err != nil {
		fmt.Println(err)
		return
	}
	body, err := json.Marshal([]wire.Decimal{offset, price})
	fmt.Println(string(body), err)
	// Output: [-8.0,1.50] <nil>
}

// Hold a password without showing it.
func Example_secrets() {
	type login struct {
		Name     string      `json:"name"`
		Password wire.Secret `json:"password"`
	}
	l := login{"ada", wire.NewSecret("hunter2")}
	fmt.Printf("%v %+v %q\n", l, l, l.Password)

	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	log.Info("login", "password", l.Password)

	body, err := json.Marshal(l) // the wire form
	fmt.Println(string(body), err)
	// Output:
	// {ada [secret]} {Name:ada Password:[secret]} [secret]
	// level=INFO msg=login password=[secret]
	// {"name":"ada","password":"hunter2"} <nil>
}

// Compare without showing secrets: == compares the texts, and what follows
// fields sees noise.
func Example_compareWithoutShowingSecrets() {
	before, after := wire.NewSecret("hunter2"), wire.NewSecret("hunter3")
	fmt.Println(before == after, before == wire.NewSecret("hunter2"))
	diff := cmp.Diff(before, after)
	fmt.Println(diff != "", strings.Contains(diff, "hunter"))
	// Output:
	// false true
	// true false
}

// Define an open enumeration.
func Example_openEnum() {
	names := wire.EnumNames{"NONE", "Mail"} // of a type Preferences string, say
	for _, token := range []string{`1`, `"mail"`, `7`, `"Fax"`} {
		value, err := names.ParseJSON([]byte(token))
		written, _ := names.AppendJSON(nil, value)
		fmt.Println(value, err, string(written))
	}
	_, err := names.AppendXML(nil, "7")
	fmt.Println(err)
	_, err = names.AppendJSON(nil, "mail") // would read back as Mail
	fmt.Println(err)
	// Output:
	// Mail <nil> 1
	// Mail <nil> 1
	// 7 <nil> 7
	// Fax <nil> "Fax"
	// not of the form name
	// not of the form enum
}

// Say where a value stands and how it changed.
func Example_auditLog() {
	path := wire.Member("Licenses").Index(0).Member("StateId")
	fmt.Println(path, path.Pointer())

	changes := []wire.Change{
		{Path: path, Old: int64(5), New: int64(6)},
		{Path: wire.Member("Pin"), Old: wire.Mask, New: wire.Mask},
	}
	for _, change := range changes {
		fmt.Println(change)
	}
	body, err := json.Marshal(changes)
	fmt.Println(string(body), err)
	// Output:
	// Licenses[0].StateId /Licenses/0/StateId
	// Licenses[0].StateId: 5 -> 6
	// Pin: [secret] -> [secret]
	// [{"path":"Licenses[0].StateId","old":5,"new":6},{"path":"Pin","old":"[secret]","new":"[secret]"}] <nil>
}

// Find out what a member wanted.
func Example_errors() {
	_, err := wire.ParseDateTime("hunter2")
	if scalarErr, ok := errors.AsType[*wire.ScalarError](err); ok {
		fmt.Println(scalarErr.Want())
	}
	fmt.Println(err)
	// Output:
	// date
	// not of the form date
}

// Columns of one's own: null is NULL, and a date keeps that it has no zone.
func Example_columns() {
	var row struct {
		Nick  wire.Optional[string]
		Since wire.Optional[wire.DateTime]
	}
	// What rows.Scan(&row.Nick, &row.Since) does with what a driver gives:
	err := errors.Join(row.Nick.Scan(nil), row.Since.Scan([]byte("2024-03-28T08:12:49.3595132")))
	fmt.Println(row.Nick.IsNull(), row.Since, err)

	// And db.Exec(query, row.Nick, row.Since) with the row:
	nick, _ := row.Nick.Value()
	since, _ := row.Since.Value()
	fmt.Printf("%v %q\n", nick, since)
	// Output:
	// true 2024-03-28T08:12:49.3595132 <nil>
	// <nil> "2024-03-28T08:12:49.3595132"
}
