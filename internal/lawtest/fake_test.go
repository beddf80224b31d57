package lawtest

import (
	"bytes"
	"database/sql/driver"
	"encoding/xml"
	"errors"
	"log/slog"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// user and update are a correct system whose methods can be broken, one at a
// time.
type (
	user   torture.User
	update torture.Update
)

// broken names the method that is broken.
var broken string

func (u user) Validate() error {
	if list, _ := torture.User(u).Validate().(validate.Errors); broken == "User.Validate reports backwards" && len(list) > 0 {
		list = slices.Clone(list)
		slices.Reverse(list)
		return list
	}
	if broken == "User.Validate" {
		return nil
	}
	return torture.User(u).Validate()
}

func (u user) Clone() user {
	if broken == "Clone shares" {
		return u
	}
	if broken == "Clone forgets" {
		u.Nick.Unset()
	}
	return user(torture.User(u).Clone())
}

func (u user) AppendJSON(dst []byte) ([]byte, error) {
	if broken == "AppendJSON forgets" {
		u.Nick.Unset()
	}
	return torture.User(u).AppendJSON(dst)
}

func (u user) MarshalJSON() ([]byte, error) {
	if broken == "MarshalJSON forgets" {
		u.Nick.Unset()
	}
	text, err := torture.User(u).MarshalJSON()
	if list, _ := err.(validate.Errors); broken == "MarshalJSON goes deep" && len(list) == 1 && list[0].Code == validate.CodeDepth {
		return []byte("{}"), nil
	}
	return text, err
}

func (u *user) UnmarshalJSON(body []byte) error {
	before := *u
	err := (*torture.User)(u).UnmarshalJSON(body)
	if broken == "UnmarshalJSON does not reset" && u.Nick.IsZero() {
		u.Nick = before.Nick
	}
	if broken == "UnmarshalJSON drops" {
		u.Extra = wire.Members{}
	}
	return err
}

func (u user) MarshalBinary() ([]byte, error) {
	text, err := torture.User(u).MarshalBinary()
	if list, _ := err.(validate.Errors); broken == "MarshalBinary replaces" && len(list) == 1 && len(list[0].Path) == 0 {
		return torture.User{}.MarshalBinary()
	}
	return text, err
}

func (u user) Value() (driver.Value, error) {
	text, err := u.MarshalBinary()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

func (u *user) Scan(src any) error { return (*torture.User)(u).Scan(src) }

func (u *user) UnmarshalBinary(data []byte) error {
	err := (*torture.User)(u).UnmarshalBinary(data)
	if broken == "UnmarshalBinary forgets" && err == nil {
		u.Hidden.Unset()
	}
	if broken == "UnmarshalBinary empties" && err != nil {
		*u = user{}
	}
	return err
}

func (u user) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Name.Local = "User"
	if broken == "MarshalXML writes the last element first" {
		return errors.Join(e.EncodeToken(start), e.EncodeElement(u.Code, xml.StartElement{Name: xml.Name{Local: "Code"}}),
			e.EncodeElement(u.Name, xml.StartElement{Name: xml.Name{Local: "Name"}}), e.EncodeToken(start.End()))
	}
	if broken == "MarshalXML writes anything" {
		u.Name = ""
	}
	return torture.User(u).MarshalXML(e, start)
}

func (u user) AppendXML(dst []byte) ([]byte, error) {
	if broken == "AppendXML forgets" {
		u.Name = ""
	}
	return appendMarshalled(dst, u)
}

// appendMarshalled appends what encoding/xml writes.
func appendMarshalled(dst []byte, v any) ([]byte, error) {
	body, err := xml.Marshal(v)
	return append(dst, body...), err
}

func (u *user) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	if broken == "UnmarshalXML takes any case" {
		d = xml.NewTokenDecoder(&renaming{d, &start})
		_, _ = d.Token()
	}
	err := (*torture.User)(u).UnmarshalXML(d, start)
	if broken == "UnmarshalXML is blind to nil" && u.Count.IsNull() {
		u.Count.Unset()
	}
	if broken == "UnmarshalXML forgets" {
		u.Seen.Unset()
	}
	return err
}

