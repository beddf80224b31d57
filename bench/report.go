package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/bench/mobile"
)

// report returns the results as Markdown.
func report(list []scenario, results map[key]result, p plan) string {
	var b strings.Builder
	if hasFormat(list, formatJSON) {
		fmt.Fprintf(&b, "Engine: %s. ", engineName)
	}
	fmt.Fprintf(&b, "%s, %s/%s, %d CPUs; %d slices of %v for each row, seed %d.\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), p.rounds, p.slice, p.seed)
	for _, f := range formats {
		part := ofFormat(list, f)
		if len(part) == 0 {
			continue
		}
		for _, s := range part {
			reportJob(&b, s, results)
		}
		reportRatios(&b, part, ratiosOf(f, results))
		for _, s := range part {
			reportSteps(&b, s, results)
		}
		if f == formatJSON {
			reportMobile(&b, results)
			reportLicenses(&b, results)
		}
	}
	return b.String()
}

// ofFormat returns the scenarios of a format.
func ofFormat(list []scenario, f format) []scenario {
	return slices.DeleteFunc(slices.Clone(list), func(s scenario) bool { return s.format != f })
}

// hasFormat reports whether there are any.
func hasFormat(list []scenario, f format) bool { return len(ofFormat(list, f)) > 0 }

// reportJob writes the whole job, fastest first.
func reportJob(b *strings.Builder, s scenario, results map[key]result) {
	base := results[key{s.name, s.baseline}]
	fmt.Fprintf(b, "\n### %s: the whole job (%d bytes in, %d stored)\n\n", s.name, len(s.body), len(s.stored))
	b.WriteString("| row | 10th percentile | median | times as fast as the baseline | allocations | bytes |\n")
	b.WriteString("|---|--:|--:|--:|--:|--:|\n")
	for _, row := range sorted(s, results) {
		r := results[key{s.name, row.name}]
		fmt.Fprintf(b, "| %s | %s | %s | %.2f (median %.2f) | %.0f | %.0f |\n",
			row.name, spell(r.p10), spell(r.median), base.p10/r.p10, base.median/r.median, r.allocs, r.bytes)
	}
}

// sorted returns the rows of a scenario, fastest first.
func sorted(s scenario, results map[key]result) []row {
	rows := slices.Clone(s.rows)
	slices.SortStableFunc(rows, func(a, b row) int {
		if results[key{s.name, a.name}].p10 < results[key{s.name, b.name}].p10 {
			return -1
		}
		return 1
	})
	return rows
}

// reportSteps writes the steps of the job.
func reportSteps(b *strings.Builder, s scenario, results map[key]result) {
	fmt.Fprintf(b, "\n### %s: step by step\n\n", s.name)
	b.WriteString("| step | 10th percentile | median | allocations | bytes |\n|---|--:|--:|--:|--:|\n")
	for _, task := range s.steps {
		r := results[key{s.name, task.name}]
		fmt.Fprintf(b, "| %s | %s | %s | %.0f | %.0f |\n", task.name, spell(r.p10), spell(r.median), r.allocs, r.bytes)
	}
}

// reportMobile writes the mobile pattern.
func reportMobile(b *strings.Builder, results map[key]result) {
	b.WriteString("\n### The mobile pattern\n\n| input | regexp2 | validate.MobilePhone | ratio |\n|---|--:|--:|--:|\n")
	for _, input := range mobile.Inputs {
		engine, library := results[key{"mobile", input.Name + " regexp2"}], results[key{"mobile", input.Name + " library"}]
		fmt.Fprintf(b, "| %s | %s | %s | %.0f |\n", input.Name, spell(engine.p10), spell(library.p10), engine.p10/library.p10)
	}
}

// reportLicenses writes the cost of one license in lists of growing length.
func reportLicenses(b *strings.Builder, results map[key]result) {
	counts := licenseCounts[1:]
	b.WriteString("\n### Cost of one license in an hppro update\n\n")
	b.WriteString("What an update without licenses costs is taken off; validate looks at no license.\n" +
		"The list that apply, merge and diff return is a copy; the last row is that copy alone.\n\n| step | none at all |")
	for _, n := range counts {
		fmt.Fprintf(b, " of %d |", n)
	}
	b.WriteString("\n|---|--:|" + strings.Repeat("--:|", len(counts)) + "\n")
	for _, step := range licenseSteps {
		none := results[key{licenseGroup(0), step}].p10
		fmt.Fprintf(b, "| %s | %s |", step, spell(none))
		for _, n := range counts {
			fmt.Fprintf(b, " %s |", spell(max(0, (results[key{licenseGroup(n), step}].p10-none)/float64(n))))
		}
		b.WriteString("\n")
	}
}

// spell formats nanoseconds.
func spell(ns float64) string {
	switch {
	case ns >= 99_950:
		return fmt.Sprintf("%.0f µs", ns/1000)
	case ns >= 999.5:
		return fmt.Sprintf("%.2f µs", ns/1000)
	case ns >= 99.95:
		return fmt.Sprintf("%.0f ns", ns)
	}
	return fmt.Sprintf("%.1f ns", ns)
}

// insert puts text between the marks of a section of a Markdown file.
func insert(file, section, text string) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	begin, end := "<!-- begin "+section+" -->\n", "<!-- end "+section+" -->"
	head, rest, found := strings.Cut(string(old), begin)
	_, tail, ended := strings.Cut(rest, end)
	if !found || !ended {
		return fmt.Errorf("%s must hold the marks %q and %q", file, begin, end)
	}
	return os.WriteFile(file, []byte(head+begin+"\n"+text+"\n"+end+tail), 0o644)
}
