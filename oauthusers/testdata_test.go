package oauthusers_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const jsonType = "application/json"

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

// readFile returns a file of testdata.
func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// bodies returns JSON texts to start from: the vendor's, the records and
// updates of the scenarios, and wrong ones.
func bodies(t testing.TB) [][]byte {
	t.Helper()
	all := [][]byte{mustJSON(t, ada(t)), mustJSON(t, oauthusers.Full(ada(t)))}
	for _, name := range []string{skeletonFile, recordFile, successFile, failureFile, developersFile, learnFile, tokenFile, refusedFile} {
		all = append(all, readFile(t, name))
	}
	for _, file := range scenarioFiles(t) {
		s := readScenario(t, file)
		all = append(all, mustJSON(t, s.Record))
		for _, update := range s.Updates {
			all = append(all, update)
		}
	}
	for _, row := range badInputs {
		if len(row.body) < 2000 {
			all = append(all, []byte(row.body))
		}
	}
	return all
}

// problems returns the entries of err, which must be of this library.
func problems(t testing.TB, err error) validate.Errors {
	t.Helper()
	if err == nil {
		return nil
	}
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		t.Fatalf("not a list of problems: %T %v", err, err)
	}
	return list
}

// summary writes the entries of err as "path code", one a line.
func summary(t testing.TB, err error) string {
	t.Helper()
	var text strings.Builder
	for _, problem := range problems(t, err) {
		text.WriteString(problem.Path.String() + " " + string(problem.Code) + "\n")
	}
	return text.String()
}

func mustApply(t testing.TB, user oauthusers.User, update oauthusers.Update) oauthusers.User {
	t.Helper()
	merged, err := oauthusers.Apply(user, update)
	if err != nil {
		t.Fatalf("cannot be applied: %v", err)
	}
	return merged
}

func mustJSON(t testing.TB, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// anyJSON reads JSON into maps, lists and scalars; numbers keep their digits.
func anyJSON(t testing.TB, text []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return value
}

func date(t testing.TB, text string) wire.DateTime {
	t.Helper()
	value, err := wire.ParseDateTime(text)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// secret returns a member that holds a text with the word "hush".
func secret(name string) wire.Optional[wire.Secret] {
	return wire.Value(wire.NewSecret("hush-" + name))
}

// ada returns a record as the vendor answers it today, valid in every respect.
func ada(t testing.TB) oauthusers.User {
	t.Helper()
	seen, yes, no := wire.Value(date(t, "2025-01-15T10:30:00Z")), wire.Value(true), wire.Value(false)
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
