package main

import "testing"

func TestScenarios(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		only         format
		want         int
		fails        bool
	}{
		{"all", "every format", "", 10, false},
		{"json", "two systems, full and sparse", formatJSON, 4, false},
		{"xml", "adminusers full and sparse, userdetail", formatXML, 3, false},
		{"form", "hppro full and sparse, adminusers", formatForm, 3, false},
		{"yaml", "no format of any system", "yaml", 0, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			list, err := scenarios(row.only)
			if len(list) != row.want || (err != nil) != row.fails {
				t.Errorf("%d scenarios, %v, want %d (%s)", len(list), err, row.want, row.reason)
			}
		})
	}
}
