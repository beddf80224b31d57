package lawtest

import (
	"encoding/json"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	kinds "github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The obvious way to read a form: a tree of its names, in which members are
// looked up. Only the readers of single values are those of the codec.

// A branch of the tree is what a form says under a name.
type formNode struct {
	values  []string // of the name itself
	members map[string]*formNode
	items   map[int]*formNode
	other   bool // something that is none of these
}

// pair is a name and a value of a form.
type formPair struct{ name, value string }

// pairsOf returns the pairs of a body in its order, and false where
// [url.ParseQuery] refuses it, or a server reads more escapes than that does.
func pairsOf(body []byte) (pairs []formPair, ok bool) {
	if _, err := url.ParseQuery(string(body)); err != nil {
		return nil, false
	}
	for part := range strings.SplitSeq(string(body), "&") {
		name, value, _ := strings.Cut(part, "=")
		name, _ = url.QueryUnescape(name)
		value, _ = url.QueryUnescape(value)
		pairs = append(pairs, formPair{strings.ToValidUTF8(name, "\ufffd"), value})
	}
	return pairs, true
}

// formTree puts the pairs into a tree. It returns false if a bracket is never
// closed.
func formTree(pairs []formPair) (root *formNode, ok bool) {
	root = new(formNode)
	for _, p := range pairs {
		steps, ok := stepsOf(p.name)
		if !ok {
			return nil, false
		}
		if at := root.reach(steps); at != nil {
			at.values = append(at.values, p.value)
		}
	}
	return root, true
}

// stepsOf splits a name at its dots and brackets: a[0].b and a[0][b] are "a",
// "[0]", "b". Empty brackets say nothing.
func stepsOf(name string) (steps []string, ok bool) {
	spelled := ""
	for {
		before, rest, found := strings.Cut(name, "[")
		spelled += before
		if !found {
			break
		}
		inside, after, closed := strings.Cut(rest, "]")
		if !closed {
			return nil, false
		}
		if inside != "" && '0' <= inside[0] && inside[0] <= '9' {
			spelled += "[" + inside + "]"
		} else if inside != "" {
			spelled += "." + inside
		}
		name = after
	}
	if spelled == "" {
		return nil, true
	}
	first, rest := splitStep(spelled)
	for steps = []string{first}; rest != ""; {
		_, after := splitStep(rest[1:])
		step := strings.TrimPrefix(rest[:len(rest)-len(after)], ".")
		steps, rest = append(steps, step), after
	}
	return steps, true
}

// splitStep splits before the next dot or bracket.
func splitStep(name string) (step, rest string) {
	if i := strings.IndexAny(name, ".["); i >= 0 {
		return name[:i], name[i:]
	}
	return name, ""
}

// reach returns the node at the end of the steps, nil if there is no name.
func (f *formNode) reach(steps []string) *formNode {
	if len(steps) == 0 {
		return nil
	}
	at := f
	for _, step := range steps {
		index, isIndex := indexOf(step)
		switch {
		case isIndex:
			if at.items == nil {
				at.items = make(map[int]*formNode)
			}
			if at.items[index] == nil {
				at.items[index] = new(formNode)
			}
			at = at.items[index]
		case strings.HasPrefix(step, "["):
			at.other = true
			return new(formNode)
		default:
			name := strings.ToLower(step)
			if at.members == nil {
				at.members = make(map[string]*formNode)
			}
			if at.members[name] == nil {
				at.members[name] = new(formNode)
			}
			at = at.members[name]
		}
	}
	return at
}

// indexOf reads [7], without zeros before the digits.
func indexOf(step string) (index int, ok bool) {
	digits, isIndex := strings.CutPrefix(step, "[")
	index, err := strconv.Atoi(strings.TrimSuffix(digits, "]"))
	return index, isIndex && err == nil && index < 1<<31-1 && "["+strconv.Itoa(index)+"]" == step
}

// below reports whether anything but values of its own is there.
func (f *formNode) below() bool { return len(f.members)+len(f.items) > 0 || f.other }

// naiveReadForm reads pairs into v. It returns false for names that nobody can
// trust.
func naiveReadForm(pairs []formPair, v reflect.Value, m *model) (errs validate.Errors, ok bool) {
	root, ok := formTree(pairs)
	if !ok {
		return nil, false
	}
	n := naiveReader{}
	n.formMembers(nil, root, v, m)
	return n.errs, true
}

func (n *naiveReader) formMembers(path wire.Path, from *formNode, v reflect.Value, m *model) {
	for _, member := range m.members {
		if sent := from.members[strings.ToLower(member.path())]; sent != nil {
			n.formMember(path.Member(member.path()), sent, v.Field(member.index), member)
		}
	}
}

func (n *naiveReader) formMember(path wire.Path, from *formNode, field reflect.Value, m member) {
	v := reflect.New(m.typ).Elem()
	switch k := kindOf(m.typ); {
	case k == object:
		n.formObject(path, from, v)
		set(field, v)
	case k == list && kindOf(m.typ.Elem()) == object:
		if items, ok := n.formObjects(path, from, m.typ); ok {
			set(field, items)
		}
	case k == list:
		if items, ok := n.formScalars(path, from, m.typ); ok {
			set(field, items)
		}
	case len(from.values) == 0:
	case !validate.NotBlank(from.values[0]) && m.optional:
		setNull(field)
	case !validate.NotBlank(from.values[0]):
		n.note(path, validate.CodeNull)
	case n.formValue(path, from.values[0], v):
		set(field, v)
	}
}

func (n *naiveReader) formValue(path wire.Path, text string, v reflect.Value) bool {
	err := readForm(v, text)
	if err != nil {
		n.misfit(path, err)
	}
	return err == nil
}

func (n *naiveReader) formObject(path wire.Path, from *formNode, v reflect.Value) {
	if len(from.values) > 0 && validate.NotBlank(from.values[0]) {
		n.note(path, validate.CodeType)
	}
	n.formMembers(path, from, v, modelOf(v.Type()))
}

// formObjects reads the items up to the first gap. Whatever else is there is
// wrong.
func (n *naiveReader) formObjects(path wire.Path, from *formNode, typ reflect.Type) (items reflect.Value, ok bool) {
	items = reflect.MakeSlice(typ, 0, 0)
	named := from.members["index"] != nil && len(from.members["index"].values) > 0
	if ok = len(from.values) == 0 && !named && from.items[0] != nil; ok {
		for i := 0; from.items[i] != nil; i++ {
			item := reflect.New(typ.Elem()).Elem()
			n.formObject(path.Index(i), from.items[i], item)
			items = reflect.Append(items, item)
		}
		ok = items.Len() == len(from.items) && len(from.members) == 0 && !from.other
	}
	if !ok {
		n.note(path, validate.CodeType)
	}
	return items, ok
}

// formScalars reads a name that is repeated, or items by index; not both.
func (n *naiveReader) formScalars(path wire.Path, from *formNode, typ reflect.Type) (items reflect.Value, ok bool) {
	items = reflect.MakeSlice(typ, 0, 0)
	add := func(path wire.Path, text string) bool {
		item := reflect.New(typ.Elem()).Elem()
		if validate.NotBlank(text) && !n.formValue(path, text, item) {
			return false
		}
		items = reflect.Append(items, item)
		return true
	}
	if len(from.values) > 0 {
		if from.below() {
			n.note(path, validate.CodeType)
			return items, false
		}
		return items, !slices.ContainsFunc(from.values, func(text string) bool { return !add(path, text) })
	}
	named := from.members["index"] != nil && len(from.members["index"].values) > 0
	for i := 0; !named && from.items[i] != nil && len(from.items[i].values) > 0; i++ {
		if !add(path.Index(i), from.items[i].values[0]) {
			return items, false
		}
	}
	ok = !named && items.Len() > 0 && items.Len() == len(from.items) && len(from.members) == 0 && !from.other
	if !ok {
		n.note(path, validate.CodeType)
	}
	return items, ok
}

// readForm reads a value of a form.
func readForm(v reflect.Value, text string) (err error) {
	switch p := v.Addr().Interface().(type) {
	case *string:
		return readKind(p, text, kinds.String)
	case *wire.Secret:
		return readKind(p, text, kinds.Secret)
	case *wire.SecretGUID:
		return readKind(p, text, kinds.SecretGUID)
	case *bool:
		return readKind(p, text, kinds.Bool)
	case *int64:
		return readKind(p, text, kinds.Int64)
	case *uint8:
		return readKind(p, text, kinds.Byte)
	case *uuid.UUID:
		return readKind(p, text, kinds.GUID)
	case *wire.Decimal:
		return readKind(p, text, kinds.Decimal)
	case *wire.IntOrString:
		return readKind(p, text, kinds.IntOrString)
	case *wire.DateTime:
		*p, err = wire.FormDateTime(strings.ToValidUTF8(text, "\ufffd"))
		return err
	case json.Unmarshaler:
		return p.UnmarshalJSON([]byte(naiveName(text)))
	}
	panic("no value of a form: " + v.Type().String())
}

func readKind[T any](p *T, text string, kind *kinds.Kind[T]) (err error) {
	*p, err = kind.ReadForm([]byte(text))
	return err
}
