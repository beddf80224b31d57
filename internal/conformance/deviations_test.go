package conformance

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const deviationsFile = "../../docs/deviations.md"

var update = flag.Bool("update", false, "rewrite the figures in "+deviationsFile)

// TestDeviations compares the figures in docs/deviations.md with what the comparison
// finds. The words are written by hand; every block between <!-- counted: NAME
// --> and <!-- end --> is written by -update.
func TestDeviations(t *testing.T) {
	document, err := os.ReadFile(deviationsFile)
	if err != nil {
		t.Fatal(err)
	}
	want, err := rewriteBlocks(string(document), blocks(results(t)))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(deviationsFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(document) != want {
		t.Errorf("%s is not what the comparison finds; look at the change that -update makes:\n%s",
			deviationsFile, firstDifference(string(document), want))
	}
}

// blocks writes every counted block by its name.
func blocks(tallies []*tally) map[string]string {
	all := map[string]string{"figures": figuresBlock(tallies), "differences": differencesBlock(tallies)}
	for _, class := range classNames {
		all[class] = classBlock(class, tallies)
	}
	return all
}

func figuresBlock(tallies []*tally) string {
	var b strings.Builder
	b.WriteString("| file | rows | out of scope | set aside | in scope | verdicts | members | members, doubtful | answers | values |\n")
	b.WriteString("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, t := range tallies {
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %v | %v | %v | %v | %v |\n",
			t.file, t.rows, t.rows-t.setAside-t.inScope, t.setAside, t.inScope, t.verdicts, t.members, t.doubtful, t.answers, t.values)
	}
	return b.String()
}

func classBlock(class string, tallies []*tally) string {
	var b strings.Builder
	for _, t := range tallies {
		if ids := t.classes[class]; len(ids) > 0 {
			fmt.Fprintf(&b, "| %s | %d | %s |\n", t.file, len(ids), strings.Join(examples(ids), ", "))
		}
	}
	if b.Len() == 0 {
		return "No row of these files.\n"
	}
	return "| file | rows | for example |\n| --- | ---: | --- |\n" + b.String()
}

// differencesBlock lists every row on which the two sides still differ. The
// details are left out: they would break the table, and the test prints them.
func differencesBlock(tallies []*tally) string {
	var lines []string
	for _, t := range tallies {
		for _, f := range t.disagreements {
			line := fmt.Sprintf("| %s | %s | %s |\n", t.file, f.id, f.what)
			if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	if len(lines) == 0 {
		return "None.\n"
	}
	return "| file | row | how they differ |\n| --- | --- | --- |\n" + strings.Join(lines, "")
}

var countedBlock = regexp.MustCompile(`(?s)(<!-- counted: ([a-z0-9-]+) -->\n).*?(<!-- end -->\n)`)

// rewriteBlocks puts fresh text into every block of a document. Each block must
// be there exactly once, and there must be no others.
func rewriteBlocks(document string, fresh map[string]string) (string, error) {
	seen := map[string]int{}
	rewritten := countedBlock.ReplaceAllStringFunc(document, func(block string) string {
		parts := countedBlock.FindStringSubmatch(block)
		seen[parts[2]]++
		return parts[1] + fresh[parts[2]] + parts[3]
	})
	for _, name := range union(sortedKeys(fresh), sortedKeys(seen)) {
		if _, known := fresh[name]; !known || seen[name] != 1 {
			return "", fmt.Errorf("%s: block %q is known: %v, found %d times", deviationsFile, name, known, seen[name])
		}
	}
	return rewritten, nil
}

// firstDifference shows the first line that differs between two texts.
func firstDifference(have, want string) string {
	haveLines, wantLines := strings.Split(have, "\n"), strings.Split(want, "\n")
	for i := range min(len(haveLines), len(wantLines)) {
		if haveLines[i] != wantLines[i] {
			return fmt.Sprintf("line %d\nhave %s\nwant %s", i+1, haveLines[i], wantLines[i])
		}
	}
	return fmt.Sprintf("have %d lines, want %d", len(haveLines), len(wantLines))
}
