package xmlio

import (
	"encoding/xml"
	"strings"
	"testing"
)

// TestNameCharacters: every character of the first plane is one of a name
// where encoding/xml, which has the same table of XML 1.0, takes it for one.
func TestNameCharacters(t *testing.T) {
	isName := func(name string) bool {
		token, err := xml.NewDecoder(strings.NewReader("<" + name + "/>")).RawToken()
		start, ok := token.(xml.StartElement)
		return err == nil && ok && start.Name.Local == name && len(start.Attr) == 0
	}
	for r := rune(1); r < 0x10000; r++ {
		if r >= 0xD800 && r < 0xE000 || r == ':' {
			continue
		}
		first, inside := isName(string(r)), isName("a"+string(r))
		if beginsName(r) != first || (beginsName(r) || insideName(r)) != inside {
			t.Errorf("%U: begins a name: %t, want %t; inside: %t, want %t", r, beginsName(r), first, insideName(r), inside)
		}
	}
	if beginsName(0x10000) || insideName(0x10000) {
		t.Error("beyond the first plane there are none")
	}
}
