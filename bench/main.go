package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"time"
)

func main() {
	var p plan
	flag.DurationVar(&p.slice, "slice", 5*time.Millisecond, "how long to time one task at a time")
	flag.IntVar(&p.rounds, "rounds", 50, "how many slices of each task")
	flag.Uint64Var(&p.seed, "seed", 1, "seed of the shuffling")
	chartFile := flag.String("chart", "", "file to draw the chart of the ratios into")
	readme := flag.String("readme", "", "file to put the tables into, between the marks of -section")
	section := flag.String("section", "results", "name of the marks")
	only := flag.String("only", "", "time one format alone: json, xml or form")
	flag.Parse()
	list, err := scenarios(format(*only))
	if err == nil {
		err = run(list, p, *chartFile, *readme, *section)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// scenarios returns those of one format, or all.
func scenarios(only format) ([]scenario, error) {
	if only != "" && !slices.Contains(formats, only) {
		return nil, fmt.Errorf("-only is one of %v", formats)
	}
	var list []scenario
	for _, f := range formats {
		if only == "" || only == f {
			list = append(list, scenariosOf(f)...)
		}
	}
	return list, nil
}

func run(list []scenario, p plan, chartFile, readme, section string) error {
	results := measure(tasks(list), p)
	text := report(list, results, p)
	fmt.Print(text)
	if chartFile != "" {
		if err := os.WriteFile(chartFile, []byte(chart(list, results)), 0o644); err != nil {
			return err
		}
	}
	if readme == "" {
		return nil
	}
	return insert(readme, section, text)
}
