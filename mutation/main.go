// Command mutation breaks the library in one place at a time and asks its tests
// whether they notice.
//
//	go run . -n 600 -seed 1          # a sample
//	go run . -all -packages wire     # everything in one package
//	go run . -again mutants.jsonl    # what survived there, again
//	go run . -meaning meaning.txt    # a list of changes that a user would feel
//
// Each mutant is one small change of a hand-written file: an operator, a
// condition, a number, a boolean, a deleted statement. All mutants of a package
// are compiled into one binary and chosen by a variable, so that a mutant costs
// only the run of the tests that reach it. What must be a constant, or has a
// type that cannot be written down, is compiled alone.
//
// Tests of the mutant's own package run first, then the others, the quick ones
// before the slow ones, until one fails. equivalent.txt lists the changes of
// which nothing can be seen, with the reason. The exit code is 1 when something
// survived, or when that list is wrong. It needs mmap, so no Windows.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const everything = "internal/scalar internal/plain internal/jsonio internal/xmlio internal/formio internal/merge internal/set internal/media internal/swar internal/gen wire validate validate/playground adminusers hppro userdetail aaa oauthusers"

type options struct {
	root, packages, out, again, meaning, equivalents, cache string
	n, workers                                              int
	seed                                                    uint64
	all, slow                                               bool
	patience, quick                                         time.Duration
}

func main() {
	var o options
	flag.StringVar(&o.root, "root", "..", "the checkout")
	flag.StringVar(&o.packages, "packages", everything, "where to break, as directories")
	flag.StringVar(&o.out, "out", "mutants.jsonl", "a line for each mutant")
	flag.StringVar(&o.again, "again", "", "a file of verdicts whose survivors are tried again")
	flag.StringVar(&o.meaning, "meaning", "", "a file of changes to try instead, each of which must be noticed")
	flag.StringVar(&o.equivalents, "equivalent", "equivalent.txt", "the changes of which nothing can be seen")
	flag.StringVar(&o.cache, "cache", "", "where to keep what each test reaches; else in the user's directory of caches")
	flag.IntVar(&o.n, "n", 400, "how many mutants to try")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the choice")
	flag.IntVar(&o.workers, "workers", 2, "how many side by side")
	flag.BoolVar(&o.all, "all", false, "try all mutants")
	flag.BoolVar(&o.slow, "slow", false, "compile every mutant alone, to check the quick way")
	flag.DurationVar(&o.patience, "patience", 10*time.Second, "how long a run of tests may take, besides ten times what it takes without a mutant")
	flag.DurationVar(&o.quick, "quick", 1500*time.Millisecond, "what a test may cost to be asked about one mutant at a time; slower ones are asked about many")
	flag.Parse()
	wrong, err := mutate(o, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutation:", err)
		os.Exit(2)
	}
	if wrong > 0 {
		os.Exit(1)
	}
}

// mutate does all of it, and returns how much is wrong.
func mutate(o options, log io.Writer) (int, error) {
	root, err := filepath.Abs(o.root)
	if err != nil {
		return 0, err
	}
	tmp, err := os.MkdirTemp("", "mutation")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(tmp)
	if o.meaning != "" {
		return mean(o, root, tmp, log)
	}
	list, err := readEquivalents(o.equivalents)
	if err != nil {
		return 0, err
	}
	j, all, err := prepare(o, root, tmp, log)
	if err != nil {
		return 0, err
	}
	stale := mark(all, list)
	chosen, err := pick(o, all)
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(log, "%d mutants of %d\n", len(chosen), len(all))
	if err := j.all(o, chosen, log); err != nil {
		return 0, err
	}
	wrong := report(log, chosen)
	for _, line := range stale {
		fmt.Fprintln(log, line)
	}
	return wrong + len(stale), nil
}

