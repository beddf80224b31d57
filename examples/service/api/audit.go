package api

import (
	"context"
	"log/slog"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// record writes what an update has changed to the audit log, and the read-only
// members that it would have changed. Secrets are masked in both. An update that
// did and tried nothing leaves no line.
func (s *Service[User, Update]) record(ctx context.Context, key string, version int64, before, after User, update Update) {
	ignored := []string{}
	for _, problem := range validate.List(s.system.CheckReadOnly(before, update)) {
		ignored = append(ignored, problem.Path.String())
	}
	changes := append([]wire.Change{}, s.system.Changes(before, after)...)
	if len(changes)+len(ignored) > 0 {
		s.options.Audit.InfoContext(ctx, "user updated", "system", s.system.Name, "key", key, "version", version,
			"changes", changes, "ignored", ignored)
	}
	s.options.Log.DebugContext(ctx, "user stored", "system", s.system.Name, slog.Any("update", update), slog.Any("user", after))
}
