package conformance

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/wire"
)

// This file compares dates: single values of JSON, and texts in all three
// formats, whose readers differ.

// A dateReader is how one format reads a date, here and in the file.
type dateReader struct {
	format string
	read   func(text string) (wire.DateTime, error)
	server func(dateFormRow) *string
}

var dateReaders = []dateReader{
	{"JSON", func(text string) (d wire.DateTime, err error) {
		token, err := json.Marshal(text)
		if err != nil {
			return d, err
		}
		return d, d.UnmarshalJSON(token)
	}, func(row dateFormRow) *string { return row.JSON }},
	{"XML", wire.ParseDateTime, func(row dateFormRow) *string { return row.XML }},
	{"form", wire.FormDateTime, func(row dateFormRow) *string { return row.Form }},
}

// compareDateForms compares the file date_forms with the reader of one format.
func compareDateForms(format string) func(t testing.TB, file string) *tally {
	i := slices.IndexFunc(dateReaders, func(r dateReader) bool { return r.format == format })
	reader := dateReaders[i]
	return func(t testing.TB, file string) *tally {
		rows := load[dateFormRow](t, file)
		found := newTally(file+" ("+format+")", len(rows))
		for _, row := range rows {
			compareDateForm(found, reader, row)
		}
		return found
	}
}

func compareDateForm(found *tally, reader dateReader, row dateFormRow) {
	ours, err := reader.read(row.Text)
	server := reader.server(row)
	if server != nil {
		if class := dateClass(row.Text); class != "" {
			found.aside(class, row.Case, err == nil)
			return
		}
		if longFraction.MatchString(row.Text) {
			found.note(classFraction, row.Case)
		}
	}
	found.inScope++
	found.verdict(row.Case, server != nil, err == nil, clip(row.Text))
	if server == nil || err != nil {
		return
	}
	agree := sameMoment(*server, ours.String())
	found.values.add(agree)
	if !agree {
		found.disagree(row.Case, "other value", clip(row.Text)+": server "+*server+", this library "+ours.String())
	}
}

// compareDates compares the file datetime with what the server's DateTime,
// which the contracts use, makes of each value.
func compareDates(t testing.TB, file string) *tally {
	rows := load[dateRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		if row.Doubtful {
			found.outOfScope["doubtful"]++
			continue
		}
		if longFraction.MatchString(row.Token) {
			found.note(classFraction, row.Case)
		}
		v := token{row.Case, "date?", row.Token, memberTypes["date?"]}
		if class := dateTokenClass(row.Token); row.DateTime.OK && class != "" {
			_, err := v.read(v.text)
			found.aside(class, row.Case, err == nil)
			continue
		}
		compareToken(found, v, row.DateTime, sameDateToken)
	}
	return found
}

func sameDateToken(server, ours string) bool {
	return server == ours || sameMoment(strings.Trim(server, `"`), strings.Trim(ours, `"`))
}

// compareOffsets compares the file datetime with the server's DateTimeOffset.
// The contracts do not use that type, but it keeps what DateTime loses, the
// offset as it was sent; so it shows that this library keeps it too. Only
// values that both sides accept are compared.
func compareOffsets(t testing.TB, file string) *tally {
	rows := load[dateRow](t, file)
	found := newTally(file+" (offset)", len(rows))
	for _, row := range rows {
		switch {
		case row.Doubtful:
			found.outOfScope["doubtful"]++
			continue
		case !row.DateTimeOffset.OK:
			found.outOfScope["refused"]++
			continue
		case dateTokenClass(row.Token) != "":
			found.outOfScope["of a class of datetime"]++
			continue
		}
		found.inScope++
		ours, err := memberTypes["date?"](row.Token)
		agree := err == nil && sameClock(row.DateTimeOffset.Out, ours)
		found.values.add(agree)
		if !agree {
			found.disagree(row.Case, "other clock or offset", clip(row.Token)+": server "+row.DateTimeOffset.Out+", this library "+ours)
		}
	}
	return found
}

// sameClock compares the written clock and offset. The server adds the
// offset of its host where none was sent, and writes Z as +00:00.
func sameClock(server, ours string) bool {
	if ours == "null" || server == "null" {
		return ours == server
	}
	server, ours = strings.Trim(server, `"`), strings.Trim(ours, `"`)
	_, zoned, err := parseMoment(ours)
	if err != nil {
		return false
	}
	if !zoned {
		return len(server) == len(ours)+len("+00:00") && strings.HasPrefix(server, ours)
	}
	if clock, utc := strings.CutSuffix(ours, "Z"); utc {
		ours = clock + "+00:00"
	}
	return server == ours
}

// dateTokenClass is dateClass for the JSON value of a date.
func dateTokenClass(token string) string {
	var text string
	if err := json.Unmarshal([]byte(token), &text); err != nil {
		return ""
	}
	return dateClass(text)
}

// dateClass finds the class of a text that the server reads as a date and that
// is refused here, or that it reads as another date than was sent.
func dateClass(text string) string {
	switch {
	case hostDate.MatchString(text):
		return classGeneralDate
	case overlooked.MatchString(text):
		return classOverlooked
	case beyondYears(text):
		return classBeyondYears
	}
	return ""
}

var (
	// hostDate is a time without a date, a date that does not begin with its
	// year, or one with a word of a language.
	hostDate = regexp.MustCompile(`(?i)^\s*([0-9]{1,2}:|(0?[1-9]|1[0-2])[-/. ][0-9]|--[0-9]{2}([^-0-9]|$)|---)|` +
		`\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[ap]m\b`)

	// overlooked is a full date and time with something behind the offset.
	overlooked = regexp.MustCompile(`T[0-9:.]+[-+][0-9]{2}:[0-9]{2}[^-+0-9:\s]\s*$`)

	// outermost is a date in the first or the last days there are, with an offset.
	outermost = regexp.MustCompile(`^\s*(0001-01-0[1-5]|9999-12-(?:2[6-9]|3[01]))(?:[ Tt]+([0-9:.]+))? *([-+])([0-9]{1,2}):?([0-9]{2})?\s*$`)
)

// beyondYears tells whether a date names an instant outside the years 1 to 9999.
func beyondYears(text string) bool {
	parts := outermost.FindStringSubmatch(text)
	if parts == nil {
		return false
	}
	clock, minutes := parts[2], parts[5]
	switch {
	case clock == "":
		clock = "00:00:00"
	case len(clock) == len("00:00"):
		clock += ":00"
	}
	if minutes == "" {
		minutes = "00"
	}
	at, err := time.Parse("2006-01-02T15:04:05", parts[1]+"T"+clock)
	offset, offsetErr := time.ParseDuration(parts[3] + parts[4] + "h" + minutes + "m")
	if err != nil || offsetErr != nil {
		return false
	}
	year := at.Add(-offset).Year()
	return year < 1 || year > 9999
}

// dateTexts is the texts of a request's dates, at any depth.
func dateTexts(r route, row requestRow) []string {
	var texts []string
	if row.isForm() {
		for _, p := range formPairs(row.Body) {
			name := binderName(p.name)
			if contains(r.dates, name[strings.LastIndexByte(name, '.')+1:]) {
				texts = append(texts, p.value)
			}
		}
		return texts
	}
	tree, err := parseJSON([]byte(row.Body))
	if err != nil {
		return nil
	}
	var walk func(n node)
	walk = func(n node) {
		if contains(r.dates, n.name) {
			texts = append(texts, strings.TrimPrefix(n.text, `"`))
		}
		for _, kid := range n.kids {
			walk(kid)
		}
	}
	walk(tree)
	return texts
}
