package main

import (
	"encoding"
	"encoding/binary"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/seed16fbf055/userupdate/adminusers"
)

// Beam takes these coders for the types, wherever they are part of an element.
func init() {
	beam.RegisterCoder(reflect.TypeFor[step](), encodeStep, decodeStep)
	beam.RegisterCoder(reflect.TypeFor[history](), encodeHistory, decodeHistory)
	beam.RegisterCoder(reflect.TypeFor[known](), encodeKnown, decodeKnown)
	beam.RegisterCoder(reflect.TypeFor[adminusers.Update](), encodeUpdate, decodeUpdate)
}

// errCut is the error of a text that ends too early. What it was is not in it.
var errCut = errors.New("an encoded element is cut off")

func encodeUpdate(u adminusers.Update) ([]byte, error) { return u.MarshalBinary() }

func decodeUpdate(data []byte) (u adminusers.Update, err error) {
	err = u.UnmarshalBinary(data)
	return u, err
}

func encodeStep(s step) ([]byte, error) { return appendNumbered(nil, s.line, s.update) }

func decodeStep(data []byte) (s step, err error) {
	s.line, _, err = readNumbered(data, &s.update)
	return s, err
}

func encodeKnown(k known) ([]byte, error) { return appendNumbered(nil, k.line, k.user) }

func decodeKnown(data []byte) (k known, err error) {
	k.line, _, err = readNumbered(data, &k.user)
	return k, err
}

func encodeHistory(h history) (data []byte, err error) {
	for _, s := range h.steps {
		if data, err = appendNumbered(data, s.line, s.update); err != nil {
			return nil, err
		}
	}
	return data, nil
}

func decodeHistory(data []byte) (h history, err error) {
	for len(data) > 0 {
		var s step
		if s.line, data, err = readNumbered(data, &s.update); err != nil {
			return history{}, err
		}
		h.steps = append(h.steps, s)
	}
	return h, nil
}

// appendNumbered appends a line number and the storage form of what is on the
// line, with its length.
func appendNumbered(dst []byte, line int64, value encoding.BinaryMarshaler) ([]byte, error) {
	text, err := value.MarshalBinary()
	if err != nil {
		return nil, err
	}
	dst = binary.AppendUvarint(dst, uint64(line))
	dst = binary.AppendUvarint(dst, uint64(len(text)))
	return append(dst, text...), nil
}

// readNumbered reads what appendNumbered wrote, and returns what follows it.
func readNumbered(data []byte, value encoding.BinaryUnmarshaler) (line int64, rest []byte, err error) {
	number, size := binary.Uvarint(data)
	if size <= 0 {
		return 0, nil, errCut
	}
	data = data[size:]
	length, size := binary.Uvarint(data)
	if size <= 0 || length > uint64(len(data)-size) {
		return 0, nil, errCut
	}
	data = data[size:]
	return int64(number), data[length:], value.UnmarshalBinary(data[:length])
}
