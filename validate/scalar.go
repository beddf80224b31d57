package validate

import (
	"errors"

	"github.com/seed16fbf055/userupdate/wire"
)

// Scalar returns the entry for a value at path that a reader of package wire refused with err: the code type, or range
// when the form was right and the value too large or too small. Of an error that is no [wire.ScalarError] only the code
// is passed on, because its text may hold the value.
func Scalar(path wire.Path, err error) Error {
	if scalar, ok := errors.AsType[*wire.ScalarError](err); ok {
		return ofScalar(path, scalar)
	}
	return Error{Path: path, Code: CodeType}
}
