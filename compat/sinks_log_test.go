package compat

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	stdlog "log"
	"log/slog"
	"time"

	apex "github.com/apex/log"
	apexjson "github.com/apex/log/handlers/json"
	apexlogfmt "github.com/apex/log/handlers/logfmt"
	apextext "github.com/apex/log/handlers/text"
	charm "github.com/charmbracelet/log"
	"github.com/getsentry/sentry-go"
	kit "github.com/go-kit/log"
	"github.com/go-logr/logr"
	"github.com/go-logr/logr/funcr"
	"github.com/go-logr/stdr"
	"github.com/go-logr/zapr"
	"github.com/golang-cz/devslog"
	"github.com/hashicorp/go-hclog"
	"github.com/lmittmann/tint"
	"github.com/phuslu/log"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"k8s.io/klog/v2"
)

const (
	zapModule     = "go.uber.org/zap"
	zerologModule = "github.com/rs/zerolog"
	logrusModule  = "github.com/sirupsen/logrus"
	hclogModule   = "github.com/hashicorp/go-hclog"
	kitModule     = "github.com/go-kit/log"
	charmModule   = "github.com/charmbracelet/log"
	apexModule    = "github.com/apex/log"
	phusluModule  = "github.com/phuslu/log"
	sentryModule  = "github.com/getsentry/sentry-go"
	logrModule    = "github.com/go-logr/logr"
)

