package merge

import (
	"fmt"
	"reflect"

	"github.com/seed16fbf055/userupdate/wire"
)

// A Log collects the rows of an audit list.
type Log struct {
	rows []wire.Change
	path wire.Path
}

// Rows returns what was collected.
func (l *Log) Rows() []wire.Change { return l.rows }

// add adds a row about a member of the open path.
func (l *Log) add(name string, before, after any) {
	l.rows = append(l.rows, wire.Change{Path: l.path.Member(name), Old: before, New: after})
}

// Change adds a row when a plain member differs.
func Change[T comparable](l *Log, name string, before, after T) {
	if before != after {
		l.add(name, show(before), show(after))
	}
}

// ChangeKnown is [Change] for a member whose zero value says that it is not
// known.
func ChangeKnown[T comparable](l *Log, name string, before, after T) {
	var was, is wire.Optional[T]
	SendKnown(&was, before)
	SendKnown(&is, after)
	ChangeNullable(l, name, was, is)
}

// ChangeFunc is [Change] for a type that equal compares.
func ChangeFunc[T any](l *Log, name string, before, after T, equal func(T, T) bool) {
	if !equal(before, after) {
		l.add(name, show(before), show(after))
	}
}

// ChangeNullable adds a row when a nullable member differs. Absent and null do
// not differ.
func ChangeNullable[T comparable](l *Log, name string, before, after wire.Optional[T]) {
	if Known(before) != Known(after) {
		l.add(name, showOptional(before), showOptional(after))
	}
}

// ChangeNullableFunc is [ChangeNullable] for a type that equal compares.
func ChangeNullableFunc[T any](l *Log, name string, before, after wire.Optional[T], equal func(T, T) bool) {
	if !Same(Known(before), Known(after), equal) {
		l.add(name, showOptional(before), showOptional(after))
	}
}

// ChangeList adds a row for every item that came or went, and item's rows for
// those that were there before and are there after: items are compared by their
// place in the list. A list without items that came or went is itself a row.
func ChangeList[T any](l *Log, name string, before, after wire.Optional[[]T], item func(l *Log, before, after T)) {
	olds, known := before.Get()
	news, still := after.Get()
	if known != still && len(olds)+len(news) == 0 {
		l.add(name, showOptional(before), showOptional(after))
	}
	outer := l.path
	for i := range max(len(olds), len(news)) {
		l.path = outer.Member(name).Index(i)
		switch {
		case i >= len(news):
			l.row(showItem(&olds[i]), nil)
		case i >= len(olds):
			l.row(nil, showItem(&news[i]))
		case isNull(&olds[i]) != isNull(&news[i]):
			l.row(showItem(&olds[i]), showItem(&news[i]))
		default:
			item(l, olds[i], news[i])
		}
	}
	l.path = outer
}

// ChangeObject adds a row when an object came or went, and its members' rows
// when it was there before and after.
func ChangeObject[T any](l *Log, name string, before, after wire.Optional[T], members func(l *Log, before, after T)) {
	outer := l.path
	l.path = outer.Member(name)
	v, ok := before.Get()
	w, also := after.Get()
	if ok && also {
		members(l, v, w)
	} else if ok || also {
		l.row(showOptional(before), showOptional(after))
	}
	l.path = outer
}

// ChangeItem adds a row when an item of a list of scalars differs.
func ChangeItem[T comparable](l *Log, before, after T) {
	if before != after {
		l.row(show(before), show(after))
	}
}

// ChangeItemFunc returns [ChangeItem] for a type that equal compares.
func ChangeItemFunc[T any](equal func(T, T) bool) func(l *Log, before, after T) {
	return func(l *Log, before, after T) {
		if !equal(before, after) {
			l.row(show(before), show(after))
		}
	}
}

// row adds a row about the open path itself.
func (l *Log) row(before, after any) {
	l.rows = append(l.rows, wire.Change{Path: l.path, Old: before, New: after})
}

// show returns what an audit list says about a value: its text where it has
// one, which for a secret is the mask and for an object one line without unknown
// members, the plain string or number of an enumeration and of a byte, and else
// the value.
func show(v any) any {
	if text, ok := v.(fmt.Stringer); ok {
		return text.String()
	}
	switch plain := reflect.ValueOf(v); plain.Kind() {
	case reflect.String:
		return plain.String()
	case reflect.Int64:
		return plain.Int()
	case reflect.Uint8:
		return int64(plain.Uint())
	}
	return v
}

func showOptional[T any](o wire.Optional[T]) any {
	if v, ok := o.Get(); ok {
		return show(v)
	}
	return nil
}

// isNull reports whether an item of a list is null, which only some types can
// say.
func isNull[T any](item *T) bool {
	object, ok := any(item).(interface{ IsNull() bool })
	return ok && object.IsNull()
}

// bare returns an object without the members that its contract does not know,
// which no audit list shows.
func bare(object reflect.Value) any {
	shown := reflect.New(object.Type()).Elem()
	shown.Set(object)
	if extra := shown.FieldByName("Extra"); extra.IsValid() {
		extra.SetZero()
	}
	return shown.Interface()
}

// showItem is show for an item of a list. An object is shown as the JSON it is,
// without the members that its contract does not know.
func showItem[T any](item *T) any {
	if isNull(item) {
		return nil
	}
	if object := reflect.ValueOf(item).Elem(); object.Kind() == reflect.Struct {
		if text, ok := jsonOf(bare(object)); ok && show(*item) != wire.Mask {
			return text
		}
	}
	return show(*item)
}

// jsonOf returns the JSON of an object, and false for what is none, or has no
// JSON.
func jsonOf(object any) (string, bool) {
	own, ok := object.(interface {
		AppendJSON([]byte) ([]byte, error)
	})
	if !ok {
		return "", false
	}
	text, err := own.AppendJSON(nil)
	return string(text), err == nil
}
