package main

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// licenseCounts are the lengths of the list in the table of linear cost. Zero
// shows what an update costs before its first license.
var licenseCounts = []int{0, 1, 10, 100, 1000}

const (
	stepMerge = "merge by id"
	stepCopy  = "slices.Clone of the list alone"
)

// licenseSteps are the steps of the table. The last one is a yardstick: apply,
// merge and diff return a new list, and cannot take less.
var licenseSteps = []string{stepDecode, stepValidate, stepApply, stepMerge, stepDiff, stepCopy}

// licenseGroup is the group of the tasks with n licenses.
func licenseGroup(n int) string { return strconv.Itoa(n) + " licenses" }

// licenseTasks times one hppro update that sends only n licenses, for a record
// with n others with the same ids. Diff finds the last one changed.
func licenseTasks() []task {
	var all []task
	for _, n := range licenseCounts {
		stored := hpproStored(must(bodies.ReadFile("bodies/hppro_stored.json")))
		old, changed := licenses(n, "old"), licenses(n, "new")
		stored.Licenses.Set(old)
		var update hppro.Update
		update.Licenses.Set(changed)
		body := must(json.Marshal(update))
		after := stored.Clone()
		if list := after.Licenses.Or(nil); n > 0 {
			list[n-1].LicenseNumber.SetNull() // the last, so that diff looks at all
		}
		u, user := new(hppro.Update), new(hppro.User)
		step := func(name string, op func()) task { return task{licenseGroup(n), name, op} }
		all = append(all,
			step(stepDecode, func() { *u = must(hppro.Decode(jsonType, body)) }),
			step(stepValidate, func() { must(0, update.Validate()) }),
			step(stepApply, func() { *user = must(hppro.Apply(stored, update)) }),
			step(stepMerge, func() { kept = hppro.MergeLicenses(old, changed) }),
			step(stepDiff, func() { *u = hppro.Diff(stored, after) }),
			step(stepCopy, func() { kept = slices.Clone(old) }),
		)
		kept = []any{u, user}
	}
	return all
}

// licenses returns n licenses that differ in every text from those made with
// another word.
func licenses(n int, word string) []hppro.License {
	list := make([]hppro.License, n)
	date := must(wire.ParseDateTime("2025-10-14T00:37:33.8264052-07:00"))
	for i := range list {
		list[i] = hppro.License{
			ChangeBy:      wire.Value[int64](1045),
			ChangeDate:    wire.Value(date),
			CreateDate:    date,
			CreatedBy:     2,
			HpUserID:      1006,
			ID:            int64(100_000 + i),
			LicenseNumber: wire.Value(word + " " + strconv.Itoa(100_000+i)),
			StateID:       int64(i % 50),
			StateName:     wire.Value("California"),
			StateCode:     wire.Value("CA"),
		}
	}
	return list
}
