package formio

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

func TestWrite(t *testing.T) {
	date, err := wire.ParseDateTime("2024-12-05T08:56:05.5-07:00")
	if err != nil {
		t.Fatal(err)
	}
	late, err := wire.ParseDateTime("2024-12-05T08:56:05+15:00")
	if err != nil {
		t.Fatal(err)
	}
	rate, err := wire.ParseDecimal("1")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name, reason string
		value        sample
		want         string // as it would be sent
	}{
		{"absent", "is left out", sample{}, ""},
		{"null", "is an empty value", sample{ID: wire.Null[int64](), Name: wire.Null[string](), Secret: wire.Null[wire.Secret]()}, "Id=&Name=&Secret="},
		{"scalars", "in the servers' forms", sample{
			ID: wire.Value[int64](-7), Name: wire.Value("a&b=c"), On: wire.Value(true), Size: wire.Value[uint8](64),
			Key: wire.Value(uuid.MustParse("4D0FBCD3-EC0C-4A56-0540-FE31CE01F6E1")), Since: wire.Value(date), Rate: wire.Value(rate),
			Secret: wire.Value(wire.NewSecret("pw")),
		}, "Id=-7&Key=4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1&Name=a%26b%3Dc&On=true&Rate=1.0&Secret=pw&Since=2024-12-05T08%3A56%3A05.5-07%3A00&Size=64"},
		{"enumeration", "a number where one is known", sample{Colour: wire.Value[colour]("GREEN")}, "Colour=1"},
		{"zero enumeration", "number 0", sample{Colour: wire.Value[colour]("")}, "Colour=0"},
		{"number without a name", "its digits", sample{Colour: wire.Value[colour]("-7")}, "Colour=-7"},
		{"name without a number", "the name", sample{Colour: wire.Value[colour]("Blue")}, "Colour=Blue"},
		{"not a name", "what a form cannot say is left out", sample{Colour: wire.Value[colour]("a b")}, ""},
		{"date at a long offset", "what a form cannot say is left out", sample{Since: wire.Value(late), On: wire.Value(true)}, "On=true"},
		{"list", "the repeated name", sample{Roles: wire.Value([]int64{2, 1})}, "Roles=2&Roles=1"},
		{"empty lists", "cannot be said", sample{Roles: wire.Value([]int64{}), Lines: wire.Value([]line{})}, ""},
		{"null lists", "cannot be said", sample{Roles: wire.Null[[]int64](), Lines: wire.Null[[]line](), Home: wire.Null[line]()}, ""},
		{"objects", "with indexes and dots", sample{Lines: wire.Value([]line{{StateID: 8}, {Text: wire.Null[string]()}})},
			"Lines%5B0%5D.StateId=8&Lines%5B1%5D.StateId=0&Lines%5B1%5D.Text="},
		{"objects without members", "keep their place by an empty value", sample{Lines: wire.Value([]line{{Subs: wire.Value([]sub{{}, {A: wire.Value[int64](1)}})}})},
			"Lines%5B0%5D.StateId=0&Lines%5B0%5D.Subs%5B0%5D=&Lines%5B0%5D.Subs%5B1%5D.A=1"},
		{"object", "by dots", sample{Home: wire.Value(line{StateID: 3})}, "Home.StateId=3"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.value.encode().Encode(); got != row.want {
				t.Errorf("%s, want %s (%s)", got, row.want, row.reason)
			}
		})
	}
}

func TestWriterStartsEmpty(t *testing.T) {
	if form := (sample{}).encode(); form == nil || len(form) > 0 {
		t.Errorf("%#v, want a form that values can be added to", form)
	}
}

