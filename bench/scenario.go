package main

import "embed"

//go:embed bodies/*.json
var bodies embed.FS

// A scenario is one body of one system, with the stored record that it is for.
type scenario struct {
	name, system string
	whole        bool // the body sends every member
	body, stored []byte
	rows         []row
}

func scenarios() []scenario {
	var list []scenario
	for _, system := range []string{"adminusers", "hppro"} {
		for _, extent := range []string{"full", "sparse"} {
			s := scenario{
				name:   system + " " + extent,
				system: system,
				whole:  extent == "full",
				body:   must(bodies.ReadFile("bodies/" + system + "_" + extent + ".json")),
				stored: must(bodies.ReadFile("bodies/" + system + "_stored.json")),
			}
			s.rows = rowsOf(system, s.whole, s.stored)
			list = append(list, s)
		}
	}
	return list
}
