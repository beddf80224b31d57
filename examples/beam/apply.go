package main

import (
	"fmt"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/seed16fbf055/userupdate/adminusers"
)

func init() {
	register.DoFn4x1[string, func(*known) bool, func(*adminusers.Update) bool, func(int, entry), error](&apply{})
	register.Iter1[known]()
	register.Iter1[adminusers.Update]()
	register.Emitter2[int, entry]()
}

// apply applies the update of a record, if there is one, to the record that is
// known, and to an empty one if none is.
type apply struct{ Shards int }

// ProcessElement emits the record after the update. Of several records with one
// ID the last in the file counts.
func (fn *apply) ProcessElement(
	id string, records func(*known) bool, updates func(*adminusers.Update) bool, emit func(int, entry),
) error {
	var last, k known
	for records(&k) {
		if k.line > last.line {
			last = k
		}
	}
	user := last.user
	var update adminusers.Update
	for updates(&update) {
		var err error
		if user, err = adminusers.Apply(user, update); err != nil {
			return fmt.Errorf("record %s: %w", id, err)
		}
	}
	text, err := user.AppendJSON(nil)
	if err != nil {
		return fmt.Errorf("record %s: %w", id, err)
	}
	emit(shardOf(id, fn.Shards), entry{Order: id, Text: text})
	return nil
}

// shardOf returns the number of the file for a record. The files are in the
// order of the IDs, as the lines within each of them are.
func shardOf(id string, shards int) int {
	first, _ := strconv.ParseUint(id[:4], 16, 16) // a GUID is hexadecimal
	return int(first) * shards >> 16
}