// Whatever a form was read as is written so that it reads the same again: by
// this package from url.Values and from the encoded body, and through net/url.
func FuzzRoundTrip(f *testing.F) {
	for _, body := range []string{
		"Id=7&Name=+x&On=true&Size=1&Key=4d0fbcd3ec0c4a560540fe31ce01f6e1&Since=2024-12-05T01:02:03.5-07:00&Rate=-1.50&Secret=s&Colour=green",
		"Roles=1&Roles=&Tags[0]=a&Tags[1]=&Lines[0].StateId=1&Lines[1][Text]=x&Lines[2].Subs[0]=&Lines[2].Subs[1].A=&Home=",
		"Id=&Name&On=x&Lines=1&Roles[1]=2&Lines[0]=x&Bogus[0][a]=%u0041%zz", "Id[", "Rate=1e-30&Colour=%2B7&Since=0001-01-01",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		var read sample
		problems(t, read.decode(body))
		form := read.encode()
		var fromValues, fromBody sample
		if err := fromValues.unmarshal(form); err != nil || !fromValues.equal(read) {
			t.Fatalf("%v: read %q, then %q by %q", err, read.text(), fromValues.text(), form)
		}
		if err := fromBody.decode(form.Encode()); err != nil || !fromBody.equal(read) {
			t.Fatalf("%v: read %q, then %q by %q", err, read.text(), fromBody.text(), form.Encode())
		}
		var again sample
		parsed, err := url.ParseQuery(form.Encode())
		if err != nil || again.unmarshal(parsed) != nil || !again.equal(read) {
			t.Fatalf("%v: net/url reads %q", err, parsed)
		}
	})
}

// TestAppend: a value that no form has is an error, with its path.
func TestAppend(t *testing.T) {
	date := func(text string) wire.Optional[wire.DateTime] {
		v, err := wire.ParseDateTime(text) // as XML has it, which has all of them
		if err != nil {
			t.Fatal(err)
		}
		return wire.Value(v)
	}
	for _, row := range []struct {
		name, reason string
		value        sample
		want, wrong  string
	}{
		{"all that a form has", "as Encode", sample{ID: wire.Value[int64](7), Name: wire.Value("a b")}, "x&Id=7&Name=a+b", ""},
		{"enumeration", "our own reader would change or refuse these", sample{ID: wire.Value[int64](7), Colour: wire.Value[colour]("red")}, "x&", "Colour type"},
		{"number of a name", "it would come back as the name", sample{Colour: wire.Value[colour]("1")}, "x&", "Colour type"},
		{"number with zeros", "it would come back without", sample{Colour: wire.Value[colour]("007")}, "x&", "Colour type"},
		{"not a name", "it would be refused", sample{Colour: wire.Value[colour]("a b")}, "x&", "Colour type"},
		{"long offset", "it would be refused", sample{ID: wire.Value[int64](7), Since: date("2024-12-05T00:00:00+14:01")}, "x&", "Since type"},
		{"instant outside the years", "it would be refused", sample{Since: date("9999-12-31T23:59:59-07:00")}, "x&", "Since range"},
		{"two of them", "each has its path", sample{Since: date("0001-01-01T00:00:00+01:00"), Colour: wire.Value[colour]("red")}, "x&", "Since range, Colour type"},
		{"date", "its offset is the longest", sample{Since: date("2024-12-05T00:00:00+14:00")}, "x&Since=2024-12-05T00%3A00%3A00%2B14%3A00", ""},
		{"fraction", "it would be refused", sample{Colour: wire.Value[colour]("1.5")}, "x&", "Colour type"},
	} {
		t.Run(row.name, func(t *testing.T) {
			body, err := Append([]byte("x&"), row.value.appendForm)
			if string(body) != row.want || problems(t, err) != row.wrong {
				t.Errorf("%s, %v; want %s, %s (%s)", body, err, row.want, row.wrong, row.reason)
			}
		})
	}
}

// TestAppendAllocatesNothing: into a buffer that has room.
func TestAppendAllocatesNothing(t *testing.T) {
	var s sample
	if err := s.read(strings.Join(bodiesToDamage[:2], "&"), false); err != nil {
		t.Fatal(err)
	}
	var body []byte
	write := func() {
		var err error
		if body, err = Append(body[:0], s.appendForm); err != nil {
			t.Fatal(err)
		}
	}
	write()
	if n := testing.AllocsPerRun(100, write); n > 0 {
		t.Errorf("%v allocations for %s", n, body)
	}
}
