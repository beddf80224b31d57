package userdetail_test

import (
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestParseParams(t *testing.T) {
	key := func(text string) wire.Optional[wire.Secret] { return wire.Value(wire.NewSecret(text)) }
	rows := []struct {
		name, reason, query string
		want                userdetail.Params
		problems            string
	}{
		{"both", "as documented", "WsAccessKey=abc&FileId=7", userdetail.Params{WsAccessKey: key("abc"), FileID: 7}, ""},
		{"the SDK's spelling", "names match without case", "wsaccesskey=abc&fileid=7", userdetail.Params{WsAccessKey: key("abc"), FileID: 7}, ""},
		{"OAuth", "the key is optional", "FileId=7", userdetail.Params{FileID: 7}, ""},
		{"empty key", "it was sent", "FileId=7&WsAccessKey=", userdetail.Params{WsAccessKey: key(""), FileID: 7}, ""},
		{"first value", "of several", "FileId=7&FileId=8", userdetail.Params{FileID: 7}, ""},
		{"long s", "only ASCII letters have no case", "WsAcce\u017f\u017fKey=abc&FileId=7", userdetail.Params{FileID: 7}, ""},
		{"exact name", "goes before any other", "FILEID=8&FileId=7&fileid=9", userdetail.Params{FileID: 7}, ""},
		{"escaped", "as in any query", "FileId=%207%20&WsAccessKey=a%2Bb+c", userdetail.Params{WsAccessKey: key("a+b c"), FileID: 7}, ""},
		{"others", "are ignored", "FileId=7&Page=2&FileIds=8", userdetail.Params{FileID: 7}, ""},
		{"nothing", "FileId is required", "", userdetail.Params{}, "FileId required\n"},
		{"empty", "nothing was sent", "FileId=&WsAccessKey=abc", userdetail.Params{WsAccessKey: key("abc")}, "FileId required\n"},
		{"text", "not a whole number", "FileId=seven&WsAccessKey=abc", userdetail.Params{WsAccessKey: key("abc")}, "FileId type integer\n"},
		{"fraction", "not a whole number", "FileId=7.0", userdetail.Params{}, "FileId type integer\n"},
		{"hexadecimal", "not a whole number here", "FileId=0x7", userdetail.Params{}, "FileId type integer\n"},
		{"too large", "beyond 64 bits", "FileId=99999999999999999999", userdetail.Params{}, "FileId range int64\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			values, err := url.ParseQuery(row.query)
			if err != nil {
				t.Fatal(err)
			}
			got, err := userdetail.ParseParams(values)
			if problems := lawtest.Summary(t, err); problems != row.problems {
				t.Errorf("%q, want %q (%s)", problems, row.problems, row.reason)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
	if params, err := userdetail.ParseParams(nil); lawtest.Summary(t, err) != "FileId required\n" || !cmp.Equal(params, userdetail.Params{}) {
		t.Errorf("nil values: %v, %v", params, err)
	}
}

func TestParamsValues(t *testing.T) {
	rows := []struct {
		name   string
		params userdetail.Params
		want   string
	}{
		{"both", userdetail.Params{WsAccessKey: wire.Value(wire.NewSecret("a+b c")), FileID: 7}, "FileId=7&WsAccessKey=a%2Bb+c"},
		{"OAuth", userdetail.Params{FileID: 7}, "FileId=7"},
		{"null key", userdetail.Params{WsAccessKey: wire.Null[wire.Secret](), FileID: 7}, "FileId=7"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			values := row.params.Values()
			if got := values.Encode(); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
			back, err := userdetail.ParseParams(values)
			if err != nil || back.FileID != row.params.FileID || back.WsAccessKey.Or(wire.Secret{}).Reveal() != row.params.WsAccessKey.Or(wire.Secret{}).Reveal() {
				t.Errorf("read back %v, %v", back, err)
			}
		})
	}
}

func TestParamsValidate(t *testing.T) {
	if got, want := lawtest.Summary(t, userdetail.Params{}.Validate()), "FileId required\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if err := (userdetail.Params{FileID: 7}).Validate(); err != nil {
		t.Error(err)
	}
}
