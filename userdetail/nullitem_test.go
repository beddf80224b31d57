package userdetail_test

import (
	"encoding/xml"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestNullLinks: the server accepts null as a link, and keeps it.
func TestNullLinks(t *testing.T) {
	var null userdetail.Link
	null.SetNull()
	if null.Equal(userdetail.Link{}) || !null.Equal(null) {
		t.Error("null is equal to an empty link, or not to itself")
	}
	if logged := null.LogValue(); !logged.Equal(slog.Value{}) {
		t.Errorf("logged as %v", logged)
	}
	want := userdetail.User{Links: wire.Value([]userdetail.Link{null, {}, {Rel: wire.Value("self")}})}

	var fromJSON, fromXML userdetail.User
	if err := fromJSON.UnmarshalJSON([]byte(`{"_links":[null,{},{"rel":"self"}]}`)); err != nil {
		t.Fatal(err)
	}
	const list = `<_links><Link xsi:nil="true"></Link><Link></Link><Link><rel>self</rel></Link></_links>`
	if err := xml.Unmarshal([]byte(`<UserDetail xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+list+`</UserDetail>`), &fromXML); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]userdetail.User{"JSON": fromJSON, "XML": fromXML} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	inJSON, _ := want.MarshalJSON()
	if !strings.HasSuffix(string(inJSON), `"_links":[null,{},{"rel":"self"}]}`) {
		t.Errorf("%s", inJSON)
	}
	if inXML, err := xml.Marshal(want); err != nil || !strings.Contains(string(inXML), list) {
		t.Errorf("%s, %v", inXML, err)
	}
}
