package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// corpus is one file: how it is compared, and what is required of the result.
type corpus struct {
	file    string
	compare func(t testing.TB, file string) *tally
	bound   bound
}

// bound is the recorded result of a file. The counts are exact even where a
// change would be for the better, so that neither a loss nor a gain passes
// unseen: a row that becomes right must be taken off the list here and in
// docs/deviations.md.
type bound struct {
	inScope  int // rows compared
	verdicts int // disagreeing verdicts
	members  int // disagreeing sets of members
	doubtful int // the same, where the server's follow-up errors are doubtful
	answers  int // disagreeing answers
	values   int // disagreeing values
}

// corpora lists every file. A file is added with one line.
var corpora = []corpus{
	{"samples", compareSamples, bound{inScope: 22}},
	{"mobile", compareMobile, bound{inScope: 3000}},
	{"required", compareRequired, bound{inScope: 600}},
	{"scalar", func(t testing.TB, file string) *tally { return compareScalars(t, file, "") }, bound{inScope: 743}},
	{"guid", func(t testing.TB, file string) *tally { return compareScalars(t, file, "guid?") }, bound{inScope: 488}},
	{"decimal", func(t testing.TB, file string) *tally { return compareScalars(t, file, "decimal?") }, bound{inScope: 342}},
	{"datetime", compareDates, bound{inScope: 847}},
	{"datetime", compareOffsets, bound{inScope: 551}},
	{"date_forms", compareDateForms("JSON"), bound{inScope: 1221}},
	{"date_forms", compareDateForms("XML"), bound{inScope: 1224}},
	{"date_forms", compareDateForms("form"), bound{inScope: 1222}},
	{"adminusers_json", compareRequests, bound{inScope: 312, answers: 1}},
	{"adminusers_xml", compareRequests, bound{inScope: 431, answers: 1}},
	{"adminusers_form", compareRequests, bound{inScope: 429}},
	{"hppro_json", compareRequests, bound{inScope: 250}},
	{"hppro_form", compareRequests, bound{inScope: 341, members: 1}},
	{"userdetail_json", compareRequests, bound{inScope: 304}},
	{"userdetail_xml", compareRequests, bound{inScope: 431}},
}

// results runs every comparison once, for all tests that need it.
func results(t testing.TB) []*tally {
	once.Do(func() {
		for _, c := range corpora {
			tallies = append(tallies, c.compare(t, c.file))
		}
	})
	if len(tallies) != len(corpora) {
		t.Fatal("a corpus could not be compared; see the first failure")
	}
	return tallies
}

var (
	once    sync.Once
	tallies []*tally
)

// TestMain prints the figures of all files in one table at the end.
func TestMain(m *testing.M) {
	code := m.Run()
	if testing.Verbose() && len(tallies) == len(corpora) {
		fmt.Println("\n" + heading)
		for _, found := range tallies {
			fmt.Println(found.line())
		}
	}
	os.Exit(code)
}

func TestFiles(t *testing.T) {
	for i, found := range results(t) {
		t.Run(found.file, func(t *testing.T) {
			t.Log("\n" + found.String())
			checkBound(t, found, corpora[i].bound)
			checkPromise(t, found)
		})
	}
}

// TestEveryFileIsCompared makes sure that no corpus goes unread.
func TestEveryFileIsCompared(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if filepath.Base(file) == "go.mod" {
			continue // keeps the corpora out of the library's zip
		}
		name := strings.TrimSuffix(filepath.Base(file), ".jsonl.gz")
		if !slices.ContainsFunc(corpora, func(c corpus) bool { return c.file == name }) {
			t.Errorf("%s is compared nowhere", file)
		}
	}
}

// checkBound compares a result with the recorded one.
func checkBound(t *testing.T, found *tally, want bound) {
	t.Helper()
	got := bound{found.inScope, found.verdicts.misses(), found.members.misses(), found.doubtful.misses(), found.answers.misses(), found.values.misses()}
	if got != want {
		t.Errorf("misses are %+v, recorded are %+v: mend the cause, or record the change here and in docs/deviations.md", got, want)
	}
}

// checkPromise compares a result with what the library promises: the same
// verdict on 99% of the rows, the same members on 98%, the same values on 99%,
// and nothing accepted that the server refuses.
func checkPromise(t *testing.T, found *tally) {
	t.Helper()
	if !found.verdicts.atLeast(99) {
		t.Errorf("verdicts agree on %v, less than 99 %%", found.verdicts)
	}
	members := score{found.members.agree + found.doubtful.agree, found.members.of + found.doubtful.of}
	if !found.members.atLeast(98) || !members.atLeast(98) {
		t.Errorf("members agree on %v, with the doubtful on %v, less than 98 %%", found.members, members)
	}
	if !found.values.atLeast(99) {
		t.Errorf("values agree on %v, less than 99 %%", found.values)
	}
	if n := len(found.lenient); n > 0 {
		t.Errorf("%d rows are accepted against the server, the first is %v", n, found.lenient[0])
	}
}
