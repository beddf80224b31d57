package main

import "github.com/seed16fbf055/userupdate/bench/mobile"

// A task is one thing to time.
type task struct {
	group string // tasks of one group are shown side by side
	name  string
	op    func()
}

// tasks returns everything that is timed in one run.
func tasks(list []scenario) []task {
	var all []task
	for _, s := range list {
		for _, row := range s.rows {
			all = append(all, task{s.name, row.name, func() { sink = must(row.job(s.body)) }})
		}
		all = append(all, s.steps...)
	}
	if !hasFormat(list, formatJSON) {
		return all
	}
	for _, input := range mobile.Inputs {
		all = append(all,
			task{"mobile", input.Name + " regexp2", func() { verdict = mobile.Regexp2(input.Text) }},
			task{"mobile", input.Name + " library", func() { verdict = mobile.Library(input.Text) }},
		)
	}
	return append(all, licenseTasks()...)
}

// Timed code leaves its result here, so that no compiler can remove it.
var (
	sink    []byte
	verdict bool
	kept    any
)
