package xmlio

import (
	"sync"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer appends one document as .NET's XmlSerializer writes it, without the
// XML declaration. The first error makes the document none.
type Writer struct {
	dst  []byte
	path wire.Path // of the element whose members are written
	err  error
}

// writers keeps Writers for reuse: generated code hands them to functions, so
// that they live on the heap.
var writers = sync.Pool{New: func() any { return new(Writer) }}

// Append appends a document whose root is called root, with the two namespace
// declarations of XmlSerializer, and whose members are written by write. It is
// the body of an AppendXML method. With an error, a [validate.Errors] with the
// member's path, it appends nothing.
func Append[T any](dst []byte, v T, write func(T, *Writer), root string) ([]byte, error) {
	w := writers.Get().(*Writer)
	w.dst = append(append(append(dst, '<'), root...), rootSpaces...)
	write(v, w)
	w.endTag(root)
	out, err := w.dst, w.err
	*w = Writer{path: w.path[:0]}
	writers.Put(w)
	if err != nil {
		return out[:len(dst)], err
	}
	return out, nil
}

const rootSpaces = ` xmlns:xsd="` + xsdSpace + `" xmlns:xsi="` + xsiSpace + `">`

func (w *Writer) startTag(name string) {
	w.dst = append(append(append(w.dst, '<'), name...), '>')
}

func (w *Writer) endTag(name string) {
	w.dst = append(append(append(w.dst, "</"...), name...), '>')
}

// open writes a start tag, and puts what is written until the end tag below
// step.
func (w *Writer) open(name string, step wire.Step) {
	w.path = append(w.path, step)
	w.startTag(name)
}

func (w *Writer) close(name string) {
	w.endTag(name)
	w.path = w.path[:len(w.path)-1]
}

// null writes an empty element marked xsi:nil.
func (w *Writer) null(name string) {
	w.dst = append(append(append(w.dst, '<'), name...), ` xsi:nil="true">`...)
	w.endTag(name)
}

// fail records that a member has no form in XML.
func (w *Writer) fail(problem validate.Error) {
	if w.err == nil {
		w.err = validate.Errors{problem}
	}
}
