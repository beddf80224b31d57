package answer

import "strings"

// page returns what an HTML page says in one piece: its title, or else its
// first heading, or else the beginning of its text.
func page(text []byte) string {
	var title, heading, all strings.Builder
	m := markup{text: text}
	into, headed := &all, false
	add := func(said string) {
		if into.Len() < window {
			into.WriteString(said)
			headed = headed || into == &heading && !blank(said)
		}
	}
	for {
		switch t := m.next(); t.kind {
		case endOfMarkup:
			return firstSaid(title.String(), heading.String(), all.String())
		case characters:
			add(t.text)
		case startTag:
			m.skipRaw(t)
			switch {
			case foldEqual(t.name, "title"):
				into = &title
			case isHeading(t.name) && !headed:
				into = &heading
			default:
				add(" ")
			}
		case endTag:
			if foldEqual(t.name, "title") || isHeading(t.name) {
				into = &all
			}
			add(" ")
		}
	}
}

// skipRaw passes over what is in an element whose text is for no reader.
func (m *markup) skipRaw(t token) {
	for _, name := range [...]string{"script", "style"} {
		if foldEqual(t.name, name) && !t.empty {
			m.throughFold("</" + name)
		}
	}
}

// throughFold moves to the next place where text stands without ASCII case, or
// to the end.
func (m *markup) throughFold(text string) {
	for ; m.pos+len(text) <= len(m.text); m.pos++ {
		if foldEqual(string(m.text[m.pos:m.pos+len(text)]), text) {
			return
		}
	}
	m.pos = len(m.text)
}

func isHeading(name string) bool {
	return len(name) == 2 && lower(name[0]) == 'h' && '1' <= name[1] && name[1] <= '6'
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// firstSaid returns the first text that is not blank.
func firstSaid(texts ...string) string {
	for _, text := range texts {
		if !blank(text) {
			return text
		}
	}
	return ""
}
