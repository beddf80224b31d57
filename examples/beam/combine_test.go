package main

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestAnyGroupingInAnyOrder: however a runner deals the steps out, and in
// whatever order the parts meet, the result is that of the order of the lines.
func TestAnyGroupingInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 3))
	for round := range 300 {
		var want adminusers.Update
		steps := make([]step, 1+random.IntN(12))
		for i := range steps {
			steps[i] = step{line: int64(10*i + 1), update: colliding(random, i)}
			want = adminusers.Merge(want, steps[i].update)
		}
		random.Shuffle(len(steps), func(i, j int) { steps[i], steps[j] = steps[j], steps[i] })
		if got := (&inOrder{}).ExtractOutput(combined(t, steps, random)); !reflect.DeepEqual(got, want) {
			t.Fatalf("round %d: %v combine to %+v, want %+v", round, steps, got, want)
		}
	}
}

// combined adds steps to several accumulators, sends these through the coder,
// and merges them in any order, as runners do.
func combined(t *testing.T, steps []step, random *rand.Rand) history {
	t.Helper()
	fn := &inOrder{}
	parts := make([]history, 1+random.IntN(4))
	for i := range parts {
		parts[i] = fn.CreateAccumulator()
	}
	for _, s := range steps {
		i := random.IntN(len(parts))
		parts[i] = fn.AddInput(parts[i], s)
	}
	for len(parts) > 1 {
		i := 1 + random.IntN(len(parts)-1)
		data, err := encodeHistory(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		part, err := decodeHistory(data)
		if err != nil {
			t.Fatal(err)
		}
		parts[0] = fn.MergeAccumulators(parts[0], part)
		parts = append(parts[:i], parts[i+1:]...)
	}
	return parts[0]
}

// colliding makes up an update of few members, so that most collide with those
// of other updates.
func colliding(random *rand.Rand, number int) (update adminusers.Update) {
	switch random.IntN(4) {
	case 0:
		update.Pin.SetNull()
	case 1:
		update.Pin.Set(wire.NewSecret(strconv.Itoa(number)))
	case 2:
		update.DisplayName.Set(strconv.Itoa(number))
	case 3:
		update.DisplayName.Set(strconv.Itoa(number))
		update.AgreementDate.SetNull()
	}
	return update
}
