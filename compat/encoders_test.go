package compat

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// An encoder is a way in which another package carries or copies a value.
type encoder struct {
	name   string
	module string
	// trip carries v to where into points.
	trip func(v, into any) error
	// documented is a line of wire/doc.go that names the package, where a value
	// comes back changed without an error.
	documented string
	// changed has the columns in which values come back changed without an
	// error, each with the reason.
	changed map[string]string
}

// A column is one value that the encoders carry.
type column struct {
	name  string
	value any
}

// The columns of the table. What JSON has no place for is in a column of its
// own: Language of adminusers, and Extra of its updates.
const (
	colUpdate = "adminusers.Update"
	colUser   = "adminusers.User"
	colHppro  = "hppro.User"
	colOwn    = "own struct"
	colOther  = "adminusers.User, not only JSON"
	colTexts  = "hostile texts"
)

var columns = []column{
	{colUpdate, inJSONOnly(adminusers.Full(sampleUser()))},
	{colUser, sampleUser()},
	{colHppro, sampleHppro()},
	{colOwn, ownValue()},
	{colOther, notOnlyJSON()},
}

func inJSONOnly(u adminusers.Update) adminusers.Update {
	u.Extra = wire.Members{}
	u.MobilePhone.Unset()
	return u
}

func sampleUser() adminusers.User {
	user := sample[adminusers.User]("../adminusers/testdata/request.json")
	user.Pin.SetNull()
	user.Password.Set(wire.NewSecret("null"))
	must(user.Extra.Set("New", []byte(`[150,null,{"a":"é"}]`)))
	return user
}

func notOnlyJSON() adminusers.User {
	user := sampleUser()
	user.Language.Set("en")
	return user
}

func sampleHppro() hppro.User {
	user := sample[hppro.User]("../hppro/testdata/request.json")
	user.TotpSid.Set(wire.NewSecret("~ é"))
	must(user.Extra.Set("New", []byte(`[1.50,null]`)))
	return user
}

func sample[T any](file string) (v T) {
	body, err := os.ReadFile(file)
	must(err)
	must(json.Unmarshal(body, &v))
	return v
}

// own has a member of every type of the library.
type own struct {
	Absent   wire.Optional[string]                 `json:"Absent,omitzero"`
	Null     wire.Optional[wire.Secret]            `json:"Null,omitzero" yaml:"null_"`
	NullList wire.Optional[[]hppro.License]        `json:"NullList,omitzero"`
	Text     wire.Optional[string]                 `json:"Text,omitzero"`
	Empty    wire.Optional[string]                 `json:"Empty,omitzero"`
	Int      wire.Optional[int64]                  `json:"Int,omitzero"`
	Byte     wire.Optional[uint8]                  `json:"Byte,omitzero"`
	Bool     wire.Optional[bool]                   `json:"Bool,omitzero"`
	GUID     wire.Optional[uuid.UUID]              `json:"GUID,omitzero"`
	Local    wire.Optional[wire.DateTime]          `json:"Local,omitzero"`
	Date     wire.DateTime                         `json:"Date"`
	Dec      wire.Decimal                          `json:"Dec"`
	ODec     wire.Optional[wire.Decimal]           `json:"ODec,omitzero"`
	IOS      wire.IntOrString                      `json:"IOS"`
	OIOS     wire.Optional[wire.IntOrString]       `json:"OIOS,omitzero"`
	Secret   wire.Secret                           `json:"Secret"`
	OSecret  wire.Optional[wire.Secret]            `json:"OSecret,omitzero"`
	SGUID    wire.SecretGUID                       `json:"SGUID"`
	OSGUID   wire.Optional[wire.SecretGUID]        `json:"OSGUID,omitzero"`
	Pref     adminusers.Preferences                `json:"Pref"`
	OPref    wire.Optional[adminusers.Preferences] `json:"OPref,omitzero"`
	Flag     aaa.Flag                              `json:"Flag"`
	OFlag    wire.Optional[aaa.Flag]               `json:"OFlag,omitzero"`
	Lang     wire.Optional[oauthusers.Language]    `json:"Lang,omitzero"`
	List     wire.Optional[[]hppro.License]        `json:"List,omitzero"`
	Strs     wire.Optional[[]string]               `json:"Strs,omitzero"`
	JSON     wire.Optional[oauthusers.JSON]        `json:"JSON,omitzero"`
	SJSON    wire.Optional[oauthusers.SecretJSON]  `json:"SJSON,omitzero"`
	Extra    wire.Members                          `json:"Extra"`
}

