package api_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

func TestMemory(t *testing.T) {
	var store api.Memory[string]
	for _, row := range []struct {
		name, reason string
		key          string
		version      int64
		want         error
	}{
		{"new", "version 0 is that of none", "a", 0, nil},
		{"new again", "it is there by now", "a", 0, api.ErrStale},
		{"next", "the version that was read", "a", 1, nil},
		{"old", "somebody else was faster", "a", 1, api.ErrStale},
		{"never seen", "there is no version 1", "b", 1, api.ErrStale},
	} {
		if err := store.Swap(t.Context(), row.key, row.version, row.name); err != row.want {
			t.Errorf("%s (%s): %v, want %v", row.name, row.reason, err, row.want)
		}
	}
	if user, version, err := store.Get(t.Context(), "a"); user != "next" || version != 2 || err != nil {
		t.Errorf("%q, %d, %v; want the second", user, version, err)
	}
	if user, version, err := store.Get(t.Context(), "b"); user != "" || version != 0 || err != api.ErrNotFound {
		t.Errorf("%q, %d, %v; want nothing", user, version, err)
	}
}
