package main

import (
	"flag"
	"fmt"
	"os"
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
	flag.Parse()
	if err := run(p, *chartFile, *readme, *section); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(p plan, chartFile, readme, section string) error {
	list := scenarios()
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
