package merge

// fewItems is the length up to which a list whose keys do not ascend is
// searched item by item. Longer ones, which only a hostile sender has, go
// through a map, so that the time stays in proportion to the length.
const fewItems = 64

// A finder tells where the first item with a key stands in a list. Between
// searches the list may grow by items whose keys were looked for. It must not
// change in any other way.
//
// A database gives items in the order of their keys, and a sender nearly always
// keeps it. Then both lists are walked once, side by side. Anything else is
// searched.
type finder[T any, K comparable] struct {
	key    func(*T) (K, bool)
	less   func(a, b K) bool // nil when the keys have no order, or the lists do not keep it
	length int               // of the list when the finder was made
	walked walk[K]
	places map[K]int // of the first item with a key in a long list; nil until needed
	known  int       // how many items places knows
}

// A walk is the position of a finder that walks along both lists.
type walk[K any] struct {
	next    int  // the first item that was not passed
	passed  K    // the key of the last one that was
	missed  bool // whether the last key that was looked for was not there
	last    K    // that key
	ascends bool // whether the rest is known to ascend
}

// find returns where the first item with the key stands, or -1.
func (f *finder[T, K]) find(list []T, key K) int {
	if f.less != nil {
		if place, ok := f.walk(list[:f.length], key); ok {
			return place
		}
		f.less = nil
	}
	if len(list) > fewItems {
		return f.lookUp(list, key)
	}
	for i := range list {
		if k, ok := f.key(&list[i]); ok && k == key {
			return i
		}
	}
	return -1
}

// walk moves on to the key, and reports false when either list breaks the
// order.
func (f *finder[T, K]) walk(list []T, key K) (place int, ok bool) {
	w := &f.walked
	if w.missed && !f.less(w.last, key) {
		return -1, false
	}
	for ; w.next < len(list); w.next++ {
		at, ok := f.key(&list[w.next])
		if !w.ascends && (!ok || w.next > 0 && !f.less(w.passed, at)) {
			return -1, false
		}
		if at == key {
			w.passed, w.missed = at, false
			w.next++
			return w.next - 1, true
		}
		if f.less(key, at) {
			w.ascends = w.ascends || f.ascends(list[w.next:])
			return -1, w.ascends && f.miss(key)
		}
		w.passed = at
	}
	return -1, f.miss(key)
}

// miss notes a key that is not there, and reports false when it may have been
// passed.
func (f *finder[T, K]) miss(key K) bool {
	w := &f.walked
	w.missed, w.last = true, key
	return w.next == 0 || f.less(w.passed, key)
}

// ascends reports whether every item has a key, and a greater one than the item
// before it.
func (f *finder[T, K]) ascends(list []T) bool {
	for i := 1; i < len(list); i++ {
		k, _ := f.key(&list[i-1])
		next, ok := f.key(&list[i])
		if !ok || !f.less(k, next) {
			return false
		}
	}
	return true
}

// lookUp is find in a map of the places.
func (f *finder[T, K]) lookUp(list []T, key K) int {
	if f.places == nil {
		f.places = make(map[K]int, len(list))
	}
	for ; f.known < len(list); f.known++ {
		k, ok := f.key(&list[f.known])
		if _, twice := f.places[k]; ok && !twice {
			f.places[k] = f.known
		}
	}
	if place, ok := f.places[key]; ok {
		return place
	}
	return -1
}
