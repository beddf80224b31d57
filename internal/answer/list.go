package answer

// An item is one object in a list of errors while it is being read. Either it
// names its member in PropertyName, or its keys do.
type item struct {
	index    int
	property string
	message  string
	fields   []field
}

type field struct{ name, text string }

// listed takes in a value within a list of errors; path starts at the item.
func (r *Reading) listed(path []step, v value) {
	if path[0].index != r.item.index {
		r.flush()
		r.item.index = path[0].index
	}
	switch {
	case !v.scalar():
	case len(path) == 1:
		r.mentioned(head(v.text, window))
		r.say(rankKeyed, v.text)
	case leads(path[1:], "PropertyName"):
		r.item.property = v.text
	case leads(path[1:], "Message"):
		r.item.message = v.text
	case !path[1].item && len(r.item.fields) < maxEntries:
		r.item.fields = append(r.item.fields, field{path[1].name, v.text})
	}
}

// flush takes in the item that was read.
func (r *Reading) flush() {
	read := r.item
	r.item = item{}
	switch {
	case read.property != "":
		r.name(read.property, read.message)
		return
	case read.message != "":
		r.mentioned(head(read.message, window))
		r.say(rankKeyed, read.message)
	}
	for _, f := range read.fields {
		r.name(f.name, f.text)
	}
}
