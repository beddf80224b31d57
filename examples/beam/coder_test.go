package main

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/typex"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// states are updates whose member Pin is in each of the states that a coder
// could mix up.
var states = []struct {
	name   string
	update adminusers.Update
	reason string
}{
	{"absent", adminusers.Update{}, "it leaves the member of the record alone"},
	{"null", adminusers.Update{Pin: wire.Null[wire.Secret]()}, "it clears the member"},
	{"empty", adminusers.Update{Pin: wire.Value(wire.NewSecret(""))}, "an empty text is a value"},
	{"value", adminusers.Update{Pin: wire.Value(wire.NewSecret("1234"))}, "a secret is no secret to a worker"},
	{"other format", adminusers.Update{Language: wire.Value("en")}, "the wire form in JSON has no such member"},
}

// TestCodersKeepStates: what one worker sends is what the next one gets.
func TestCodersKeepStates(t *testing.T) {
	for _, row := range states {
		t.Run(row.name, func(t *testing.T) {
			same(t, row.update, encodeUpdate, decodeUpdate)
			s := step{line: 1 << 40, update: row.update}
			same(t, s, encodeStep, decodeStep)
			same(t, history{[]step{{line: 1, update: row.update}, s}}, encodeHistory, decodeHistory)
		})
	}
	k := known{line: 7, user: adminusers.User{ID: uuid.UUID{1}, Preferences: adminusers.PreferencesNone, Pin: wire.Null[wire.Secret]()}}
	if err := k.user.Extra.Set("Vendor", []byte(`[1, 2]`)); err != nil {
		t.Fatal(err)
	}
	same(t, k, encodeKnown, decodeKnown)
	same(t, history{}, encodeHistory, decodeHistory)
}

func same[T any](t *testing.T, value T, encode func(T) ([]byte, error), decode func([]byte) (T, error)) {
	t.Helper()
	data, err := encode(value)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode(data)
	if err != nil {
		t.Fatal(err)
	}
	again, err := encode(got)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, value) || !bytes.Equal(again, data) {
		t.Errorf("%T becomes %+v, want %+v", value, got, value)
	}
}

// TestBeamTakesOurCoders: no update or record goes through a coder that Beam
// makes by reflection.
func TestBeamTakesOurCoders(t *testing.T) {
	for _, of := range []reflect.Type{
		reflect.TypeFor[step](), reflect.TypeFor[history](), reflect.TypeFor[known](), reflect.TypeFor[adminusers.Update](),
	} {
		want := fmt.Sprintf("%v[%v]", of, of) // one made by reflection is called R[…]
		if got := beam.NewCoder(typex.New(of)).String(); got != want {
			t.Errorf("%v goes through %s, want %s", of, got, want)
		}
	}
}

// TestCutElements: an element that is cut off is an error, wherever the cut is.
func TestCutElements(t *testing.T) {
	whole, err := encodeStep(step{line: 300, update: states[3].update})
	if err != nil {
		t.Fatal(err)
	}
	for size := range whole {
		if _, err := decodeStep(whole[:size]); err == nil {
			t.Errorf("the first %d of %d bytes are read as a step", size, len(whole))
		}
	}
}