func ownValue() own {
	id := uuid.MustParse("4b6e3a62-0000-4000-8000-00000000abcd")
	return own{
		Null: wire.Null[wire.Secret](), NullList: wire.Null[[]hppro.License](),
		Text: wire.Value("2024-01-01"), Empty: wire.Value(""), Int: wire.Value[int64](9007199254740993),
		Byte: wire.Value[uint8](255), Bool: wire.Value(false), GUID: wire.Value(id),
		Local: wire.Value(scanned[wire.DateTime]("2024-03-28T08:12:49.3595132")), Date: scanned[wire.DateTime]("9999-12-31T23:59:59.9999999-07:00"),
		Dec: scanned[wire.Decimal]("1.50"), ODec: wire.Value(scanned[wire.Decimal]("79228162514264337593543950335")),
		IOS: scanned[wire.IntOrString](`"007"`), OIOS: wire.Value(scanned[wire.IntOrString]("7")),
		Secret: wire.NewSecret("null"), OSecret: wire.Value(wire.NewSecret("~ é")),
		SGUID: wire.NewSecretGUID(id), OSGUID: wire.Value(wire.NewSecretGUID(id)),
		Pref: adminusers.PreferencesNone, OPref: wire.Value(adminusers.PreferencesNone),
		Flag: 1, OFlag: wire.Value(aaa.Flag(0)), Lang: wire.Value(oauthusers.LanguageSpanish),
		List: wire.Value([]hppro.License{read[hppro.License](`{"StateId":5,"x":[1.50]}`), {}}),
		Strs: wire.Value([]string{"a", "null", ""}), JSON: wire.Value(read[oauthusers.JSON](`{"a":[1.50]}`)),
		SJSON: wire.Value(read[oauthusers.SecretJSON](`{"a":[1.50]}`)), Extra: read[wire.Members](`{"é":{"a":1.50}}`),
	}
}

func scanned[T any, P interface {
	*T
	Scan(any) error
}](text string) (v T) {
	must(P(&v).Scan(text))
	return v
}

func read[T any](text string) (v T) {
	must(json.Unmarshal([]byte(text), &v))
	return v
}

// texts hold one text in three ways.
type texts struct {
	Text    wire.Optional[string]
	Secret  wire.Secret
	OSecret wire.Optional[wire.Secret]
}

