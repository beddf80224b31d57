package mobile

import "testing"

func TestBothAgree(t *testing.T) {
	for _, input := range Inputs {
		if got := Regexp2(input.Text); got != input.Want {
			t.Errorf("%s: regexp2 says %v", input.Name, got)
		}
		if got := Library(input.Text); got != input.Want {
			t.Errorf("%s: the library says %v", input.Name, got)
		}
	}
}
