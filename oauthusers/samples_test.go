package oauthusers_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/oauthusers"
)

// codec is what every type of the package can do.
type codec interface {
	json.Unmarshaler
	json.Marshaler
}

// TestPayloads: what the vendor shows is read and written without losing or
// inventing a member.
func TestPayloads(t *testing.T) {
	rows := []struct {
		name, file string
		into       codec
	}{
		{"record of 2019", recordFile, new(oauthusers.User)},
		{"body with 7 members", learnFile, new(oauthusers.Update)},
		{"body with 6 members", developersFile, new(oauthusers.Update)},
		{"success", successFile, new(oauthusers.Response)},
		{"failure", failureFile, new(oauthusers.Response)},
		{"answer with a token", tokenFile, new(oauthusers.Response)},
		{"failure of another operation", refusedFile, new(oauthusers.Response)},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			payload := readFile(t, row.file)
			if err := row.into.UnmarshalJSON(payload); err != nil {
				t.Fatal(err)
			}
			written, err := row.into.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(anyJSON(t, payload), anyJSON(t, written)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAnswersKeepTheirOrder: the documented answers come back to the byte, but
// for layout.
func TestAnswersKeepTheirOrder(t *testing.T) {
	for _, file := range []string{successFile, failureFile, tokenFile, refusedFile} {
		var answer oauthusers.Response
		if err := answer.UnmarshalJSON(readFile(t, file)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(memberNames(t, readFile(t, file)), memberNames(t, mustJSON(t, answer))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// TestSkeleton: the vendor's skeleton of the record has "<string>" for texts
// and for dates. With a date for those that are, it is read and written as it
// stands, order included.
func TestSkeleton(t *testing.T) {
	skeleton := anyJSON(t, readFile(t, skeletonFile)).(map[string]any)
	for _, m := range slices.Concat(taken, recordOnly) {
		if _, ok := skeleton[m.wire]; ok && m.value == dateType {
			skeleton[m.wire] = "2025-01-15T10:30:00Z"
		}
	}
	var user oauthusers.User
	if err := user.UnmarshalJSON(mustJSON(t, skeleton)); err != nil {
		t.Fatal(err)
	}
	written := mustJSON(t, user)
	if diff := cmp.Diff(any(skeleton), anyJSON(t, written)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(skeletonNames(t), memberNames(t, written)); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

// TestSkeletonTypes: the word in the skeleton's place says the type.
func TestSkeletonTypes(t *testing.T) {
	words := map[any]string{}
	for _, m := range slices.Concat(taken, recordOnly) {
		switch m.value {
		case boolType:
			words[m.wire] = "boolean"
		case intType, languageType:
			words[m.wire] = "number"
		case idsType:
			words[m.wire] = "list"
		default:
			words[m.wire] = "text"
		}
	}
	for name, value := range anyJSON(t, readFile(t, skeletonFile)).(map[string]any) {
		got := "text"
		switch value.(type) {
		case bool:
			got = "boolean"
		case json.Number:
			got = "number"
		case []any:
			got = "list"
		}
		if got != words[name] {
			t.Errorf("%s is a %s in the skeleton and a %s here", name, got, words[name])
		}
	}
}

// TestMembersOfTodayAndOf2019 lists what the two known records have that the
// other has not: records differ, which is why most members are optional.
func TestMembersOfTodayAndOf2019(t *testing.T) {
	today, then := skeletonNames(t), memberNames(t, readFile(t, recordFile))
	var extra, missing []string
	for _, name := range then {
		if !slices.Contains(today, name) {
			extra = append(extra, name)
		}
	}
	for _, name := range today {
		if !slices.Contains(then, name) {
			missing = append(missing, name)
		}
	}
	want := addedByOthers[:len(addedByOthers)-1] // CustomFields were seen in other records only
	if diff := cmp.Diff(want, extra); diff != "" {
		t.Errorf("members of 2019 that are not in the skeleton (-want +got):\n%s", diff)
	}
	if len(missing) != 21 {
		t.Errorf("%d members are missing in the record of 2019: %q", len(missing), missing)
	}
}

// TestDocumentedBodiesAreJudged: the one page's example lacks Language, and its
// texts are empty; the other's have placeholders, 123 for Language among them.
func TestDocumentedBodiesAreJudged(t *testing.T) {
	rows := []struct{ file, want string }{
		{developersFile, "FullName required\nEmail required\nLanguage required\nPasswordSalt required\n"},
		{learnFile, "Language enum\n"},
	}
	for _, row := range rows {
		update, err := oauthusers.Decode(jsonType, readFile(t, row.file))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, summary(t, update.Validate())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.file, diff)
		}
	}
}

// TestUnknownMembersAreDropped names what happens to members that no source
// shows.
func TestUnknownMembersAreDropped(t *testing.T) {
	var user oauthusers.User
	if err := user.UnmarshalJSON([]byte(`{"Id":7,"FullName":"Ada","Email":"a","PreferredLanguage":null,"SomethingNew":[1]}`)); err != nil {
		t.Fatal(err)
	}
	if got, want := string(mustJSON(t, user)), `{"FullName":"Ada","Email":"a","Id":7}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