// logSinks are loggers.
var logSinks = []sink{
	{name: "slog text", module: std, write: lines(func(b *bytes.Buffer, v any) { slogged(slog.NewTextHandler(b, nil), v) })},
	{name: "slog text, group", module: std, write: lines(func(b *bytes.Buffer, v any) { grouped(slog.NewTextHandler(b, nil), v) })},
	{name: "slog JSON", module: std, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { slogged(slog.NewJSONHandler(b, nil), v) })},
	{name: "slog JSON, group", module: std, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { grouped(slog.NewJSONHandler(b, nil), v) })},
	{name: "slog default", module: std, write: lines(func(b *bytes.Buffer, v any) {
		stdlog.SetOutput(b)
		defer stdlog.SetOutput(io.Discard)
		slog.Default().Info("m", "v", v)
	})},
	{name: "slog handler", module: "github.com/lmittmann/tint", write: lines(func(b *bytes.Buffer, v any) { slogged(tint.NewTextHandler(b, nil), v) })},
	{name: "slog handler", module: "github.com/golang-cz/devslog", write: lines(func(b *bytes.Buffer, v any) { slogged(devslog.NewHandler(b, nil), v) })},

	{name: "Any, JSON", module: zapModule, family: asksJSON, write: zapped(jsonOfZap, func(l *zap.Logger, v any) { l.With(zap.Any("w", v)).Info("m", zap.Any("v", v)) })},
	{name: "Any, console", module: zapModule, family: asksJSON, write: zapped(zapcore.NewConsoleEncoder, func(l *zap.Logger, v any) { l.Info("m", zap.Any("v", v)) })},
	{name: "Reflect", module: zapModule, family: asksJSON, write: zapped(jsonOfZap, func(l *zap.Logger, v any) { l.Info("m", zap.Reflect("v", v)) })},
	{name: "sugar Infow", module: zapModule, family: asksJSON, write: zapped(jsonOfZap, func(l *zap.Logger, v any) { l.Sugar().Infow("m", "v", v) })},
	{name: "sugar Info, Infof, Infoln", module: zapModule, write: zapped(jsonOfZap, func(l *zap.Logger, v any) {
		l.Sugar().Info(v)
		l.Sugar().Infoln("v", v)
		l.Sugar().Infof("%v %+v %#v %s", v, v, v, v)
	})},
	{name: "Stringer, Error, NamedError", module: zapModule, write: zapped(jsonOfZap, func(l *zap.Logger, v any) {
		l.Info("m", zap.Stringer("s", stringer{v}), zap.Error(asError(v)), zap.NamedError("n", asError(v)))
	})},
	{name: "zapr", module: "github.com/go-logr/zapr", family: asksJSON, write: zapped(jsonOfZap, func(l *zap.Logger, v any) { logrLogged(zapr.NewLogger(l), v) })},

	{name: "funcr", module: logrModule, write: lines(func(b *bytes.Buffer, v any) {
		logrLogged(funcr.New(func(prefix, args string) { fmt.Fprintln(b, prefix, args) }, funcr.Options{}), v)
	})},
	{name: "funcr JSON", module: logrModule, write: lines(func(b *bytes.Buffer, v any) {
		logrLogged(funcr.NewJSON(func(text string) { fmt.Fprintln(b, text) }, funcr.Options{}), v)
	})},
	{name: "to slog JSON", module: logrModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { logrLogged(logr.FromSlogHandler(slog.NewJSONHandler(b, nil)), v) })},
	{name: "to slog text", module: logrModule, write: lines(func(b *bytes.Buffer, v any) { logrLogged(logr.FromSlogHandler(slog.NewTextHandler(b, nil)), v) })},
	{name: "stdr", module: "github.com/go-logr/stdr", write: lines(func(b *bytes.Buffer, v any) { logrLogged(stdr.New(stdlog.New(b, "", 0)), v) })},
	{name: "InfoS, ErrorS", module: "k8s.io/klog/v2", family: asksJSON, write: klogged(func(v any) {
		klog.InfoS("m", "v", v)
		klog.ErrorS(asError(v), "m", "v", v)
	})},
	{name: "Info, Infof", module: "k8s.io/klog/v2", write: klogged(func(v any) {
		klog.Info(v)
		klog.Infof("%v %+v %#v", v, v, v)
	})},

	{name: "Interface", module: zerologModule, family: asksJSON, write: zerologged(func(e *zerolog.Event, v any) { e.Interface("v", v).Send() })},
	{name: "Any", module: zerologModule, family: asksJSON, write: zerologged(func(e *zerolog.Event, v any) { e.Any("v", v).Send() })},
	{name: "Fields", module: zerologModule, family: asksJSON, write: zerologged(func(e *zerolog.Event, v any) { e.Fields(map[string]any{"v": v}).Send() })},
	{name: "Dict", module: zerologModule, family: asksJSON, write: zerologged(func(e *zerolog.Event, v any) { e.Dict("d", zerolog.Dict().Any("v", v)).Send() })},
	{name: "Array", module: zerologModule, family: asksJSON, write: zerologged(func(e *zerolog.Event, v any) { e.Array("a", zerolog.Arr().Interface(v)).Send() })},
	{name: "Type, Stringer, Err, Msgf", module: zerologModule, write: zerologged(func(e *zerolog.Event, v any) {
		e.Type("t", v).Stringer("s", stringer{v}).Err(asError(v)).AnErr("e", asError(v)).Msgf("%v %+v %#v", v, v, v)
	})},
	{name: "console", module: zerologModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) {
		logger := zerolog.New(zerolog.ConsoleWriter{Out: b, NoColor: true})
		logger.Info().Any("v", v).Send()
	})},

	{name: "text", module: logrusModule, write: lines(func(b *bytes.Buffer, v any) { logrusLogged(b, &logrus.TextFormatter{}, v) })},
	{name: "JSON", module: logrusModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { logrusLogged(b, &logrus.JSONFormatter{}, v) })},
	{name: "text", module: hclogModule, write: lines(func(b *bytes.Buffer, v any) { hclog.New(&hclog.LoggerOptions{Output: b}).Info("m", "v", v) })},
	{name: "JSON", module: hclogModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) {
		hclog.New(&hclog.LoggerOptions{Output: b, JSONFormat: true}).With("w", v).Info("m", "v", v)
	})},
	{name: "logfmt", module: kitModule, write: lines(func(b *bytes.Buffer, v any) { fail(b, kit.NewLogfmtLogger(b).Log("v", v)) })},
	{name: "JSON", module: kitModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { fail(b, kit.NewJSONLogger(b).Log("v", v)) })},
	{name: "text", module: charmModule, write: charmed(charm.TextFormatter)},
	{name: "logfmt", module: charmModule, write: charmed(charm.LogfmtFormatter)},
	{name: "JSON", module: charmModule, family: asksJSON, write: charmed(charm.JSONFormatter)},
	{name: "text", module: apexModule, write: lines(func(b *bytes.Buffer, v any) { apexLogged(apextext.New(b), v) })},
	{name: "logfmt", module: apexModule, write: lines(func(b *bytes.Buffer, v any) { apexLogged(apexlogfmt.New(b), v) })},
	{name: "JSON", module: apexModule, family: asksJSON, write: lines(func(b *bytes.Buffer, v any) { apexLogged(apexjson.New(b), v) })},
	{name: "Any, Interface", module: phusluModule, family: asksJSON, write: phusluLogged(func(e *log.Entry, v any) { e.Any("v", v).Interface("i", v).Msg("m") })},
	{name: "Stringer, Err, Msgf", module: phusluModule, write: phusluLogged(func(e *log.Entry, v any) {
		e.Stringer("s", stringer{v}).Err(asError(v)).Msgf("%v %+v", v, v)
	})},

	{name: "Extra, Contexts, Breadcrumbs", module: sentryModule, family: asksJSON, write: sentryLogged(func(hub *sentry.Hub, v any) {
		hub.Scope().SetContext("c", sentry.Context{"v": v})
		hub.AddBreadcrumb(&sentry.Breadcrumb{Data: map[string]any{"v": v}}, nil)
		hub.CaptureMessage("m")
	})},
	{name: "CaptureException, Recover", module: sentryModule, write: sentryLogged(func(hub *sentry.Hub, v any) {
		hub.CaptureException(asError(v))
		hub.Recover(v)
	})},
}

