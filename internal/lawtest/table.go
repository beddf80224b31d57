package lawtest

import (
	"go/doc/comment"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A table is a table of members in a package's documentation: see "Tables" in
// the documentation of this package.
type table struct {
	structs []string
	count   int // as the heading has it
	rows    []row
}

// A row is what the table says about a member.
type row struct {
	name, typ string
	null      bool
	absent    bool // a record may lack it, though it is never null
	required  bool
	notes     []string
}

var (
	gapPattern   = regexp.MustCompile(` {2,}`)
	titlePattern = regexp.MustCompile(`^The (\d+) members?(?: of (.+?))?:?$`)
	nullPattern  = regexp.MustCompile(`^(yes|no)(?: \((forced|likely|unknown|or absent)\))?$`)
	notePattern  = regexp.MustCompile(`^(identity|read-only|secret|key|by \w+|own rules|answers only|not in JSON|not in XML|XML first|deprecated|zero is unknown|rule \S.*)$`)
)

// header is the first line of every table.
var header = []string{"member", "type", "null", "required", "notes"}

func (w row) has(note string) bool { return slices.Contains(w.notes, note) }

// noted returns what follows prefix in the notes.
func (w row) noted(prefix string) (rest []string) {
	for _, note := range w.notes {
		if found, ok := strings.CutPrefix(note, prefix+" "); ok {
			rest = append(rest, found)
		}
	}
	return rest
}

func readTables(r *report, text string) (tables []table) {
	var parser comment.Parser
	var title []string
	missing := func() {
		if title != nil {
			r.failf("%q: no table of members follows", title[0])
		}
	}
	match := func(parts []comment.Text) []string {
		plain, _ := parts[0].(comment.Plain)
		return titlePattern.FindStringSubmatch(string(plain))
	}
	for _, block := range parser.Parse(text).Content {
		switch block := block.(type) {
		case *comment.Heading:
			missing()
			title = match(block.Text)
		case *comment.Paragraph:
			if found := match(block.Text); found != nil {
				missing()
				title = found
			}
		case *comment.Code:
			if !strings.HasPrefix(block.Text, header[0]+" ") {
				continue
			}
			if title == nil {
				r.failf("a table of members has no heading of its own: %.60q", block.Text)
				continue
			}
			tables = append(tables, readTable(r, title, block.Text))
			title = nil
		}
	}
	missing()
	return tables
}

func readTable(r *report, title []string, text string) table {
	t := table{structs: []string{"User", "Update"}}
	t.count, _ = strconv.Atoi(title[1])
	switch title[2] {
	case "":
	case "the record":
		t.structs = t.structs[:1]
	case "the request":
		t.structs = t.structs[1:]
	default:
		t.structs = strings.Split(title[2], " and ")
	}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if got := cells(lines[0]); !slices.Equal(got, header) {
		r.failf("%q: the columns are %q, want %q", title[0], got, header)
		return t
	}
	for _, line := range lines[2:] {
		t.rows = append(t.rows, readRow(r, cells(line)))
	}
	if len(t.rows) != t.count {
		r.failf("%q: the table has %d rows", title[0], len(t.rows))
	}
	return t
}

// cells cuts a line where two spaces are; the notes may be missing.
func cells(line string) []string {
	all := append(gapPattern.Split(line, len(header)), "", "", "", "")
	return all[:len(header)]
}

func readRow(r *report, cells []string) row {
	w := row{name: cells[0], typ: cells[1], required: cells[3] == "REQUIRED"}
	null := nullPattern.FindStringSubmatch(cells[2])
	if null == nil || !w.required && cells[3] != "no" {
		r.failf("%s: null is %q and required is %q", w.name, cells[2], cells[3])
		return w
	}
	w.null, w.absent = null[1] == "yes", null[2] == "or absent"
	notes, _, _ := strings.Cut(cells[4], ";")
	for i, note := range strings.Split(notes, ", ") {
		if !notePattern.MatchString(note) {
			if i > 0 {
				r.failf("%s: the note %q is not in the vocabulary; prose stands behind a semicolon", w.name, note)
			}
			break
		}
		w.notes = append(w.notes, note)
	}
	return w
}
