package main

import "embed"

//go:embed bodies
var bodies embed.FS

// A format is one of the three that the systems read and write.
type format string

const (
	formatJSON format = "json"
	formatXML  format = "xml"
	formatForm format = "form"
)

// formats are all of them, in the order of the report.
var formats = []format{formatJSON, formatXML, formatForm}

// A scenario is one body of one system, with the stored record that it is for.
type scenario struct {
	name, system string
	format       format
	whole        bool // the body sends every member
	body, stored []byte
	baseline     string // the row that the others are compared with
	rows         []row
	steps        []task
}

// scenariosOf returns the scenarios of one format.
func scenariosOf(f format) []scenario {
	switch f {
	case formatXML:
		return xmlScenarios()
	case formatForm:
		return formScenarios()
	}
	return jsonScenarios()
}

func jsonScenarios() []scenario {
	var list []scenario
	for _, system := range []string{"adminusers", "hppro"} {
		for _, extent := range []string{"full", "sparse"} {
			s := load(system, formatJSON, extent)
			s.name, s.baseline = system+" "+extent, nameBaseline
			s.rows = rowsOf(system, s.whole, s.stored)
			s.steps = stepTasks(s)
			list = append(list, s)
		}
	}
	return list
}

// load reads the body and the record of a scenario.
func load(system string, f format, extent string) scenario {
	return scenario{
		system: system,
		format: f,
		whole:  extent == "full",
		body:   must(bodies.ReadFile("bodies/" + system + "_" + extent + "." + string(f))),
		stored: must(bodies.ReadFile("bodies/" + system + "_stored." + string(f))),
	}
}
