package logattr

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

// item is a list's item with something to hide.
type item struct{ key wire.Secret }

func (i item) LogValue() slog.Value { return Group([]string{"key"}, i.key) }

func TestGroup(t *testing.T) {
	secret := wire.NewSecret("hush")
	for _, row := range []struct {
		name, reason, want string
		member             any
	}{
		{"plain", "as it is", `"A":1`, int64(1)},
		{"secret", "masked", `"A":"[secret]"`, secret},
		{"known", "as it is", `"A":"x"`, Known("x")},
		{"not known", "not logged", ``, Known("")},
		{"value", "as it is", `"A":"x"`, wire.Value("x")},
		{"null", "told from absent", `"A":null`, wire.Null[string]()},
		{"absent", "not known, not logged", ``, wire.Optional[string]{}},
		{"optional secret", "masked", `"A":"[secret]"`, wire.Value(secret)},
		{"list", "items mask what they mask alone", `"A":{"0":{"key":"[secret]"},"1":{"key":"[secret]"}}`, Objects(wire.Value([]item{{secret}, {secret}}))},
		{"null list", "told from absent", `"A":null`, Objects(wire.Null[[]item]())},
		{"absent list", "not known, not logged", ``, Objects(wire.Optional[[]item]{})},
	} {
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).LogAttrs(t.Context(), slog.LevelInfo, "", Group([]string{"A", "Z"}, row.member, 2).Group()...)
		_, got, _ := strings.Cut(strings.TrimSuffix(log.String(), "}\n"), `"msg":""`)
		if got = strings.TrimPrefix(got, ","); got != strings.TrimPrefix(row.want+`,"Z":2`, ",") {
			t.Errorf("%s: %s: got %s, want %s", row.name, row.reason, got, row.want)
		}
	}
}

func TestString(t *testing.T) {
	for _, row := range []struct {
		name, reason, want string
		value              slog.Value
	}{
		{"nothing", "nil reads null", "null", slog.Value{}},
		{"text", "quoted, so that it cannot break the line", `"a\n=\"b\""`, slog.StringValue("a\n=\"b\"")},
		{"number", "as it is", "-7", slog.Int64Value(-7)},
		{"boolean", "as it is", "true", slog.BoolValue(true)},
		{"other", "its text, quoted", `"[1 2]"`, slog.AnyValue([]int{1, 2})},
		{"no members", "an object all the same", "{}", Group(nil)},
		{"members", "in their order", `{B=1 A={"0"=null}}`, slog.GroupValue(slog.Int("B", 1), slog.Group(`A`, slog.Any(`"0"`, nil)))},
		{"secret", "the mask is no text", "{A=[secret] B=[secret]}", Group([]string{"A", "B"}, wire.NewSecret("hush"), wire.Value(wire.NewSecret("")))},
		{"list", "by index", `{A={0={key=[secret]}}}`, Group([]string{"A"}, Objects(wire.Value([]item{{wire.NewSecret("hush")}})))},
		{"absent and null", "told apart", `{B=null}`, Group([]string{"A", "B"}, wire.Optional[string]{}, wire.Null[string]())},
	} {
		if got := String(row.value); got != row.want {
			t.Errorf("%s: got %s, want %s: %s", row.name, got, row.want, row.reason)
		}
	}
}
