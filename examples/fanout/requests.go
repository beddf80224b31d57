package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// records are what each system knows about the person, as its GET returns it.
//
//go:embed records
var records embed.FS

// request is what is to be sent to one system.
type request struct {
	line    string        // method, path and query
	wants   string        // what the system wants as a body, and why
	changes []wire.Change // what differs in the record afterwards; if empty, there is nothing to send
	body    any           // the update to send
	xml     bool          // the system accepts XML too
	form    url.Values    // the body as a form, nil if the system accepts none
}

// systems are the five, by the names of their packages.
var systems = []struct {
	name    string
	prepare func(Change) (request, error)
}{
	{"adminusers", forAdminusers},
	{"hppro", forHppro},
	{"userdetail", forUserdetail},
	{"aaa", forAAA},
	{"oauthusers", forOauthusers},
}

// fanOut prepares the requests in the order of systems. If anything is wrong
// for any system there are none, and the error lists all problems of all
// systems, each after the system's name: adminusers.MobilePhone.
func fanOut(change Change) ([]request, error) {
	var requests []request
	var problems []error
	for _, system := range systems {
		prepared, err := system.prepare(change)
		requests = append(requests, prepared)
		problems = append(problems, under(system.name, err))
	}
	if err := validate.Join(problems...); err != nil {
		return nil, err
	}
	return requests, nil
}

// under puts the system's name before every problem.
func under(system string, err error) error {
	if err != nil && len(validate.List(err)) == 0 {
		return fmt.Errorf("%s: %w", system, err)
	}
	return validate.Under(err, wire.Member(system))
}

// stored reads the embedded record of a system.
func stored[User any](system string) (record User, err error) {
	data, err := records.ReadFile("records/" + system + ".json")
	if err != nil {
		return record, err
	}
	return record, json.Unmarshal(data, &record)
}

// forAdminusers makes a whole body, because seven members are required. The
// record does not know the passwords and the pin, so they are left out.
func forAdminusers(change Change) (request, error) {
	before, err := stored[adminusers.User]("adminusers")
	if err != nil {
		return request{}, err
	}
	update, unmapped := toAdminusers(change)
	after, refused := adminusers.Apply(before, update)
	body := adminusers.Full(after)
	params := adminusers.Params{ID: before.ID}
	return request{
		line:    adminusers.Method + " " + strings.Replace(adminusers.Path, "{id}", params.ID.String(), 1),
		wants:   "the whole record: seven members are required",
		changes: adminusers.Changes(before, after),
		body:    body,
		xml:     true,
		form:    body.EncodeForm(),
	}, validate.Join(params.Validate(), unmapped, update.ValidatePartial(), refused, body.Validate())
}

// forHppro sends what changes: nothing is required, and the whole record would
// carry the secrets of the second factor. The vendor does not say what happens
// to members that are left out; hppro.Full is the body for a server that clears
// them.
func forHppro(change Change) (request, error) {
	before, err := stored[hppro.User]("hppro")
	if err != nil {
		return request{}, err
	}
	update, unmapped := toHppro(change)
	update.ID.Set(before.ID) // the body says whose profile it is
	after, refused := hppro.Apply(before, update)
	return request{
		line:    hppro.Method + " " + hppro.Path,
		wants:   "the changes and the Id: nothing is required",
		changes: hppro.Changes(before, after),
		body:    update,
		form:    update.EncodeForm(),
	}, validate.Join(unmapped, update.ValidatePartial(), refused)
}

// forUserdetail makes a whole body, because FirstName is required, whether or
// not the name changes.
func forUserdetail(change Change) (request, error) {
	before, err := stored[userdetail.User]("userdetail")
	if err != nil {
		return request{}, err
	}
	update, unmapped := toUserdetail(change)
	after, refused := userdetail.Apply(before, update)
	body := userdetail.Full(after)
	params := userdetail.Params{FileID: 90210} // the file to work on, specific to the installation
	return request{
		line:    userdetail.Method + " " + userdetail.Path + "?" + params.Values().Encode(),
		wants:   "the whole record but what is read-only: FirstName is required",
		changes: userdetail.Changes(before, after),
		body:    body,
		xml:     true,
	}, validate.Join(params.Validate(), unmapped, update.ValidatePartial(), refused, body.Validate())
}

// forAAA sends what changes: a whole body for a user with internal
// authentication must have a new password, and none is to be set here. That
// members left out stay as they are is our reading; see package aaa.
func forAAA(change Change) (request, error) {
	before, err := stored[aaa.User]("aaa")
	if err != nil {
		return request{}, err
	}
	update, unmapped := toAAA(change)
	after, refused := aaa.Apply(before, update)
	params := aaa.Params{ID: int32(before.UserID.Or(0))}
	return request{
		line:    aaa.Method + " " + strings.Replace(aaa.Path, "{id}", strconv.Itoa(int(params.ID)), 1),
		wants:   "the changes: a whole body would have to set a password",
		changes: aaa.Changes(before, after),
		body:    update,
	}, validate.Join(params.Validate(), unmapped, update.ValidatePartial(), refused)
}

// forOauthusers makes a whole body, because the vendor's documentation of 2020
// says that members that are missing "will be cleared or set to false". The
// required PasswordSalt goes along as it was read.
func forOauthusers(change Change) (request, error) {
	before, err := stored[oauthusers.User]("oauthusers")
	if err != nil {
		return request{}, err
	}
	update, unmapped := toOauthusers(change)
	after, refused := oauthusers.Apply(before, update)
	body := oauthusers.Full(after)
	return request{
		line:    oauthusers.Method + " " + oauthusers.Path,
		wants:   "the whole record: what is left out may be cleared",
		changes: oauthusers.Changes(before, after),
		body:    body,
	}, validate.Join(unmapped, update.ValidatePartial(), refused, body.Validate())
}
