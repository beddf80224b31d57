package conformance

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// requestRow is one request with the server's answer. The rows of the file
// samples that convert a document between JSON and XML have Type and Dir set
// instead of Route.
type requestRow struct {
	Case        string              `json:"case"`
	Route       string              `json:"route"`
	ContentType string              `json:"contentType"`
	Body        string              `json:"body"`
	Status      int                 `json:"status"`
	ModelState  map[string][]string `json:"modelState"`
	Exception   map[string][]bool   `json:"exception"`
	NullModel   bool                `json:"nullModel"`
	Bound       string              `json:"bound"`

	// What the row is worth; see the package documentation.
	MessagesDoubtful bool `json:"messagesDoubtful"`
	GeneralDate      bool `json:"generalDate"`
	Doubtful         bool `json:"doubtful"`
	Shim             bool `json:"shim"`

	Type  string `json:"type"`
	Dir   string `json:"dir"`
	Value string `json:"value"`
	JSON  string `json:"json"`
	XML   string `json:"xml"`
	OK    bool   `json:"ok"`
}

// isXML and isForm tell in which of the three formats the body was sent.
func (r requestRow) isXML() bool  { return isXML(r.ContentType) }
func (r requestRow) isForm() bool { return isForm(r.ContentType) }

func isXML(contentType string) bool { return strings.Contains(strings.ToLower(contentType), "xml") }

func isForm(contentType string) bool {
	return strings.Contains(strings.ToLower(contentType), "form-urlencoded")
}

// textRow is one text with the verdicts of two attributes.
type textRow struct {
	Case     string  `json:"case"`
	Value    *string `json:"value"`
	Match    bool    `json:"match"`
	Required bool    `json:"required"`
}

// result is what the server made of one JSON value.
type result struct {
	OK    bool   `json:"ok"`
	Out   string `json:"out"`
	Error string `json:"error"`
}

// scalarRow is one JSON value of a member of the given type.
type scalarRow struct {
	result
	Case     string `json:"case"`
	Type     string `json:"type"`
	Token    string `json:"token"`
	Doubtful bool   `json:"doubtful"`
	Why      string `json:"why"`
}

// dateRow is one JSON value read as either of the two date types of .NET.
type dateRow struct {
	Case           string `json:"case"`
	Token          string `json:"token"`
	DateTime       result `json:"dateTime"`
	DateTimeOffset result `json:"dateTimeOffset"`
	Doubtful       bool   `json:"doubtful"`
	Why            string `json:"why"`
}

// dateFormRow is one text and what each format reads it as, null where it is
// refused.
type dateFormRow struct {
	Case string  `json:"case"`
	Text string  `json:"text"`
	JSON *string `json:"json"`
	XML  *string `json:"xml"`
	Form *string `json:"form"`
}

// load reads every row of a corpus.
func load[Row any](t testing.TB, name string) []Row {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if plain.Name != "" || !plain.ModTime.IsZero() {
		t.Errorf("%s: compressed without -n: the same rows would be other bytes tomorrow", name)
	}
	rows, err := decodeRows[Row](plain)
	if err != nil {
		t.Fatalf("%s: row %d: %v", name, len(rows)+1, err)
	}
	return rows
}

// decodeRows reads JSON lines. On error it returns the rows before it.
func decodeRows[Row any](r io.Reader) ([]Row, error) {
	var rows []Row
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var row Row
			if err := json.Unmarshal(line, &row); err != nil {
				return rows, err
			}
			rows = append(rows, row)
		}
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
	}
}