// hostile are texts that some format takes for something else, or cannot say.
var hostile = []string{
	"", " ", "null", "~", "true", "7", "007", "1.50", "0x1F", "1e3", "2024-01-01", "[]", "{}", "- a", "a: b", "#x", "a #b", "'", `"`,
	`\`, "line\nbreak\ttab", "\r\n", "a\r\nb", "trail ", " lead", "\n", "\n\n", "x\n", "\u2028\u0085\u00a0", "\ufeff", "\x00", "\x1b", "\x7f",
	"\xff", "\ufffe", "\ufffd", "🎉", "=x", "!!int 3", "&a", "*a", "%x", "|", ">", "yes", "on", ".inf", "12:30:45", "0o17", "<<", "=",
	"\ttab", "a\x00b", "<a>&amp;", strings.Repeat("ab c ", 60), strings.Repeat("é", 40000),
}

// A verdict says what came back.
type verdict struct {
	text   string // what README.md says
	silent bool   // something changed without an error
}

var exact = verdict{text: "exact"}

func (e encoder) String() string { return e.module + ": " + e.name }

// judge carries a value and says what came back.
func (e encoder) judge(v any) (result verdict) {
	into := reflect.New(reflect.TypeOf(v))
	defer func() {
		if recover() != nil {
			result = verdict{text: "panic"}
		}
	}()
	if e.trip(v, into.Interface()) != nil {
		return verdict{text: "error"}
	}
	if found := differences(reflect.ValueOf(v), into.Elem()); len(found) > 0 {
		return verdict{"changed: " + shortened(found), true}
	}
	return exact
}

// judgeTexts carries every hostile text, and says how many came back.
func (e encoder) judgeTexts() verdict {
	counts := map[string]int{}
	var changed []string
	for _, text := range hostile {
		result := e.judge(texts{wire.Value(text), wire.NewSecret(text), wire.Value(wire.NewSecret(text))})
		if result.silent {
			counts["changed"]++
			changed = append(changed, fmt.Sprintf("%+.8q", text))
			continue
		}
		counts[result.text]++
	}
	if counts["exact"] == len(hostile) {
		return exact
	}
	var said []string
	for _, word := range []string{"exact", "error", "panic"} {
		if counts[word] > 0 {
			said = append(said, fmt.Sprintf("%s %d", word, counts[word]))
		}
	}
	if len(changed) > 0 {
		said = append(said, "changed: "+shortened(changed))
	}
	return verdict{strings.Join(said, "; "), len(changed) > 0}
}

func shortened(list []string) string {
	const most = 6
	if len(list) > most {
		return fmt.Sprintf("%d, such as %s", len(list), strings.Join(list[:3], ", "))
	}
	return strings.Join(list, ", ")
}

// differences returns the fields that are not as they were.
func differences(was, is reflect.Value) (found []string) {
	for i := range was.NumField() {
		field := was.Type().Field(i)
		if !field.IsExported() {
			panic("a field that is not exported: " + field.Name)
		}
		if !same(was.Field(i), is.Field(i)) {
			found = append(found, field.Name)
		}
	}
	return found
}

// same reports whether two values are one: deeply, or by Equal and in what they
// write.
func same(was, is reflect.Value) bool {
	if reflect.DeepEqual(was.Interface(), is.Interface()) {
		return true
	}
	equal := was.MethodByName("Equal")
	if !equal.IsValid() || !equal.Call([]reflect.Value{is})[0].Bool() {
		return false
	}
	before, err := json.Marshal(was.Interface())
	must(err)
	after, err := json.Marshal(is.Interface())
	return err == nil && string(before) == string(after)
}

// TestEncoders carries every column with every encoder. A value comes back
// exactly, or there is an error, or the change is on the list with a reason, and
// wire/doc.go names the package.
func TestEncoders(t *testing.T) {
	doc, err := os.ReadFile("../wire/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	if len(encoders) < 30 {
		t.Errorf("%d encoders, fewer than 30", len(encoders))
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%d encoders and copiers.\n\n| package | version | how |", len(encoders))
	for _, c := range columns {
		table.WriteString(" " + c.name + " |")
	}
	table.WriteString(" " + colTexts + " | why |\n|---|---|---|" + strings.Repeat("---|", len(columns)+2) + "\n")
	for _, e := range encoders {
		fmt.Fprintf(&table, "| %s | %s | %s |", e.module, version(e.module), e.name)
		for _, c := range columns {
			table.WriteString(" " + e.check(t, c.name, e.judge(c.value)) + " |")
		}
		table.WriteString(" " + e.check(t, colTexts, e.judgeTexts()) + " | " + e.why() + " |\n")
		if len(e.changed) > 0 && (e.documented == "" || !strings.Contains(string(doc), e.documented)) {
			t.Errorf("%v: wire/doc.go does not say %q", e, e.documented)
		}
	}
	compareReadme(t, "encoders", table.String())
}

// check holds a verdict against the list, and returns its text.
func (e encoder) check(t *testing.T, name string, result verdict) string {
	t.Helper()
	reason, listed := e.changed[name]
	switch {
	case result.silent && !listed:
		t.Errorf("%v of %s, which is on no list: %s", e, name, result.text)
	case !result.silent && listed:
		t.Errorf("%v of %s is on the list (%s) and comes back: %s", e, name, reason, result.text)
	}
	return strings.ReplaceAll(result.text, "|", "&#124;")
}

// why returns the reasons of the list, each once.
func (e encoder) why() string {
	var reasons []string
	for _, name := range []string{colUpdate, colUser, colHppro, colOwn, colOther, colTexts} {
		if reason := e.changed[name]; reason != "" && !strings.Contains(strings.Join(reasons, "; "), reason) {
			reasons = append(reasons, reason)
		}
	}
	return strings.Join(reasons, "; ")
}
