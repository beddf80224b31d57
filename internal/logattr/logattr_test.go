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
	return slog.GroupValue(Add(nil, "key", i.key)...)
}

func TestAttributes(t *testing.T) {
	secret := wire.NewSecret("hush")
	for _, row := range []struct {
		name, reason, want string
		attrs              []slog.Attr
	}{
		{"plain", "as it is", `"A":1`, Add(nil, "A", int64(1))},
		{"secret", "masked", `"A":"[secret]"`, Add(nil, "A", secret)},
		{"value", "as it is", `"A":"x"`, AddOptional(nil, "A", wire.Value("x"))},
		{"null", "told from absent", `"A":null`, AddOptional(nil, "A", wire.Null[string]())},
		{"absent", "not known, not logged", ``, AddOptional(nil, "A", wire.Optional[string]{})},
		{"optional secret", "masked", `"A":"[secret]"`, AddOptional(nil, "A", wire.Value(secret))},
		{"list", "items mask what they mask alone", `"A":{"0":{"key":"[secret]"},"1":{"key":"[secret]"}}`, AddList(nil, "A", wire.Value([]item{{secret}, {secret}}))},
		{"null list", "told from absent", `"A":null`, AddList(nil, "A", wire.Null[[]item]())},
		{"absent list", "not known, not logged", ``, AddList(nil, "A", wire.Optional[[]item]{})},
	} {
		var log bytes.Buffer
		slog.New(slog.NewJSONHandler(&log, nil)).LogAttrs(t.Context(), slog.LevelInfo, "", row.attrs...)
		_, got, _ := strings.Cut(strings.TrimSuffix(log.String(), "}\n"), `"msg":""`)
		if got = strings.TrimPrefix(got, ","); got != row.want {
			t.Errorf("%s: %s: got %s, want %s", row.name, row.reason, got, row.want)
		}
	}
}
