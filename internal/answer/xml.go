package answer

import (
	"bytes"
	"strconv"
	"strings"
)

// An xmlWalker visits the elements of an XML document as far as it can be read:
// an element without others in it as a String, or as Null where it says so,
// every other one as an Object. The path starts below the root.
type xmlWalker struct {
	markup markup
	path   []step // of the open elements, with the root
	leaf   bool   // the innermost open element has no element in it so far
	nilled bool   // it says that it is null
	rooted bool   // there is a root
	text   strings.Builder
	visit  visitor
	broken bool
}

// walkXML visits everything in text, and reports whether it broke off.
func walkXML(text []byte, visit visitor) (broken bool) {
	w := xmlWalker{markup: markup{text: text}, visit: visit}
	for !w.broken {
		switch t := w.markup.next(); t.kind {
		case startTag:
			w.start(t)
		case endTag:
			w.end(t)
		case characters:
			if w.leaf {
				w.text.WriteString(t.text)
			}
		case endOfMarkup:
			w.broken = w.markup.broken || len(w.path) > 0 || !w.rooted
			w.cut()
			return w.broken
		}
	}
	return true
}

func (w *xmlWalker) start(t token) {
	if len(w.path) == maxDepth {
		w.broken = true
		return
	}
	if w.leaf {
		w.visit(w.path[1:], value{kind: Object})
	}
	w.path = append(w.path, step{name: decodeName(t.name)})
	w.leaf, w.rooted, w.nilled = true, true, saysNil(t.attrs)
	w.text.Reset()
	if t.empty {
		w.end(t)
	}
}

func (w *xmlWalker) end(t token) {
	last := len(w.path) - 1
	if last < 0 || w.path[last].name != decodeName(t.name) {
		w.broken = true
		w.cut()
		return
	}
	w.cut()
	w.path = w.path[:last]
}

// cut visits the innermost open element with what was read of it.
func (w *xmlWalker) cut() {
	if !w.leaf {
		return
	}
	w.leaf = false
	v := value{String, w.text.String()}
	if w.nilled {
		v = value{kind: Null}
	}
	w.visit(w.path[1:], v)
}

// saysNil finds xsi:nil, under whatever prefix.
func saysNil(attrs []byte) bool {
	for _, form := range [...]string{`:nil="true"`, `:nil="1"`, `:nil='true'`, `:nil='1'`} {
		if bytes.Contains(attrs, []byte(form)) {
			return true
		}
	}
	return false
}

// decodeName undoes what .NET's XmlConvert.EncodeLocalName does to characters
// that cannot stand in a name: _x005B_ is [.
func decodeName(name string) string {
	if !strings.Contains(name, "_x") {
		return name
	}
	var plain strings.Builder
	for {
		at := strings.Index(name, "_x")
		if at < 0 {
			plain.WriteString(name)
			return plain.String()
		}
		plain.WriteString(name[:at])
		name = name[at:]
		r, size := escapedRune(name)
		if size == 0 {
			r, size = '_', 1
		}
		plain.WriteRune(r)
		name = name[size:]
	}
}

// escapedRune reads _xHHHH_ or _xHHHHHHHH_. The size is 0 where there is none.
func escapedRune(name string) (r rune, size int) {
	for _, digits := range [...]int{4, 8} {
		end := len("_x") + digits
		if len(name) <= end || name[end] != '_' {
			continue
		}
		if n, err := strconv.ParseUint(name[len("_x"):end], 16, 31); err == nil {
			return rune(n), end + 1
		}
	}
	return 0, 0
}
