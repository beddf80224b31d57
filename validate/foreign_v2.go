//go:build goexperiment.jsonv2

package validate

import (
	"encoding/json/jsontext"
	"encoding/json/v2"
	"errors"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/wire"
)

// understoodV2 knows the errors of encoding/json/v2. One that a method of ours
// returned is wrapped there, with the place of the value.
func understoodV2(err error) Errors {
	switch err := err.(type) {
	case *jsontext.SyntacticError:
		return syntaxAt(err.ByteOffset)
	case *json.SemanticError:
		return ofSemantic(err)
	}
	return nil
}

func ofSemantic(err *json.SemanticError) Errors {
	path := pointerPath(err.JSONPointer)
	if inner := List(err.Err); len(inner) > 0 {
		return List(Under(inner, path))
	}
	if errors.Is(err.Err, json.ErrUnknownName) {
		return Errors{{Path: path, Code: CodeUnknown}}
	}
	return Errors{{Path: path, Code: CodeType, Param: wantOf(err.GoType)}}
}

// pointerPath reads a JSON Pointer, which does not tell the item 7 of a list
// from a member that is called 7.
func pointerPath(pointer jsontext.Pointer) (path wire.Path) {
	for token := range pointer.Tokens() {
		if index, err := strconv.Atoi(token); err == nil && index >= 0 && strconv.Itoa(index) == token {
			path = path.Index(index)
		} else if chars.Repeatable(token) {
			path = path.Member(token)
		} else {
			break // what holds it has the entry
		}
	}
	return path
}
