package main

import "testing"

func TestInName(t *testing.T) {
	for _, row := range []struct{ key, inside, outside string }{
		{"json", "azAZ09_-. !é\u0080\U0001F600@[{/:", "\x1f\"\\`\x7f"},
		{"xml", "azAZ09_-.é\u0080", " !@[`{/:\x7f\"\\"},
	} {
		for _, r := range row.inside {
			if !inName(r, row.key) {
				t.Errorf("%q cannot stand in a name of %s", r, row.key)
			}
		}
		for _, r := range row.outside {
			if inName(r, row.key) {
				t.Errorf("%q can stand in a name of %s", r, row.key)
			}
		}
	}
}

func TestCutPair(t *testing.T) {
	for _, row := range []struct {
		name, text, key, quoted string
		ok                      bool
	}{
		{"one", `json:"a"`, "json", `"a"`, true},
		{"first of two", `json:"a" xml:"b"`, "json", `"a"`, true},
		{"escaped", `json:"a\"b"`, "json", `"a\"b"`, true},
		{"two blanks", `json:"a"  xml:"b"`, "", "", false},
		{"a blank behind it", `json:"a" `, "", "", false},
		{"no blank", `json:"a"xml:"b"`, "", "", false},
		{"no quotes", `json:a`, "", "", false},
		{"other quotes", "json:`a`", "", "", false},
		{"not closed", `json:"a`, "", "", false},
		{"no key", `:"a"`, "", "", false},
		{"a blank in the key", `a b:"c"`, "", "", false},
		{"a quote in the key", `a"b:"c"`, "", "", false},
		{"DEL in the key", "a\x7f:\"c\"", "", "", false},
		{"no colon", `json`, "", "", false},
	} {
		if key, quoted, ok := cutPair(row.text); key != row.key || quoted != row.quoted || ok != row.ok {
			t.Errorf("%s: %q, %q, %v", row.name, key, quoted, ok)
		}
	}
}

func TestFold(t *testing.T) {
	if got := fold("AZaz@[É"); got != "azaz@[É" {
		t.Errorf("%q", got)
	}
}
