package main

import (
	"encoding/json"
	"go/doc/comment"
	"slices"
	"strings"
)

// describe is what a comment says.
func describe(text string) node {
	var n node
	text = plainText(text)
	rest, reason, deprecated := strings.Cut(text, "Deprecated: ")
	if deprecated {
		text = strings.TrimSpace(rest) + " Deprecated: " + reason
	}
	return n.when(text != "", "description", text).when(deprecated, "deprecated", true)
}

// plainText is a comment as text, a paragraph in a line, without the code in
// it.
func plainText(text string) string {
	parser := comment.Parser{
		LookupSym:     func(string, string) bool { return true },
		LookupPackage: func(name string) (string, bool) { return name, true },
	}
	parsed := parser.Parse(text)
	parsed.Content = slices.DeleteFunc(parsed.Content, func(block comment.Block) bool {
		_, code := block.(*comment.Code)
		return code
	})
	printer := comment.Printer{TextWidth: -1}
	return strings.TrimSpace(string(printer.Text(parsed)))
}

// parseNode reads a schema that a comment says. It is JSON.
func parseNode(text []byte) (n node) {
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := decoder.Token(); err != nil {
		return nil
	}
	for decoder.More() {
		name, err := decoder.Token()
		var value json.RawMessage
		if err != nil || decoder.Decode(&value) != nil {
			return n
		}
		key, _ := name.(string)
		n = append(n, keyword{key, value})
	}
	return n
}

// readRefs turns references to what is written into such to what is read.
func (n node) readRefs(pkg *Package) node {
	n = slices.Clone(n)
	for i, k := range n {
		raw, ok := k.value.(json.RawMessage)
		if !ok {
			continue
		}
		text := string(raw)
		for _, s := range pkg.Structs {
			text = strings.ReplaceAll(text, `"#/$defs/`+s.Name+`"`, `"#/$defs/`+s.Name+`Read"`)
		}
		n[i].value = json.RawMessage(text)
	}
	return n
}
