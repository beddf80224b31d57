package lawtest

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Model is what every struct of a system can do. Its pointer reads JSON; what
// else it can do (XML, forms) is found out by reflection, and the laws on it
// are left out where it cannot.
type Model interface {
	json.Marshaler
	slog.LogValuer
	fmt.Stringer
	AppendJSON(dst []byte) ([]byte, error)
}

// A Record is a system's User.
type Record[U any] interface {
	Model
	Validate() error
	Clone() U
}

// An Update is a system's Update.
type Update interface {
	Model
	Validate() error
	ValidatePartial() error
	Paths() []string
}

// A System is a package under test: its functions, and what the laws cannot
// know.
type System[U Record[U], P Update] struct {
	Decode        func(contentType string, body []byte) (P, error)
	Apply         func(existing U, update P) (U, error)
	Diff          func(before, after U) P
	Full          func(user U) P
	Merge         func(first, second P) P
	Changes       func(before, after U) []wire.Change
	CheckReadOnly func(existing U, update P) error

	// Failure returns the answer to an error, and ParseError reads one; nil
	// leaves it out.
	Failure    func(error) any
	ParseError func(body []byte) error

	// Models are zero values of further structs with a codec, such as Response.
	Models []any

	// Made are values of types of the system's own that a program makes with its
	// functions, odd ones too.
	Made []any

	// Bodies returns bodies to start from, beside BadInputs: documented samples,
	// corpora. nil means the Samples.
	Bodies func(testing.TB) [][]byte

	// Sample returns a record that knows every member, valid in every respect.
	Sample func(testing.TB) U

	// Sparse is an update that changes a few members and no list.
	Sparse P

	// BadInputs are bodies with what is wrong about them, and Samples files of
	// testdata.
	BadInputs []BadInput
	Samples   []Sample

	// Hold fills in what a record holds differently from an update: the members
	// of one name and two types. nil means that there are none.
	Hold func(update *P, user U)

	// Complete gives a full body what no record knows and a valid body needs;
	// nil means nothing.
	Complete func(full *P)

	// Shown returns further values that are made from a record and an update
	// and may be printed; nil means none.
	Shown func(user U, update P) []any

	// Refusals returns what Apply refuses beyond null, another identity and
	// wrong keys; nil means nothing.
	Refusals func(existing U, update P) validate.Errors

	// Rules returns what breaks the rules that no tag says, of a whole update
	// or of a partial one, and RecordRules the same of a record; nil means
	// nothing. They state again what the package says, in the plainest words.
	Rules       func(update P, whole bool) validate.Errors
	RecordRules func(user U) validate.Errors

	// EqualRecords and EqualUpdates replace the comparison of whole values
	// where two that differ have the same effect. The default compares member
	// by member.
	EqualRecords func(a, b U) bool
	EqualUpdates func(a, b P) bool

	// Audited returns a record as Changes sees it, where that takes one thing for
	// another; nil means as it is.
	Audited func(user U) U

	// Exclude lists members that a law does not hold for as it stands.
	Exclude []Exclusion
}

// An Exclusion takes a member out of the comparison that laws make.
type Exclusion struct {
	Member string // Go name, in User and Update
	Reason string // why the contract says so
	Laws   []Law
}

// A Law names a fuzz target.
type Law string

// The laws, by the methods that hold them.
const (
	Apply      Law = "Apply"
	Diff       Law = "Diff"
	Merge      Law = "Merge"
	Arguments  Law = "Arguments"
	RoundTrip  Law = "RoundTrip"
	Rules      Law = "Rules"
	Codec      Law = "Codec"
	MergePatch Law = "MergePatch"
	Secrets    Law = "Secrets"
	Extra      Law = "Extra"
	Made       Law = "Made"

	// Changes is a part of Diff with exclusions of its own.
	Changes Law = "Changes"
)

// excluded reports whether the law leaves the member out.
func (s *System[U, P]) excluded(law Law, member string) bool {
	return slices.ContainsFunc(s.Exclude, func(e Exclusion) bool { return e.Member == member && slices.Contains(e.Laws, law) })
}

// checkExclusions finds exclusions that are about nothing.
func (s *System[U, P]) checkExclusions(r *report) {
	record := modelOf(reflect.TypeFor[U]())
	for _, e := range s.Exclude {
		_, held := record.member(e.Member)
		if _, sent := s.update().member(e.Member); !held && !sent || e.Reason == "" || len(e.Laws) == 0 {
			r.failf("the exclusion of %q from %q needs a member and a reason", e.Member, e.Laws)
		}
	}
}

// types returns every struct with a codec: the record, the update and the
// Models.
func (s *System[U, P]) types() []reflect.Type {
	types := []reflect.Type{reflect.TypeFor[U](), reflect.TypeFor[P]()}
	for _, m := range s.Models {
		types = append(types, reflect.TypeOf(m))
	}
	return types
}
