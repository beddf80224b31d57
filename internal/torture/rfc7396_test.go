package torture_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/internal/torture"
)

// TestMergePatches are the test cases of RFC 7396, Appendix A, that a contract
// can express: a and b are Nick and Phone, a list is Tags, an object Home. The
// others change the type of a member (6, 9, 15), or patch what is no object.
func TestMergePatches(t *testing.T) {
	for _, row := range []struct{ name, reason, record, patch, want string }{
		{"1", "a value is replaced", `{"Nick":"b"}`, `{"Nick":"c"}`, `{"Nick":"c"}`},
		{"2", "a value is added", `{"Nick":"b"}`, `{"Phone":"c"}`, `{"Nick":"b","Phone":"c"}`},
		{"3", "null removes: to a contract it is no more than absent", `{"Nick":"b"}`, `{"Nick":null}`, `{"Nick":null}`},
		{"4", "the others stay", `{"Nick":"b","Phone":"c"}`, `{"Nick":null}`, `{"Nick":null,"Phone":"c"}`},
		{"5", "a list is added", `{"Nick":"b"}`, `{"Tags":["c"]}`, `{"Nick":"b","Tags":["c"]}`},
		{"7", "an object takes what is sent", `{"Home":{"id":1,"text":"c","open":true}}`, `{"Home":{"id":1,"text":"d","open":true,"rate":null}}`,
			`{"Home":{"id":1,"text":"d","rate":null,"open":true}}`},
		{"8", "a list replaces the list", `{"Tags":["a","b"]}`, `{"Tags":["c","d"]}`, `{"Tags":["c","d"]}`},
		{"13", "null stays where it was", `{"Nick":null}`, `{"Phone":"1"}`, `{"Nick":null,"Phone":"1"}`},
		{"14", "null for what is not there", `{"Phone":"b"}`, `{"Nick":null}`, `{"Nick":null,"Phone":"b"}`},
		{"2, unknown in the record", "it stays", `{"a":"b"}`, `{"Nick":"c"}`, `{"Nick":"c","a":"b"}`},
		{"2, unknown in the patch", "a client can plant none", `{"Nick":"b"}`, `{"b":"c"}`, `{"Nick":"b"}`},
		{"3, unknown in both", "nor remove one", `{"a":"b"}`, `{"a":null}`, `{"a":"b"}`},
		{"7, unknown in an object", "nor there", `{"a":{"b":"c"}}`, `{"a":{"b":"d","c":null}}`, `{"a":{"b":"c"}}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			var record, want torture.User
			err := errors.Join(json.Unmarshal([]byte(row.record), &record), json.Unmarshal([]byte(row.want), &want))
			update, decodeErr := torture.Decode(lawtest.JSON, []byte(row.patch))
			merged, applyErr := torture.Apply(record, update)
			if err := errors.Join(err, decodeErr, applyErr); err != nil {
				t.Fatal(err)
			}
			if got, want := string(lawtest.Must(json.Marshal(merged))), string(lawtest.Must(json.Marshal(want))); got != want {
				t.Errorf("%s: %s, want %s", row.reason, got, want)
			}
		})
	}
	for name, patch := range map[string]string{"10": `["c"]`, "11": `null`, "12": `"bar"`} {
		if _, err := torture.Decode(lawtest.JSON, []byte(patch)); err == nil {
			t.Errorf("%s: a patch that is no object would replace the record", name)
		}
	}
}
