package compat

import (
	"bytes"
	"errors"
	"fmt"

	cockroach "github.com/cockroachdb/errors"
	goerrors "github.com/go-errors/errors"
	"github.com/hashicorp/go-multierror"
	pkgerrors "github.com/pkg/errors"
	"github.com/rotisserie/eris"
	"github.com/samber/oops"
	"go.uber.org/multierr"
)

var errOther = errors.New("another error")

const cockroachModule = "github.com/cockroachdb/errors"

// errorSinks wrap an error that holds a value, or take one to say more.
var errorSinks = []sink{
	{name: "Wrap, Errorf, WithStack", module: "github.com/pkg/errors", write: asked(func(v any) error {
		return pkgerrors.Wrapf(pkgerrors.WithStack(asError(v)), "%v", v)
	})},
	{name: "Wrap, Newf", module: cockroachModule, write: asked(func(v any) error {
		return cockroach.Wrapf(cockroach.Newf("%v %+v", v, v), "%v", v)
	})},
	{name: "of an error", module: cockroachModule, write: asked(func(v any) error { return cockroach.Wrap(asError(v), "m") })},
	{name: "WithDetailf, WithHintf, details", module: cockroachModule, write: printed(func(v any) string {
		err := cockroach.WithHintf(cockroach.WithDetailf(cockroach.WithSecondaryError(asError(v), asError(v)), "%v", v), "%v", v)
		return fmt.Sprintf("%+v %v %v %v %+v", err, cockroach.FlattenDetails(err), cockroach.FlattenHints(err),
			cockroach.GetSafeDetails(err), cockroach.GetAllSafeDetails(err))
	})},
	{name: "redacted, Safe", module: cockroachModule, write: printed(func(v any) string {
		err := cockroach.Newf("%v %v", cockroach.Safe(v), v)
		return fmt.Sprintf("%+v %v", err, cockroach.Redact(err))
	})},
	{name: "report for sentry", module: cockroachModule, write: printed(func(v any) string {
		event, extra := cockroach.BuildSentryReport(cockroach.Newf("%v %v", cockroach.Safe(v), v))
		return fmt.Sprintf("%+v %v %+v", event, extra, event.Exception)
	})},
	{name: "encoded for another process", module: cockroachModule, write: printed(func(v any) string {
		encoded := cockroach.EncodeError(ctx, cockroach.Wrapf(asError(v), "%v", v))
		data, err := encoded.Marshal()
		return fmt.Sprintf("%s %v", data, err)
	})},
	{name: "Wrap, ToString, ToJSON", module: "github.com/rotisserie/eris", write: printed(func(v any) string {
		err := eris.Wrapf(asError(v), "%v", v)
		return fmt.Sprintf("%v %+v %s %s", err, err, eris.ToString(err, true), inJSON(eris.ToJSON(err, true)))
	})},
	{name: "Errorf, WrapPrefix", module: "github.com/go-errors/errors", write: printed(func(v any) string {
		err := goerrors.WrapPrefix(asError(v), "m", 0)
		return fmt.Sprintf("%v %+v %s %s", err, err, err.ErrorStack(), goerrors.New(v).ErrorStack())
	})},
	{name: "Append", module: "github.com/hashicorp/go-multierror", write: asked(func(v any) error {
		return multierror.Append(asError(v), asError(v))
	})},
	{name: "Combine", module: "go.uber.org/multierr", write: asked(func(v any) error { return multierr.Combine(asError(v), asError(v)) })},
	{name: "With, Wrapf", module: "github.com/samber/oops", write: asked(func(v any) error {
		return oops.With("v", v).User("ada", "v", v).Wrapf(asError(v), "%v", v)
	})},
	{name: "LogValue, ToMap in JSON", module: "github.com/samber/oops", family: asksJSON, write: lines(func(b *bytes.Buffer, v any) {
		err, _ := oops.AsOops(oops.With("v", v).Wrap(asError(v)))
		b.WriteString(inJSON(err.ToMap()))
	})},
}

// asked returns what fmt prints of an error.
func asked(wrap func(v any) error) func(v, _ any) string {
	return printed(func(v any) string {
		err := wrap(v)
		return fmt.Sprintf("%v %+v %#v %s %q", err, err, err, err, err)
	})
}
