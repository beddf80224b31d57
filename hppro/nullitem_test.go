package hppro_test

import (
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestNullItems: the server accepts null as an item of a list of objects, and
// keeps it.
func TestNullItems(t *testing.T) {
	const body = `{"Licenses":[null,{"Id":5},""],"UplineHierarchyUsers":[null]}`
	update, err := hppro.Decode(lawtest.JSON, []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	var null hppro.License
	null.SetNull()
	var nobody hppro.UplineUser
	nobody.SetNull()
	if null.Equal(hppro.License{}) || !null.Equal(null) || nobody.Equal(hppro.UplineUser{}) || !nobody.Equal(nobody) {
		t.Error("null is equal to an empty item, or not to itself")
	}
	for _, item := range []slog.LogValuer{null, nobody} {
		if logged := item.LogValue(); !logged.Equal(slog.Value{}) {
			t.Errorf("logged as %v", logged)
		}
	}
	want := hppro.Update{
		Licenses:             wire.Value([]hppro.License{null, {ID: 5}, null}),
		UplineHierarchyUsers: wire.Value([]hppro.UplineUser{nobody}),
	}
	if diff := cmp.Diff(want, update); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	user, err := hppro.Apply(hppro.User{}, update)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := hppro.Update{Licenses: user.Licenses, UplineHierarchyUsers: user.UplineHierarchyUsers}.AppendJSON(nil)
	const wantText = `{"Licenses":[null,{"CreateDate":"0001-01-01T00:00:00","CreatedBy":0,"Disabled":false,"HpUserId":0,"Id":5,"IsPrimary":false,"StateId":0},null],"UplineHierarchyUsers":[null]}`
	if string(text) != wantText {
		t.Errorf("%s, want %s", text, wantText)
	}
	filled := user.Clone()
	filled.Licenses.Or(nil)[0] = hppro.License{}
	if got := hppro.Diff(user, filled).Paths(); len(got) != 1 || got[0] != "Licenses" {
		t.Errorf("Diff sends %q", got)
	}
	changes := hppro.Changes(user, filled)
	if len(changes) != 1 || changes[0].Path.String() != "Licenses[0]" || changes[0].Old != nil {
		t.Errorf("Changes: %v", changes)
	}
}

func TestMergeLicensesAndNull(t *testing.T) {
	var null hppro.License
	null.SetNull()
	got := hppro.MergeLicenses([]hppro.License{null, {ID: 5}}, []hppro.License{null, {ID: 5, Disabled: true}, {StateID: 8}})
	if diff := cmp.Diff([]hppro.License{null, {ID: 5, Disabled: true}, {StateID: 8}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
