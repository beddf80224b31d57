package formio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// What a member that is not a scalar wants.
const (
	refWantObject = "object" // by names such as Name.Member
	refWantItems  = "list"   // by names such as Name[0].Member, or of scalars the repeated name
)

// blank reports whether a value is null to the servers.
func refBlank(text string) bool { return !validate.NotBlank(text) }

// refReadPlain reads the member name into a plain field. Null is an error: the
// member cannot be null.
func refReadPlain[T any](r *refReader, name string, dst *T, kind *scalar.Kind[T]) {
	text, sent := r.value(name)
	switch {
	case !sent:
	case refBlank(text):
		r.note(name, validate.CodeNull, "")
	default:
		refReadText(r, name, dst, text, kind)
	}
}

// refReadOptional reads the member name. Null is kept even where the contract
// has none: that is for Validate and Apply to report.
func refReadOptional[T any](r *refReader, name string, dst *wire.Optional[T], kind *scalar.Kind[T]) {
	text, sent := r.value(name)
	switch {
	case !sent:
	case refBlank(text):
		dst.SetNull()
	default:
		var v T
		if refReadText(r, name, &v, text, kind) {
			dst.Set(v)
		}
	}
}

// refReadText reads a text that is not blank, and notes it when it is not one
// of the type.
func refReadText[T any](r *refReader, name string, dst *T, text string, kind *scalar.Kind[T]) (ok bool) {
	v, err := kind.ReadForm([]byte(text))
	if err != nil {
		r.misfit(name, err)
		return false
	}
	*dst = v
	return true
}

// refReadObject reads the member name, an object whose members are read by
// read. An empty value is an object without members, as it is to the servers.
func refReadObject[T any](r *refReader, name string, dst *wire.Optional[T], read func(*T, *refReader)) {
	outer := r.enter(name)
	if r.present() {
		var v T
		refReadMembers(r, &v, read)
		dst.Set(v)
	}
	r.leave(outer)
}

// present reports whether anything has the open name or lies below it.
func (r *refReader) present() bool { return len(r.values()) > 0 || r.below() > 0 }

// refReadMembers reads the members of what is open, and notes a value in their
// place.
func refReadMembers[T any](r *refReader, dst *T, read func(*T, *refReader)) {
	if values := r.values(); len(values) > 0 && !refBlank(values[0].value) {
		r.note("", validate.CodeType, refWantObject)
	}
	read(dst, r)
}

// refReadObjects reads the member name, a list of objects whose members are
// read by read.
func refReadObjects[T any](r *refReader, name string, dst *wire.Optional[[]T], read func(*T, *refReader)) {
	outer := r.enter(name)
	switch {
	case len(r.values()) > 0 || r.misnumbered():
		r.note("", validate.CodeType, refWantItems)
	case r.below() > 0:
		refReadItems(r, dst, refWantItems, func(item *T) (there, more bool) {
			if !r.present() {
				return false, false
			}
			refReadMembers(r, item, read)
			return true, true
		})
	}
	r.leave(outer)
}

// refReadScalars reads the member name, a list of scalars: the values of the
// name itself or the items by index; both in one form are an error. A blank
// item is the zero value. A value of the name itself has no index, and neither
// has its error. When reading by index, the servers end the list at the first
// item that they cannot read. Here a list with such an item is absent: what is
// left of it is not what was sent.
func refReadScalars[T any](r *refReader, name string, dst *wire.Optional[[]T], kind *scalar.Kind[T]) {
	outer := r.enter(name)
	switch values := r.values(); {
	case len(values) > 0 && r.below() > 0:
		r.note("", validate.CodeType, refWantItems)
	case len(values) > 0:
		if items, ok := refReadRepeated(r, values, kind); ok {
			dst.Set(items)
		}
	case r.misnumbered():
		r.note("", validate.CodeType, refWantItems)
	case r.below() > 0:
		whole := true
		refReadItems(r, dst, refWantItems, func(item *T) (there, more bool) {
			values := r.values()
			if len(values) == 0 {
				return false, false
			}
			text := values[0].value
			whole = refBlank(text) || refReadText(r, "", item, text, kind)
			return true, whole
		})
		if !whole {
			dst.Unset()
		}
	}
	r.leave(outer)
}

// refReadRepeated reads the values of the open name. However many are wrong,
// they are one problem, because they share one name.
func refReadRepeated[T any](r *refReader, values []refPair, kind *scalar.Kind[T]) (items []T, ok bool) {
	items = make([]T, len(values))
	var wrong error
	for i, p := range values {
		if refBlank(p.value) {
			continue
		}
		v, err := kind.ReadForm([]byte(p.value))
		if err == nil {
			items[i] = v
		} else if wrong == nil {
			wrong = err
		}
	}
	if wrong != nil {
		r.misfit("", wrong)
	}
	return items, wrong == nil
}

// misnumbered reports whether the open list names its own indexes.
func (r *refReader) misnumbered() bool {
	_, named := r.value("index")
	return named
}

// refReadItems reads the items of the open list, which has something below it.
// read tells whether the item is there and whether there may be another. An
// item that cannot be read keeps its place, so that paths count as the sender
// counts. A list that has more below it than its items reach is wrong: the
// servers would drop that without a word.
func refReadItems[T any](r *refReader, dst *wire.Optional[[]T], want string, read func(*T) (there, more bool)) {
	var items []T
	reached, there := 0, true
	for more := true; more; {
		var item T
		outer := r.enterItem(len(items))
		if there, more = read(&item); there {
			items = append(items, item)
			reached += len(r.values()) + r.below()
		}
		r.leave(outer)
	}
	if len(items) == 0 || !there && reached < r.below() {
		r.note("", validate.CodeType, want)
		return
	}
	dst.Set(items)
}
