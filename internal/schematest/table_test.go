package schematest

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A row is what a table says of a member. lawtest documents the words.
type row struct {
	name, typ, null string
	required        bool
	notes           string // with a comma at both ends
}

func (r row) has(note string) bool { return strings.Contains(r.notes, ", "+note+",") }

// rule returns what follows the words in a note, "" where no note has them.
func (r row) rule(words string) string {
	_, rest, _ := strings.Cut(r.notes, ", "+words)
	value, _, _ := strings.Cut(rest, ",")
	return strings.TrimSpace(value)
}

var (
	titlePattern = regexp.MustCompile(`^(?:# )?The \d+ members?(?: of (.+?))?:?$`)
	gapPattern   = regexp.MustCompile(` {2,}`)
)

// tables reads the tables of a package, by the name of the struct.
func tables(t *testing.T, name string) map[string][]row {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", name, "doc.go"), nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]row{}
	var structs []string
	for line := range strings.Lines(file.Doc.Text()) {
		line = strings.TrimRight(line, "\n")
		cells := append(gapPattern.Split(strings.TrimSpace(line), 5), "", "", "", "")
		switch title := titlePattern.FindStringSubmatch(line); {
		case title != nil:
			structs = structsOf(title[1])
		case !strings.HasPrefix(line, "\t") || structs == nil || cells[0] == "member" || strings.HasPrefix(cells[0], "---"):
			if line != "" && !strings.HasPrefix(line, "\t") && len(found[first(structs)]) > 0 {
				structs = nil
			}
		default:
			notes, _, _ := strings.Cut(cells[4], ";")
			for _, name := range structs {
				found[name] = append(found[name], row{cells[0], cells[1], cells[2], cells[3] == "REQUIRED", ", " + notes + ","})
			}
		}
	}
	return found
}

func first(names []string) string {
	if names == nil {
		return ""
	}
	return names[0]
}

// structsOf are the structs that a heading names.
func structsOf(title string) []string {
	switch title {
	case "":
		return []string{"User", "Update"}
	case "the record":
		return []string{"User"}
	case "the request":
		return []string{"Update"}
	}
	return strings.Split(title, " and ")
}