// renaming reads elements called NICK as Nick, after the root's start, which a
// decoder wants to see.
type renaming struct {
	*xml.Decoder
	root *xml.StartElement
}

func (r *renaming) Token() (xml.Token, error) {
	if root := r.root; root != nil {
		r.root = nil
		return *root, nil
	}
	token, err := r.Decoder.Token()
	switch element := token.(type) {
	case xml.StartElement:
		element.Name.Local = strings.ReplaceAll(element.Name.Local, "NICK", "Nick")
		return element, err
	case xml.EndElement:
		element.Name.Local = strings.ReplaceAll(element.Name.Local, "NICK", "Nick")
		return element, err
	}
	return token, err
}

func (u user) LogValue() slog.Value {
	if broken == "LogValue forgets" {
		u.Nick.Unset()
	}
	if broken == "LogValue tells" {
		return slog.StringValue(u.Key.Reveal())
	}
	return torture.User(u).LogValue()
}

func (u user) String() string {
	if broken == "String breaks the line" {
		return torture.User(u).String() + "\n"
	}
	return torture.User(u).String()
}

func (u user) WithoutSecrets() user {
	bare := user(torture.User(u).WithoutSecrets())
	switch broken {
	case "WithoutSecrets keeps a secret":
		bare.Password = u.Password
	case "WithoutSecrets keeps Extra":
		bare.Extra = u.Extra
	case "WithoutSecrets drops a member":
		bare.Nick.Unset()
	case "WithoutSecrets shares a list":
		bare.Tags = u.Tags
	}
	return bare
}

func (u update) Validate() error {
	if broken == "Update.Validate" && u.Mail.IsNull() {
		return nil
	}
	return torture.Update(u).Validate()
}

func (u update) ValidatePartial() error {
	if broken == "ValidatePartial" {
		return u.Validate()
	}
	return torture.Update(u).ValidatePartial()
}

func (u update) Paths() []string {
	names := torture.Update(u).Paths()
	if broken == "Paths" {
		slices.Reverse(names)
	}
	return names
}

func (u update) AppendJSON(dst []byte) ([]byte, error) { return torture.Update(u).AppendJSON(dst) }
func (u update) MarshalJSON() ([]byte, error)          { return torture.Update(u).MarshalJSON() }
func (u update) LogValue() slog.Value                  { return torture.Update(u).LogValue() }
func (u update) String() string                        { return torture.Update(u).String() }
func (u update) MarshalBinary() ([]byte, error)        { return torture.Update(u).MarshalBinary() }
func (u update) Value() (driver.Value, error)          { return torture.Update(u).Value() }
func (u *update) UnmarshalBinary(data []byte) error {
	return (*torture.Update)(u).UnmarshalBinary(data)
}
func (u *update) Scan(src any) error { return (*torture.Update)(u).Scan(src) }

func (u *update) UnmarshalJSON(body []byte) error {
	if broken == "UnmarshalJSON takes names as they are" {
		body = bytes.ReplaceAll(body, []byte("NAME"), []byte("Nam_"))
	}
	if broken == "UnmarshalJSON takes empty for wrong" {
		body = bytes.ReplaceAll(body, []byte(`"Count":""`), []byte(`"Count":"x"`))
	}
	err := (*torture.Update)(u).UnmarshalJSON(body)
	list, _ := err.(validate.Errors)
	switch {
	case broken == "UnmarshalJSON reports one" && len(list) > 1:
		return list[:1]
	case broken == "UnmarshalJSON tells" && len(list) > 0:
		list[0].Param = string(body)
	}
	return err
}

func (u update) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Name.Local = "User"
	if broken == "MarshalXML calls the root as it likes" {
		start.Name.Local = "Update2"
	}
	return torture.Update(u).MarshalXML(e, start)
}

func (u update) AppendXML(dst []byte) ([]byte, error) { return appendMarshalled(dst, u) }