func slogged(h slog.Handler, v any) {
	logger := slog.New(h)
	logger.Info("m", "v", v, slog.Any("a", v))
	logger.With("w", v).Warn("m")
}

func grouped(h slog.Handler, v any) {
	slog.New(h).WithGroup("g").Info("m", slog.Group("h", "v", v), slog.Any("list", slog.GroupValue(slog.Any("x", v))))
}

var jsonOfZap = zapcore.NewJSONEncoder

func zapped(encoder func(zapcore.EncoderConfig) zapcore.Encoder, write func(*zap.Logger, any)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		core := zapcore.NewCore(encoder(zap.NewProductionEncoderConfig()), zapcore.AddSync(b), zap.DebugLevel)
		write(zap.New(core), v)
	})
}

func logrLogged(l logr.Logger, v any) {
	l.Info("m", "v", v)
	l.WithValues("w", v).Error(asError(v), "m")
}

func klogged(write func(any)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		quiet := flag.NewFlagSet("", flag.PanicOnError)
		klog.InitFlags(quiet)
		fail(b, quiet.Set("stderrthreshold", "FATAL"))
		klog.LogToStderr(false)
		klog.SetOutput(b)
		write(v)
		klog.Flush()
		klog.SetOutput(io.Discard)
	})
}

func zerologged(write func(*zerolog.Event, any)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		logger := zerolog.New(b)
		write(logger.Info(), v)
	})
}

func logrusLogged(b *bytes.Buffer, format logrus.Formatter, v any) {
	logger := logrus.New()
	logger.SetOutput(b)
	logger.SetFormatter(format)
	logger.WithField("v", v).WithFields(logrus.Fields{"w": v}).WithError(asError(v)).Info(v)
}

func charmed(format charm.Formatter) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		logger := charm.NewWithOptions(b, charm.Options{Formatter: format})
		logger.With("w", v).Info("m", "v", v)
		logger.Infof("%v", v)
	})
}

func apexLogged(h apex.Handler, v any) {
	logger := &apex.Logger{Handler: h, Level: apex.DebugLevel}
	logger.WithField("v", v).WithFields(apex.Fields{"w": v}).WithError(asError(v)).Info("m")
	logger.Infof("%v", v)
}

func phusluLogged(write func(*log.Entry, any)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		logger := log.Logger{Level: log.InfoLevel, Writer: &log.IOWriter{Writer: b}}
		write(logger.Info(), v)
	})
}

// sentryLogged returns the events as they are sent.
func sentryLogged(write func(*sentry.Hub, any)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		client, err := sentry.NewClient(sentry.ClientOptions{Transport: transport{b}})
		fail(b, err)
		write(sentry.NewHub(client, sentry.NewScope()), v)
	})
}

type transport struct{ b *bytes.Buffer }

func (t transport) SendEvent(event *sentry.Event)       { fail(t.b, json.NewEncoder(t.b).Encode(event)) }
func (transport) Flush(time.Duration) bool              { return true }
func (transport) FlushWithContext(context.Context) bool { return true }
func (transport) Configure(sentry.ClientOptions)        {}
func (transport) Close()                                {}

// stringer is what a logger is given that asks for a String method.
type stringer struct{ v any }

func (s stringer) String() string { return fmt.Sprint(s.v) }
