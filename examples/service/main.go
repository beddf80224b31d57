package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
)

// options is what the command line says.
type options struct {
	addr  string // to listen on
	seed  bool   // start with a record of each system
	debug bool   // log records too
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal ends the program
	os.Exit(run(ctx, os.Args[1:], os.Stderr))
}

// run is the program; it returns the exit status.
func run(ctx context.Context, args []string, stderr io.Writer) int {
	opts, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2 // parse has said why
	}
	if err := listen(ctx, opts, stderr); err != nil {
		fmt.Fprintln(stderr, "service:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (opts options, err error) {
	flags := flag.NewFlagSet("service", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&opts.addr, "addr", "localhost:8080", "`address` to listen on")
	flags.BoolVar(&opts.seed, "seed", false, "start with a record of each system, and ask for no If-Match: a mock of the vendors")
	flags.BoolVar(&opts.debug, "debug", false, "log updates and records too, secrets masked")
	err = flags.Parse(args)
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
		fmt.Fprintln(stderr, "service:", err)
	}
	return opts, err
}

// listen serves until ctx ends.
func listen(ctx context.Context, opts options, stderr io.Writer) error {
	level := slog.LevelInfo
	if opts.debug {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewJSONHandler(stderr, &slog.HandlerOptions{Level: level}))
	handler, err := newHandler(ctx, opts.seed, log)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", opts.addr)
	if err != nil {
		return err
	}
	log.Info("listening", "url", "http://"+listener.Addr().String()+"/")
	return serve(ctx, listener, handler)
}