func (u *update) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	return (*torture.Update)(u).UnmarshalXML(d, start)
}

func (u update) EncodeForm() url.Values {
	switch broken {
	case "EncodeForm forgets":
		u.Count.Unset()
	case "EncodeForm masks":
		u.Key.Unset()
	}
	return torture.Update(u).EncodeForm()
}

func (u update) AppendForm(dst []byte) ([]byte, error) {
	if broken == "AppendForm forgets" {
		u.Count.Unset()
	}
	return torture.Update(u).AppendForm(dst)
}

func (u *update) UnmarshalForm(form url.Values) error {
	err := (*torture.Update)(u).UnmarshalForm(form)
	if broken == "UnmarshalForm forgets" {
		u.Hidden.Unset()
	}
	return err
}

// fake returns the system.
func fake() *System[user, update] {
	return &System[user, update]{
		Decode: decode,
		Apply: func(existing user, sent update) (user, error) {
			merged, err := torture.Apply(torture.User(existing), torture.Update(sent))
			return user(merged), err
		},
		Diff: func(before, after user) update {
			return update(torture.Diff(torture.User(before), torture.User(after)))
		},
		Full:  func(u user) update { return update(torture.Full(torture.User(u))) },
		Merge: func(p, q update) update { return update(torture.Merge(torture.Update(p), torture.Update(q))) },
		Changes: func(before, after user) []wire.Change {
			return torture.Changes(torture.User(before), torture.User(after))
		},
		CheckReadOnly: func(existing user, sent update) error {
			return torture.CheckReadOnly(torture.User(existing), torture.Update(sent))
		},
		Failure: func(err error) any { return validate.Problem(err) },
		Sample:  func(testing.TB) user { return whole(reflect.TypeFor[user]()).Interface().(user) },
		Models:  []any{torture.Response{}},
		Exclude: []Exclusion{
			{"Labels", "what is added comes after what is sent", []Law{Apply, MergePatch}},
			{"AddedLabels", "no record has it", []Law{Apply, MergePatch}},
		},
		Hold:        holdParts,
		Refusals:    func(_ user, sent update) validate.Errors { return blanks("AddedLabels", sent.AddedLabels) },
		Rules:       labelRules,
		RecordRules: func(u user) validate.Errors { return blanks("Labels", u.Labels) },
	}
}

// blanks lists the labels that are blank.
func blanks(name string, labels wire.Optional[[]string]) (errs validate.Errors) {
	for i, label := range labels.Or(nil) {
		if !validate.NotBlank(label) {
			errs = append(errs, validate.Error{Path: wire.Member(name).Index(i), Code: validate.CodeRequired, Param: "text"})
		}
	}
	return errs
}

// labelRules are the rules of the torture package that no tag says.
func labelRules(sent update, whole bool) validate.Errors {
	errs := append(blanks("Labels", sent.Labels), blanks("AddedLabels", sent.AddedLabels)...)
	if whole && sent.AddedLabels.IsSet() && !sent.Labels.IsSet() {
		errs = append(errs, validate.Error{Path: wire.Member("Labels"), Code: validate.CodeRequired})
	}
	return errs
}

func decode(contentType string, body []byte) (u update, err error) {
	switch contentType {
	case JSON:
		err = u.UnmarshalJSON(body)
		return u, err
	}
	read, err := torture.Decode(contentType, body)
	return update(read), err
}

// holdParts says how the parts of a record are sent: a size that is not a
// number as 0.
func holdParts(sent *update, record user) {
	parts, ok := record.Parts.Get()
	if !ok {
		return
	}
	list := make([]torture.PartUpdate, len(parts))
	for i, part := range parts {
		list[i] = torture.PartUpdate{Number: part.Number, Rate: part.Rate, Rank: part.Rank, Extra: part.Extra}
		if size, ok := part.Size.Get(); ok {
			n, _ := strconv.ParseInt(size, 10, 64)
			list[i].Size.Set(n)
		} else if part.Size.IsNull() {
			list[i].Size.SetNull()
		}
	}
	sent.Parts.Set(list)
}
