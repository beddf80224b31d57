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

func (i item) LogValue() slog.Value {
	return Group(Plain("key", i.key))
}

func TestAttributes(t *testing.T) {
	secret := wire.NewSecret("hush")
	for _, row := range []struct {
		name, reason, want string
		attr               slog.Attr
	}{
		{"plain", "as it is", `"A":1`, Plain("A", int64(1))},
		{"secret", "masked", `"A":"[secret]"`, Plain("A", secret)},
		{"known", "as it is", `"A":"x"`, Known("A", "x")},
		{"not known", "not logged", ``, Known("A", "")},
		{"value", "as it is", `"A":"x"`, Optional("A", wire.Value("x"))},
		{"null", "told from absent", `"A":null`, Optional("A", wire.Null[string]())},
		{"absent", "not known, not logged", ``, Optional("A", wire.Optional[string]{})},
		{"optional secret", "masked", `"A":"[secret]"`, Optional("A", wire.Value(secret))},
		{"list", "items mask what they mask alone", `"A":{"0":{"key":"[secret]"},"1":{"key":"[secret]"}}`, Objects("A", wire.Value([]item{{secret}, {secret}}))},
		{"null list", "told from absent", `"A":null`, Objects("A", wire.Null[[]item]())},
		{"absent list", "not known, not logged", ``, Objects("A", wire.Optional[[]item]{})},
	} {
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).LogAttrs(t.Context(), slog.LevelInfo, "", Group(row.attr).Group()...)
		_, got, _ := strings.Cut(strings.TrimSuffix(log.String(), "}\n"), `"msg":""`)
		if got = strings.TrimPrefix(got, ","); got != row.want {
			t.Errorf("%s: %s: got %s, want %s", row.name, row.reason, got, row.want)
		}
	}
}
