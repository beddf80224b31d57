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
