package cost

import (
	"strconv"
	"strings"
)

// times repeats a text, each time with another number for #, counted up.
func times(n int, text string) string {
	parts := strings.Split(text, "#")
	var all strings.Builder
	for i := range n {
		for j, part := range parts {
			if j > 0 {
				all.WriteString(strconv.Itoa(i))
			}
			all.WriteString(part)
		}
	}
	return all.String()
}

// down is times with the numbers counted down.
func down(n int, text string) string {
	var all strings.Builder
	for i := range n {
		all.WriteString(strings.ReplaceAll(text, "#", strconv.Itoa(n-1-i)))
	}
	return all.String()
}

// list puts what times returns between two texts, without the comma at its end
// where a bracket follows.
func list(before, item, after string) func(n int) string {
	return func(n int) string {
		inner := times(n, item)
		if after != "" && strings.Contains("]}", after[:1]) {
			inner = strings.TrimSuffix(inner, ",")
		}
		return before + inner + after
	}
}

// long puts one text many times between two others.
func long(before, text, after string) func(n int) string {
	return func(n int) string { return before + strings.Repeat(text, n) + after }
}

// nested returns n lists in one another, or objects.
func nested(n int, open, inner, end string) string {
	return strings.Repeat(open, n) + inner + strings.Repeat(end, n)
}
