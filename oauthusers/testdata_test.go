package oauthusers_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// The vendor's bodies in testdata.
const (
	skeletonFile   = "get_users_by_id_200.docs-skeleton.json"
	recordFile     = "user_record.public-api-user-me.2019.json"
	successFile    = "put_users_200.docs.json"
	failureFile    = "put_users_400.docs.json"
	developersFile = "put_users_request_minimal.docs-developers.json"
	learnFile      = "put_users_request_minimal.docs-learn.json"
	tokenFile      = "envelope_token_refresh_200.2019.json"
	refusedFile    = "envelope_validate_500.2019.json"
)

// bodies returns JSON texts to start from: the vendor's, and the records and
// updates of the scenarios.
func bodies(t testing.TB) [][]byte {
	t.Helper()
	all := [][]byte{lawtest.Must(json.Marshal(ada(t))), lawtest.Must(json.Marshal(oauthusers.Full(ada(t))))}
	for _, name := range []string{skeletonFile, recordFile, successFile, failureFile, developersFile, learnFile, tokenFile, refusedFile} {
		all = append(all, lawtest.ReadFile(t, name))
	}
	for _, file := range scenarioFiles(t) {
		s := readScenario(t, file)
		all = append(all, lawtest.Must(json.Marshal(s.Record)))
		for _, update := range s.Updates {
			all = append(all, update)
		}
	}
	return all
}

func mustApply(t testing.TB, user oauthusers.User, update oauthusers.Update) oauthusers.User {
	t.Helper()
	merged, err := oauthusers.Apply(user, update)
	if err != nil {
		t.Fatalf("cannot be applied: %v", err)
	}
	return merged
}

// secret returns a member that holds a text with the word "hush".
func secret(name string) wire.Optional[wire.Secret] {
	return wire.Value(wire.NewSecret("hush-" + name))
}

// ada returns a valid record in the vendor's current form.
func ada(t testing.TB) oauthusers.User {
	t.Helper()
	seen, yes, no := wire.Value(lawtest.Must(wire.ParseDateTime("2025-01-15T10:30:00Z"))), wire.Value(true), wire.Value(false)
	return oauthusers.User{
		FullName: "Ada Lovelace", Email: "ada@example.com", AccessToken: secret("token"),
		Language: wire.Value(oauthusers.LanguageEnglishUK), PreferredLanguageID: wire.Value[int64](287965678),
		NewPassword: wire.Null[wire.Secret](), Password: secret("password"), PasswordSalt: secret("salt"),
		AvatarFileName: wire.Value("ada.png"), NewAvatarURL: wire.Null[string](), ClearAvatarFile: no,
		ApplicationID: wire.Null[int64](), PassportNumber: wire.Null[string](), PassportCardNumber: wire.Value("C-17"),
		EnablePassportAccess: yes, Active: yes, IsAdmin: no, APIAccess: yes, Validated: yes, MustResetPassword: no,
		LastAccess: seen, Devices: wire.Null[string](),
		OnNewEmail: yes, OnHelpDeskMsg: yes, OnNewWallPost: yes, OnNewMember: yes, OnProfileChanges: yes, OnNewBlogComment: no,
		OnNewEventComment: no, OnTariffChange: yes, OnBookingChange: yes, OnTentativeBookingChange: no, OnPurchases: yes,
		OnVisitorRegistration: yes, OnPlaformInvoices: yes, ReceiveCommunityDigest: no, ReceiveEveryMessage: yes,
		TwoFactorEnabled: yes, TwoFactorSecret: secret("factor"), EmailCallBackGUID: secret("guid"),
		Businesses: wire.Value([]int64{287964677, 627703076}), UserRoles: wire.Value([]int64{770685918, 800349553}),
		ChatRooms: wire.Value([]int64{}), DefaultBusinessID: wire.Value[int64](287964677), LastHelpVisited: wire.Value[int64](0),
		LastReceivedCommunityThreadDate: seen, LastReceivedCommunityMessageDate: wire.Null[wire.DateTime](),
		NextCommunityDigest: seen, SupportTeamUserEmail: wire.Value("help@example.com"), InvalidLoginAttempts: wire.Value[int64](0),
		LastLoginAttempt: seen, OnAccessControlErrors: no, NextHelpDeskMessageReminder: wire.Null[wire.DateTime](),
		OnMemberRemovedFromTeam: no, OnVirtualOfficeTariffChange: no, OnVirtualOfficeDeliveryPreferenceUpdate: no,
		OnIdentityCheckUpdate: yes, ID: 303914611, UniqueID: wire.Value("d3767b81-49c3-4167-bd0b-d185a079e9ff"),
		CreatedOn: seen, UpdatedOn: seen, UpdatedBy: wire.Value("eve@example.com"), IsNew: no, SystemID: wire.Null[string](),
	}
}

// anyJSON reads JSON into maps, lists and scalars; numbers keep their digits.
func anyJSON(text []byte) (value any) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return value
}
