package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/page"
	"github.com/seed16fbf055/userupdate/examples/service/vendors"
)

// newHandler serves the five systems, each from a store of its own, and the
// page.
func newHandler(ctx context.Context, seed bool, log *slog.Logger) (http.Handler, error) {
	s := site{mux: http.NewServeMux(), log: log}
	err := errors.Join(
		add(ctx, &s, vendors.AdminUsers(), seed),
		add(ctx, &s, vendors.HPPro(), seed),
		add(ctx, &s, vendors.UserDetail(), seed),
		add(ctx, &s, vendors.AAA(), seed),
		add(ctx, &s, vendors.OAuthUsers(), seed),
		s.page.Mount(s.mux),
	)
	if err != nil {
		return nil, err
	}
	// A page of somebody else must not send updates from a visitor's browser.
	return logged(log, http.NewCrossOriginProtection().Handler(s.mux)), nil
}

// A site is what the service is put together in.
type site struct {
	mux  *http.ServeMux
	page page.Page
	log  *slog.Logger
}

// add adds a system.
func add[User api.Record, Update api.Body](ctx context.Context, s *site, system api.System[User, Update], seed bool) error {
	store := &api.Memory[User]{}
	if seed {
		if err := vendors.Seed(ctx, system, store); err != nil {
			return err
		}
	}
	api.Mount(s.mux, system, store, api.Options{DemandMatch: !seed, Log: s.log, Audit: s.log})
	samples := map[string]string{}
	for _, name := range []string{vendors.Record, vendors.Change, vendors.Documented} {
		text, err := vendors.Sample(system.Name, name)
		if err != nil {
			return err
		}
		samples[name] = strings.TrimSpace(string(text))
	}
	return page.Add(&s.page, system, samples)
}
