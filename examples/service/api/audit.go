package api

import (
	"context"
	"log/slog"

	"github.com/seed16fbf055/userupdate/validate"
)

// record writes what an update has changed to the audit log, and the read-only
// members that it would have changed. Secrets are masked in both.
func (s *Service[User, Update]) record(ctx context.Context, key string, version int64, before, after User, update Update) {
	var ignored []string
	for _, problem := range validate.List(s.system.CheckReadOnly(before, update)) {
		ignored = append(ignored, problem.Path.String())
	}
	s.options.Audit.InfoContext(ctx, "user updated", "system", s.system.Name, "key", key, "version", version,
		"changes", s.system.Changes(before, after), "ignored", ignored)
	s.options.Log.DebugContext(ctx, "user stored", "system", s.system.Name, slog.Any("update", update), slog.Any("user", after))
}
