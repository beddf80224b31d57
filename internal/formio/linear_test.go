package formio

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"time"
)

// numbered repeats a text n times, each time with another number for #, counted
// up or, from n on, down.
func numbered(n int, text string, down bool) string {
	var b strings.Builder
	for i := range n {
		if down {
			i = n - 1 - i
		}
		b.WriteString(strings.ReplaceAll(text, "#", strconv.Itoa(i)))
	}
	return b.String()
}

// TestLinear: four times as much costs four times as much, whatever it is. What
// is quadratic costs sixteen times as much.
func TestLinear(t *testing.T) {
	up := func(text string) func(int) string { return func(n int) string { return numbered(n, text, false) } }
	for _, row := range []struct {
		name, reason string
		body         func(n int) string
	}{
		{"values of a list", "each is kept", up("&Roles=#")},
		{"items of a list", "each is read", up("&Lines[#].StateId=#")},
		{"items of scalars", "each is read", up("&Roles[#]=#")},
		{"unknown names", "are found in no table", up("&k#=v")},
		{"names like a known one", "have its place in the table", func(n int) string { return strings.Repeat("&Secreu=1&SECRE_=1", n/2) }},
		{"indexes from the last to the first", "are looked up", func(n int) string { return numbered(n, "&Lines[#].StateId=#", true) }},
		{"items in turn", "are looked up", func(n int) string {
			return numbered(n, "&Lines[#].Text=x", false) + numbered(n, "&Lines[#].StateId=1", false)
		}},
		{"indexes without a first one", "nothing is read", func(n int) string { return "Lines[1].StateId=1" + numbered(n, "&Lines[#0].StateId=1", true) }},
		{"lists in lists", "each is found by both", up("&Lines[#].Subs[1].A=1&Lines[#].Subs[0].A=1")},
		{"one long name", "is looked at once for each part", func(n int) string { return strings.Repeat("k", n) + "=1&Lines[0]." + strings.Repeat("x.", n) }},
		{"deep brackets", "are nothing that the contract knows", func(n int) string { return "Lines" + strings.Repeat("[0]", n) + "&Z" + strings.Repeat("[x]", n) }},
		{"many closing brackets", "close nothing", func(n int) string { return "Lines" + strings.Repeat("]", n) + "&" + strings.Repeat("a]&", n) }},
		{"duplicates", "the first one counts", func(n int) string { return strings.Repeat("&Id=1", n) + strings.Repeat("&Home.Text=x", n) }},
		{"escapes", "in names and in values", func(n int) string { return strings.Repeat("&%49d=%31", n) + "&Name=" + strings.Repeat("%u0041", n) }},
		{"escapes that are none", "stay as they are", func(n int) string { return "Name=" + strings.Repeat("%", n) + "&" + strings.Repeat("%u", n) }},
		{"no UTF-8", "each byte becomes three", func(n int) string { return "Name=" + strings.Repeat("\xff%E2", n) }},
		{"empty pairs", "are passed over", func(n int) string { return strings.Repeat("&", n) + strings.Repeat("&=", n) }},
		{"values beside indexes", "are one problem", up("&Roles=1&Roles[#]=1")},
		{"wrong items", "are many problems", up("&Lines[#].StateId=x")},
		{"blank", "is searched to its end", func(n int) string { return "Name=" + strings.Repeat("+", n) + "&Id=" + strings.Repeat("%C2%A0", n) }},
	} {
		t.Run(row.name, func(t *testing.T) {
			const n = 2000
			small, large := row.body(n), row.body(4*n)
			ratio := math.Inf(1)
			for attempt := 0; attempt < 20 && ratio > 9; attempt++ { // other programs run too
				ratio = min(ratio, cost(large)/cost(small))
			}
			if ratio > 9 {
				t.Errorf("four times as much takes %.1f times as long (%s)", ratio, row.reason)
			}
			least, _, _ := allocated(t, small)
			most, _, _ := allocated(t, large)
			if most > 6*least+1<<16 {
				t.Errorf("four times as much takes %d bytes instead of %d (%s)", most, least, row.reason)
			}
		})
	}
}

// cost returns how long a body takes at best, read strictly and not.
func cost(body string) float64 {
	best := math.Inf(1)
	for range 4 {
		var s sample
		start := time.Now()
		_ = s.read(body, false) // what is wrong with it is not the question
		_ = s.read(body, true)
		best = min(best, time.Since(start).Seconds())
	}
	return best
}