// prepare finds all mutants, compiles them together with the tests, and sees
// what each test reaches.
func prepare(o options, root, tmp string, log io.Writer) (*judge, []*mutant, error) {
	began := time.Now()
	dirs := strings.Fields(o.packages)
	c, err := load(root, dirs)
	if err != nil {
		return nil, nil, err
	}
	j := &judge{checkout: c, packages: map[string]*sourcePackage{}, dir: tmp, patience: o.patience, quick: o.quick}
	var all []*mutant
	files, mutated, next := map[string][]byte{}, map[string]bool{}, 1
	for _, dir := range dirs {
		p, err := c.source(dir)
		if err != nil {
			return nil, nil, err
		}
		mutants := collect(root, p)
		next = number(mutants, next)
		held, err := instrument(c, p, mutants)
		if err != nil {
			return nil, nil, err
		}
		for path, source := range held {
			files[path] = source
		}
		j.packages[dir], mutated[p.ImportPath] = p, true
		all = append(all, mutants...)
	}
	list, err := overlay(tmp, files)
	if err != nil {
		return nil, nil, err
	}
	step := func(what string) { fmt.Fprintf(log, "%s after %.0f s\n", what, time.Since(began).Seconds()) }
	alone := 0
	for _, m := range all {
		if m.Way == ownBuild {
			alone++
		}
	}
	step(fmt.Sprintf("%d mutants found, %d of them to be compiled alone,", len(all), alone))
	binaries, err := buildAll(c, c.tested(mutated), list, tmp, o.workers)
	if err != nil {
		return nil, nil, err
	}
	step(fmt.Sprintf("%d test binaries built", len(binaries)))
	cache, err := cacheDir(o.cache)
	if err != nil {
		return nil, nil, err
	}
	if j.base, err = measure(binaries, next, tmp, cache, o.workers, log); err != nil {
		return nil, nil, err
	}
	step("what each test reaches is known")
	if o.slow {
		for _, m := range all {
			m.Way = ownBuild
		}
	}
	return j, all, nil
}

func cacheDir(dir string) (string, error) {
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", err
		}
		dir = filepath.Join(user, "userupdate-mutation")
	}
	return dir, os.MkdirAll(dir, 0o755)
}

// pick chooses the mutants that are tried.
func pick(o options, all []*mutant) ([]*mutant, error) {
	chosen := append([]*mutant{}, all...)
	if o.again != "" {
		keys, err := readSurvivors(o.again)
		if err != nil {
			return nil, err
		}
		chosen = chosen[:0]
		for _, m := range all {
			if keys[m.key()] {
				chosen = append(chosen, m)
			}
		}
		return chosen, nil
	}
	if !o.all {
		r := rand.New(rand.NewPCG(o.seed, 7))
		r.Shuffle(len(chosen), func(i, k int) { chosen[i], chosen[k] = chosen[k], chosen[i] })
		chosen = chosen[:min(o.n, len(chosen))]
	}
	return chosen, nil
}

// all judges the mutants and writes each verdict as soon as it is known.
func (j *judge) all(o options, chosen []*mutant, log io.Writer) error {
	file, err := os.Create(o.out)
	if err != nil {
		return err
	}
	defer file.Close()
	w := &verdictWriter{out: json.NewEncoder(file), log: log, of: len(chosen), began: time.Now()}
	var waiting waitingRoom
	sideBySide(o.workers, len(chosen), func(worker, i int) {
		m := chosen[i]
		slow := j.verdict(m, worker)
		if len(slow) == 0 {
			w.write(m)
		} else if g := waiting.add(m, slow); g != nil {
			j.judgeGroup(g)
			w.write(g.mutants...)
		}
	})
	sideBySide(o.workers, len(waiting.groups), func(_, i int) {
		j.judgeGroup(waiting.groups[i])
		w.write(waiting.groups[i].mutants...)
	})
	return w.err
}

// A verdictWriter writes verdicts and says how far the work is.
type verdictWriter struct {
	mu       sync.Mutex
	out      *json.Encoder
	log      io.Writer
	done, of int
	began    time.Time
	err      error
}

func (w *verdictWriter) write(mutants ...*mutant) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, m := range mutants {
		w.err = errors.Join(w.err, w.out.Encode(m))
		if m.Status == survived && m.Equivalent == "" {
			fmt.Fprintln(w.log, "survived:", m)
		}
		if w.done++; w.done%50 == 0 {
			fmt.Fprintf(w.log, "%d of %d, %.2f s a mutant\n", w.done, w.of, time.Since(w.began).Seconds()/float64(w.done))
		}
	}
}
