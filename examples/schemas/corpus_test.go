package schemas

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A requestRow is one body of a corpus.
type requestRow struct{ Case, Route, ContentType, Body string }

// TestRequests judges every JSON body of the corpora by the schemas. What is
// read must pass the schema of what is read, and nothing else may. What is
// written of it must pass the schema of what is written; what passes that must
// be read.
func TestRequests(t *testing.T) {
	for _, row := range []struct {
		file   string
		bodies int
		read   tally // judged otherwise by the schema of what is read
		strict tally // refused, though the schema of what is written lets it pass
	}{
		{"samples", 8, tally{}, tally{}},
		{"adminusers_json", 328, tally{}, tally{}},
		{"hppro_json", 325,
			tally{classDepth: 2, classNames: 5, classRange: 1, classSpelling: 4},
			tally{classDepth: 2, classNames: 6, classInt64: 1, classSpelling: 4}},
		{"userdetail_json", 320,
			tally{classDepth: 1, classNames: 3, classRange: 1, classSpelling: 2},
			tally{classDepth: 1, classNames: 2, classSpelling: 2}},
	} {
		t.Run(row.file, func(t *testing.T) {
			judged := judgement{read: tally{}, strict: tally{}, judges: map[string]*judges{}}
			for _, request := range corpus[requestRow](t, row.file) {
				if request.Route != "" && strings.Contains(strings.ToLower(request.ContentType), "json") {
					judged.request(t, request)
				}
			}
			if judged.bodies != row.bodies {
				t.Errorf("%d bodies, recorded are %d", judged.bodies, row.bodies)
			}
			equal(t, "what is read", judged.read, row.read)
			equal(t, "what is written", judged.strict, row.strict)
		})
	}
}

// A judgement is the result for one file.
type judgement struct {
	bodies       int
	read, strict tally
	judges       map[string]*judges
}

// judges are a system and its schemas.
type judges struct {
	system
	reads, writes *jsonschema.Schema
	names         map[string]bool
}

func (j *judgement) of(t *testing.T, route string) *judges {
	if j.judges[route] == nil {
		s := systemOf(t, route)
		j.judges[route] = &judges{s, s.compile(t, "UpdateRead"), s.compile(t, "Update"), propertiesOf(t, s.schema())}
	}
	return j.judges[route]
}

// request judges one body.
func (j *judgement) request(t *testing.T, request requestRow) {
	body := []byte(strings.TrimPrefix(request.Body, "\ufeff"))
	if !isJSON(body) {
		return
	}
	j.bodies++
	by := j.of(t, request.Route)
	written, err := by.judge(body)
	sent := value(t, body)
	if passes := by.reads.Validate(sent); (passes == nil) != (err == nil) {
		j.note(t, j.read, request, by.names, err, passes)
	}
	if passes := by.writes.Validate(sent); passes == nil && err != nil {
		j.note(t, j.strict, request, by.names, err, passes)
	}
	if err == nil {
		if err := by.writes.Validate(value(t, written)); err != nil {
			t.Errorf("%s: what is written is refused: %v", request.Case, err)
		}
	}
}

// note counts a body that the schema judges otherwise.
func (j *judgement) note(t *testing.T, counts tally, request requestRow, names map[string]bool, ours, schema error) {
	why := beyond([]byte(strings.TrimPrefix(request.Body, "\ufeff")), names)
	if why == "" {
		t.Errorf("%s: %s: the package says %v, the schema %v", request.Case, request.Body, ours, schema)
	}
	counts[why]++
}
