package oauthusers_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestZeroIsSent: required numbers may be 0.
func TestZeroIsSent(t *testing.T) {
	var zeros oauthusers.Update
	if err := zeros.UnmarshalJSON([]byte(`{"Id":0,"FullName":"A","Email":"a","Language":1,"PasswordSalt":"s","LastHelpVisited":0,"InvalidLoginAttempts":0}`)); err != nil {
		t.Fatal(err)
	}
	if err := zeros.Validate(); err != nil {
		t.Error(err)
	}
}

// TestListsAndInstructions: what the laws leave out, one update at a time.
func TestListsAndInstructions(t *testing.T) {
	ids, null := wire.Value([]int64{7, 3}), wire.Null[[]int64]()
	known := oauthusers.User{Businesses: ids, UserRoles: ids, ChatRooms: ids}
	rows := []struct {
		name   string
		update oauthusers.Update
		want   oauthusers.User // from an empty record
	}{
		{"lists", oauthusers.Update{Businesses: ids, UserRoles: ids, ChatRooms: ids}, known},
		{"added", oauthusers.Update{AddedBusinesses: ids, AddedUserRoles: ids, AddedChatRooms: ids}, known},
		{"removed", oauthusers.Update{RemovedBusinesses: ids, RemovedUserRoles: ids, RemovedChatRooms: ids}, oauthusers.User{}},
		{"null", oauthusers.Update{Businesses: null, UserRoles: null, ChatRooms: null}, oauthusers.User{Businesses: null, UserRoles: null, ChatRooms: null}},
		{"a password", oauthusers.Update{NewPassword: secret("new")}, oauthusers.User{}},
		{"an avatar", oauthusers.Update{NewAvatarURL: wire.Value("https://example.com/a.png")}, oauthusers.User{}},
		{"no avatar", oauthusers.Update{ClearAvatarFile: wire.Value(true)}, oauthusers.User{}},
	}
	for _, row := range rows {
		if diff := cmp.Diff(row.want, mustApply(t, oauthusers.User{}, row.update)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.name, diff)
		}
	}
	cleared := mustApply(t, known, rows[3].update)
	if !cleared.Businesses.IsNull() || !cleared.UserRoles.IsNull() || !cleared.ChatRooms.IsNull() {
		t.Errorf("null did not reach the record: %v", cleared)
	}
	if diff := cmp.Diff(rows[0].update, oauthusers.Diff(oauthusers.User{}, known)); diff != "" {
		t.Errorf("Diff (-want +got):\n%s", diff)
	}
}

func TestFullSendsEveryMember(t *testing.T) {
	if sent := oauthusers.Full(ada(t)).Paths(); len(sent) != 58 {
		t.Errorf("of a whole record: %q", sent)
	}
	const known = "Id NewPassword NewAvatarUrl ClearAvatarFile AddedBusinesses RemovedBusinesses " +
		"AddedUserRoles RemovedUserRoles AddedChatRooms RemovedChatRooms"
	if diff := cmp.Diff(known, strings.Join(oauthusers.Full(oauthusers.User{}).Paths(), " ")); diff != "" {
		t.Errorf("of a record that knows nothing (-want +got):\n%s", diff)
	}
}

// TestFullInstructsNothing: earlier instructions in a record are not repeated.
func TestFullInstructsNothing(t *testing.T) {
	user := ada(t)
	user.NewPassword.Set(wire.NewSecret("hush"))
	user.NewAvatarURL.Set("https://example.com/a.png")
	user.ClearAvatarFile.Set(true)
	user.AddedBusinesses.Set([]int64{1})
	user.ChatRooms.SetNull()
	full := oauthusers.Full(user)
	for name, null := range map[string]bool{
		"NewPassword":  full.NewPassword.IsNull(),
		"NewAvatarUrl": full.NewAvatarURL.IsNull(),
		"Added":        full.AddedBusinesses.IsNull(),
		"Removed":      full.RemovedChatRooms.IsNull(),
	} {
		if !null {
			t.Errorf("%s is not null", name)
		}
	}
	if clear, ok := full.ClearAvatarFile.Get(); !ok || clear {
		t.Errorf("ClearAvatarFile is %+v", full.ClearAvatarFile)
	}
	if rooms, ok := full.ChatRooms.Get(); !ok || rooms == nil || len(rooms) > 0 {
		t.Errorf("a null list is sent as %+v, want an empty one", full.ChatRooms)
	}
}
