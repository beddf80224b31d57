// Package fence holds pages in Markdown to the files that they show: it reads
// the code blocks of a page and finds them in compiled source, so that a page
// cannot drift. It serves tests alone.
package fence

import (
	"fmt"
	"strings"
)

// mark opens and closes a block.
const mark = "```"

// A Block is a fenced block of a page.
type Block struct {
	Language string // what stands behind the opening fence: go, text
	Text     string // the lines between the fences, each with its line feed
	Line     int    // the number of the opening fence's line
}

// Blocks returns the fenced blocks of a page, in order. A block that is never
// closed is an error, because what it shows would go unnoticed.
func Blocks(page string) ([]Block, error) {
	var blocks []Block
	var open *Block
	number := 0
	for line := range strings.Lines(page) {
		number++
		language, fenced := strings.CutPrefix(line, mark)
		switch {
		case open == nil && fenced:
			open = &Block{Language: strings.TrimSpace(language), Line: number}
		case fenced:
			blocks, open = append(blocks, *open), nil
		case open != nil:
			open.Text += line
		}
	}
	if open != nil {
		return nil, fmt.Errorf("line %d: the block is never closed", open.Line)
	}
	return blocks, nil
}

// Within reports whether the block's lines stand in source, one after the
// other. A page may show the inside of a function without its indentation. A
// block that is empty stands nowhere.
func (b Block) Within(source string) bool {
	if strings.TrimSpace(b.Text) == "" {
		return false
	}
	want := lines(b.Text)
	have := lines(source)
	for start := range have {
		if matches(have[start:], want) {
			return true
		}
	}
	return false
}

// matches reports whether have begins with the lines want, at whatever depth.
func matches(have, want []string) bool {
	if len(have) < len(want) {
		return false
	}
	indent, ok := strings.CutSuffix(have[0], want[0])
	if !ok || strings.Trim(indent, "\t") != "" {
		return false
	}
	for i, line := range want {
		if line != "" {
			line = indent + line
		}
		if have[i] != line {
			return false
		}
	}
	return true
}

func lines(text string) []string {
	return strings.Split(strings.TrimRight(text, "\n"), "\n")
}
