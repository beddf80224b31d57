package border

import (
	"encoding/json"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

const (
	inJSON = "application/json"
	inXML  = "application/xml"
	inForm = "application/x-www-form-urlencoded"
)

// An update is what every system's Update can do.
type update interface {
	Validate() error
	ValidatePartial() error
}

// A system is one package, as far as these tests use it.
type system struct {
	name         string
	formats      []string
	decode       func(contentType string, body []byte) (update, error)
	decodeStrict func(contentType string, body []byte) (update, error)
	failure      func(error) json.Marshaler
}

var systems = []system{
	{"aaa", []string{inJSON}, decoder(aaa.Decode), decoder(aaa.DecodeStrict), answer(aaa.Failure)},
	{"adminusers", []string{inJSON, inXML, inForm}, decoder(adminusers.Decode), decoder(adminusers.DecodeStrict), answer(adminusers.Failure)},
	{"hppro", []string{inJSON, inForm}, decoder(hppro.Decode), decoder(hppro.DecodeStrict), answer(hppro.Failure)},
	{"oauthusers", []string{inJSON}, decoder(oauthusers.Decode), decoder(oauthusers.DecodeStrict), answer(oauthusers.Failure)},
	{"userdetail", []string{inJSON, inXML}, decoder(userdetail.Decode), decoder(userdetail.DecodeStrict), answer(userdetail.Failure)},
}

func decoder[U update](decode func(string, []byte) (U, error)) func(string, []byte) (update, error) {
	return func(contentType string, body []byte) (update, error) { return decode(contentType, body) }
}

func answer[R json.Marshaler](failure func(error) R) func(error) json.Marshaler {
	return func(err error) json.Marshaler { return failure(err) }
}
