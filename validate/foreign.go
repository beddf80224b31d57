package validate

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/wire"
)

// understood returns what an error of another package says of a body, or of a
// value, in entries of ours; nil where it says nothing that we know.
func understood(err error) Errors {
	switch err := err.(type) {
	case *wire.ScalarError:
		return Errors{ofScalar(nil, err)}
	case *json.SyntaxError:
		return syntaxAt(err.Offset)
	case *json.UnmarshalTypeError:
		return Errors{{Path: fieldPath(err.Field), Code: CodeType, Param: wantOf(err.Type)}}
	case *xml.SyntaxError:
		return Errors{{Code: CodeSyntax}}
	case xml.UnmarshalError:
		return Errors{{Code: CodeType}}
	}
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return Errors{{Code: CodeSyntax}}
	}
	return understoodV2(err)
}

func syntaxAt(offset int64) Errors {
	return Errors{{Code: CodeSyntax, Param: strconv.FormatInt(offset, 10)}}
}

// ofScalar is the entry for a value at path that a type of package wire refused.
func ofScalar(path wire.Path, err *wire.ScalarError) Error {
	if err.OutOfRange() {
		return Error{Path: path, Code: CodeRange, Param: err.Want()}
	}
	return Error{Path: path, Code: CodeType, Param: err.Want()}
}

// fieldPath reads the members that encoding/json names, with dots between them.
// It does not name the items of lists.
func fieldPath(field string) wire.Path {
	if field == "" {
		return nil
	}
	var path wire.Path
	for name := range strings.SplitSeq(field, ".") {
		if !chars.Repeatable(name) {
			break // what holds it has the entry
		}
		path = path.Member(name)
	}
	return path
}

// wantOf says in one word what a Go type wants, and nothing for the others.
func wantOf(of reflect.Type) string {
	if of == nil {
		return ""
	}
	switch of.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "integer"
	case reflect.Float32, reflect.Float64:
		return "decimal"
	case reflect.String:
		return "string"
	case reflect.Slice, reflect.Array:
		if of.Elem().Kind() == reflect.Uint8 {
			return "base64"
		}
		return "list"
	case reflect.Struct, reflect.Map:
		return "object"
	case reflect.Pointer:
		return wantOf(of.Elem())
	}
	return ""
}
