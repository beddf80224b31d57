package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// input is a made-up job and what is in it.
type input struct {
	updates, records string // files
	bad              int    // lines among the updates
	several          int    // records with updates in several parts
}

// newInput makes up updates for a tenth as many records, half of them known.
// One line in a hundred is bad. The same count gives the same files.
func newInput(t *testing.T, count int, j job) input {
	t.Helper()
	random := rand.New(rand.NewPCG(1, uint64(count)))
	ids := make([]uuid.UUID, max(count/10, 1))
	for i := range ids {
		for j := range ids[i] {
			ids[i][j] = byte(random.Uint32())
		}
	}
	dir := t.TempDir()
	in := input{updates: filepath.Join(dir, "updates.ndjson"), records: filepath.Join(dir, "records.ndjson")}
	var text []byte
	for i := range len(ids) / 2 {
		text = appendRecord(t, text, ids[i], i)
	}
	save(t, in.records, text)

	text = text[:0]
	lines := make(map[int64]uuid.UUID)
	for number := range count {
		id := ids[random.IntN(len(ids))]
		if number < len(ids) {
			id = ids[number] // every record has an update
		}
		if number%100 == 50 {
			text = append(text, badLines[in.bad%len(badLines)]...)
			text = append(text, '\n')
			in.bad++
			continue
		}
		lines[int64(number)+1] = id
		text = appendUpdate(t, text, id, random)
	}
	save(t, in.updates, text)
	in.several = several(t, in.updates, lines, j)
	return in
}

// several counts the records with lines in several parts of the job.
func several(t *testing.T, file string, lines map[int64]uuid.UUID, j job) (count int) {
	t.Helper()
	blocks, err := split(t.Context(), file, j.block)
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[uuid.UUID]map[int]bool)
	for line, id := range lines {
		after, _ := slices.BinarySearchFunc(blocks, line+1, func(b block, line int64) int { return cmp.Compare(b.First, line) })
		if parts[id] == nil {
			parts[id] = make(map[int]bool)
		}
		parts[id][(after-1)%j.parts] = true
	}
	for _, of := range parts {
		if len(of) > 1 {
			count++
		}
	}
	return count
}

// badLines are lines that cannot be applied, each with one kind of problem or
// with two problems.
var badLines = []string{
	`{"ID":"03e2acc5-6211-64ff-eaa3-ee28f977ce97","MobilePhone":"none"}`,
	`{"Enabled":true}`,
	`{"ID":`,
	`{"ID":"03e2acc5-6211-64ff-eaa3-ee28f977ce97","Username":" ","Enabled":null}`,
	`{"ID":"03e2acc5-6211-64ff-eaa3-ee28f977ce97","DateModified":"soon","Enabled":"perhaps"}`,
	`[1,2]`,
	`{"ID":"03e2acc5-6211-64ff-eaa3-ee28f977ce97","DisplayName":"` + string(bytes.Repeat([]byte("x"), maxLine)) + `"}`,
}

func appendRecord(t *testing.T, dst []byte, id uuid.UUID, number int) []byte {
	t.Helper()
	n := strconv.Itoa(number)
	user := adminusers.User{ID: id, DisplayName: "Record " + n, Username: "record" + n, Enabled: true}
	user.Pin.Set(wire.NewSecret("pin " + n))
	user.AgreementDate.SetNull()
	if err := user.Extra.Set("Vendor", []byte(`{"since": 2020}`)); err != nil {
		t.Fatal(err)
	}
	dst, err := user.AppendJSON(dst)
	if err != nil {
		t.Fatal(err)
	}
	return append(dst, '\n')
}

// appendUpdate appends an update with an ID and up to four members, some null.
func appendUpdate(t *testing.T, dst []byte, id uuid.UUID, random *rand.Rand) []byte {
	t.Helper()
	var update adminusers.Update
	update.ID.Set(id)
	for range 1 + random.IntN(4) {
		n := strconv.Itoa(random.IntN(1e6))
		switch random.IntN(8) {
		case 0:
			update.DisplayName.Set("User " + n)
		case 1:
			update.Username.Set("user" + n)
		case 2:
			update.Enabled.Set(random.IntN(2) == 0)
		case 3:
			update.MobilePhone.Set(fmt.Sprintf("+44 7700 %06d", random.IntN(1e6)))
		case 4:
			update.Pin.SetNull()
		case 5:
			update.Pin.Set(wire.NewSecret("made up " + n))
		case 6:
			update.AgreementDate.SetNull()
		case 7:
			update.Password.Set(wire.NewSecret("made up " + n))
		}
	}
	dst, err := update.AppendJSON(dst)
	if err != nil {
		t.Fatal(err)
	}
	return append(dst, '\n')
}

func save(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
}
