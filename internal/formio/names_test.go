package formio

import (
	"testing"

	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/wire"
)

// oddNames has names that a body could also mean as several, or does not spell
// as they are.
type oddNames struct {
	A, AB, ABC, Umlaut, Plus, Long wire.Optional[int64]
	Inner                          wire.Optional[sub]
}

var oddForm = NewShape((*oddNames).readForm)

func (o *oddNames) readForm(r *Reader) {
	ReadOptional(r, 0, "a", &o.A, scalar.Int64)
	ReadOptional(r, 1, "a.b", &o.AB, scalar.Int64)
	ReadOptional(r, 2, "a.b.c", &o.ABC, scalar.Int64)
	ReadOptional(r, 3, "ü", &o.Umlaut, scalar.Int64)
	ReadObject(r, 4, "a.inner", &o.Inner, (*sub).readForm)
	ReadOptional(r, 5, "c+d", &o.Plus, scalar.Int64)
	ReadOptional(r, 6, "SeventeenLetters1", &o.Long, scalar.Int64)
}

func TestOddNames(t *testing.T) {
	for _, row := range []struct {
		name, reason, body string
		want               [7]int64
	}{
		{"each", "the longest name counts", "a=1&a.b=2&a.b.c=3&%C3%BC=4&a.inner.A=5", [7]int64{1, 2, 3, 4, 5}},
		{"brackets", "they stand for a dot", "a[b]=2&a[b][c]=3&a[inner][A]=5", [7]int64{0, 2, 3, 0, 5}},
		{"case", "it does not count in ASCII", "A.B=2&%C3%9C=4", [7]int64{0, 2}},
		{"no end", "the name goes on", "a.bc=2&a.b.cd=3", [7]int64{}},
		{"another name", "of as many characters", "x.b=2", [7]int64{}},
		{"another name of 17 characters", "it differs in the middle", "Seventee_Letters1=9", [7]int64{}},
		{"plus", "is a space", "c+d=6", [7]int64{}},
		{"escaped plus", "is a plus", "c%2Bd=6", [7]int64{5: 6}},
		{"as it is", "a body may hold bytes that are not ASCII", "ü=4", [7]int64{3: 4}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var o oddNames
			r := oddForm.Open([]byte(row.body), false)
			o.readForm(r)
			err := r.Close()
			inner := o.Inner.Or(sub{}).A.Or(0)
			if got := [7]int64{o.A.Or(0), o.AB.Or(0), o.ABC.Or(0), o.Umlaut.Or(0), inner, o.Plus.Or(0), o.Long.Or(0)}; err != nil || got != row.want {
				t.Errorf("%s is read as %v, error %v, want %v: %s", row.body, got, err, row.want, row.reason)
			}
		})
	}
}

// TestListOfChecked: an item that has no form is named, and nothing is written.
func TestListOfChecked(t *testing.T) {
	write := func(colours ...colour) ([]byte, error) {
		return Append([]byte("x&"), func(dst []byte, w *Writer) []byte {
			return AppendCheckedScalars(dst, w, "&Colours=", wire.Value(colours), scalar.AppendFormOwn[colour])
		})
	}
	if body, err := write("GREEN", "7"); err != nil || string(body) != "x&Colours=1&Colours=7" {
		t.Errorf("%s, error %v", body, err)
	}
	if body, err := write("GREEN", "a b", "RED", "red"); string(body) != "x&" || problems(t, err) != "Colours[1] type, Colours[3] type" {
		t.Errorf("%s, error %v", body, err)
	}
}

// TestNestedChecked: the path of such an item leads through what it is in.
func TestNestedChecked(t *testing.T) {
	write := func(_ *int, dst []byte, w *Writer) []byte {
		return AppendCheckedPlain(dst, w, "&Colour=", colour("a b"), scalar.AppendFormOwn[colour])
	}
	_, err := Append(nil, func(dst []byte, w *Writer) []byte {
		return AppendObject(dst, w, "&Home=", wire.Value(0), func(_ int, dst []byte, w *Writer) []byte {
			return AppendObjects(dst, w, "&Lines=", wire.Value([]int{0, 0}), write)
		})
	})
	if got, want := problems(t, err), "Home.Lines[0].Colour type, Home.Lines[1].Colour type"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestReaderForgets: a Reader that waits for the next body holds nothing of the
// last one.
func TestReaderForgets(t *testing.T) {
	for _, body := range []string{"Z=1", "Id=x", "Lines[0].StateId=1"} {
		var s sample
		r := sampleForm.Open([]byte(body), true)
		s.readForm(r)
		_ = r.Close()
		if r.body != nil || r.last.spelled != nil || r.errs != nil || r.known != nil {
			t.Errorf("%s: %q, %q, %v and %v are left", body, r.body, r.last.spelled, r.errs, r.known)
		}
	}
}
