package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"
)

const (
	defaultMaxLine = 64 << 10
	maxWorkers     = 256
)

// options is what the command line says.
type options struct {
	input    string        // file of updates; empty for standard input
	records  string        // file of records; empty for none
	create   bool          // an update for an unknown ID makes a record
	final    bool          // write every record at the end, not after each update
	workers  int           // workers of each kind
	maxLine  int           // bytes in the longest good line
	progress time.Duration // minimum time between two lines of progress; 0 for none
	generate int           // write this many updates, and do nothing else
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal ends the program
	ignoreBrokenPipe()
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(25) // costs no measurable time, and memory settles sooner
	}
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	opts, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2 // parse has said why
	case opts.generate > 0:
		err = generate(ctx, stdout, opts.generate)
	default:
		err = bulk(ctx, opts, stdin, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintln(stderr, "bulk:", err)
		return 1
	}
	return 0
}

// parse reads the command line and reports on stderr what is wrong with it.
func parse(args []string, stderr io.Writer) (options, error) {
	var opts options
	flags := flag.NewFlagSet("bulk", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: bulk [flags] [file of updates]")
		flags.PrintDefaults()
	}
	flags.StringVar(&opts.records, "records", "", "`file` of known records, one a line")
	flags.BoolVar(&opts.create, "create", false, "with -records: an update for an unknown ID makes a record")
	flags.BoolVar(&opts.final, "final", false, "write every record once, at the end, in the order of their IDs")
	flags.IntVar(&opts.workers, "workers", min(runtime.GOMAXPROCS(0), maxWorkers), "`number` of workers of each kind")
	flags.IntVar(&opts.maxLine, "max-line", defaultMaxLine, "longest good line, in `bytes`")
	flags.DurationVar(&opts.progress, "progress", time.Second, "least `time` between two lines of progress, 0 for none")
	flags.IntVar(&opts.generate, "generate", 0, "write this `number` of made-up updates, and do nothing else")
	if err := flags.Parse(args); err != nil {
		return opts, err
	}
	if opts.input = flags.Arg(0); opts.input == "-" {
		opts.input = ""
	}
	if err := opts.check(flags.NArg()); err != nil {
		fmt.Fprintln(stderr, "bulk:", err)
		return opts, err
	}
	return opts, nil
}

// check reports what is wrong with the options and the number of arguments.
func (o options) check(arguments int) error {
	switch {
	case arguments > 1:
		return errors.New("there must be at most one file of updates")
	case o.workers < 1 || o.workers > maxWorkers:
		return fmt.Errorf("-workers must be from 1 to %d", maxWorkers)
	case o.maxLine < 1:
		return errors.New("-max-line must be at least 1")
	case o.progress != 0 && o.progress < time.Second:
		return errors.New("-progress must be 0 or at least 1s")
	case o.generate < 0:
		return errors.New("-generate must be at least 0")
	}
	return nil
}

// bulk applies the updates.
func bulk(ctx context.Context, opts options, stdin io.Reader, stdout, stderr io.Writer) error {
	p := newPipeline(opts)
	if opts.records != "" {
		if err := loadFile(opts.records, p); err != nil {
			return err
		}
	}
	if opts.input != "" {
		file, err := os.Open(opts.input)
		if err != nil {
			return err
		}
		defer file.Close()
		stdin = file
	}
	report := newReport(stderr, opts.progress)
	err := p.run(ctx, stdin, stdout, report)
	report.summary()
	return err
}

// loadFile reads the known records.
func loadFile(name string, p *pipeline) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := p.load(file); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
