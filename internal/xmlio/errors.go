package xmlio

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/media"
	"github.com/seed16fbf055/userupdate/validate"
)

// Errors about the whole body have no path. None of them quotes the body,
// but for the name of an encoding.

// syntaxAt says that the body is not well-formed at offset.
func syntaxAt(offset int64) error {
	return bodyError(validate.CodeSyntax, strconv.FormatInt(offset, 10))
}

// depthAt says that the element that starts at offset lies too deep.
func depthAt(offset int64) error { return bodyError(validate.CodeDepth, strconv.FormatInt(offset, 10)) }

// encoding says that the body is declared to be in an encoding that is not read.
func encoding(name string) error { return bodyError(validate.CodeMediaType, media.Name(name)) }

func bodyError(code validate.Code, param string) error {
	return validate.Errors{{Code: code, Param: param}}
}

// decoderError turns what a decoder said into an error of ours. The texts of
// encoding/xml quote the body, so they are dropped. An error of the caller's
// own reader stays as it is.
func decoderError(err error, offset int64) error {
	if _, ours := err.(validate.Errors); ours {
		return err
	}
	_, syntax := errors.AsType[*xml.SyntaxError](err)
	if syntax || err == io.EOF || err == io.ErrUnexpectedEOF {
		return syntaxAt(offset)
	}
	return err
}
