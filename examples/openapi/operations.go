package main

import (
	"encoding/xml"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// An operation is what a package's documentation says of its request, as far as
// it is not in the schema.
type operation struct {
	tag, vendor, id, summary, description string
	method, path, server                  string // the server where the vendor publishes one
	schema                                []byte
	media                                 []string
	body                                  xml.Marshaler // the update, where there is XML
	parameters                            []parameter
	answers                               []answer
}

// A parameter is a field of Params.
type parameter struct {
	name, in, field, description string
	required                     bool
	schema                       object
}

// An answer is one of the documented ones.
type answer struct {
	status, description, definition string
	xml                             xml.Marshaler // where it comes in XML
}

// The body formats.
var (
	inJSON = []string{"application/json", "text/json"}
	inXML  = []string{"application/xml", "text/xml"}
	inForm = []string{"application/x-www-form-urlencoded"}
)

// operations are the five, in the order of the packages' names.
var operations = []operation{
	{
		tag: "aaa", vendor: "Oracle Communications Unified Assurance", id: "updateUserProfile",
		summary:     "Update a user profile",
		description: "Updates the configuration of the user profile that matches the specified ID.",
		method:      aaa.Method, path: aaa.Path, schema: aaa.Schema(), media: []string{"application/json"},
		parameters: []parameter{{"id", "path", "ID", "The id of the user profile.", true, object{{"type", "integer"}, {"format", "int32"}}}},
		answers: []answer{
			{"200", "The user after the update.", "Response", nil},
			{"default", "Why the update failed, keyed by record field.", "ErrorResponse", nil},
		},
	},
	{
		tag: "adminusers", vendor: "2sms", id: "updateAdminUser",
		summary:     "Update a user",
		description: "Updates user details of the specified user. The logged in user must have permission to perform this action.",
		method:      adminusers.Method, path: adminusers.Path, server: "https://portal.2sms.com",
		schema: adminusers.Schema(), media: formats(inJSON, inXML, inForm), body: adminusers.Update{},
		parameters: []parameter{{"id", "path", "ID", "The id of the user to be modified.", true, object{{"type", "string"}, {"format", "uuid"}}}},
		answers: []answer{
			{"200", "The user after the update, or an error.", "Response", adminusers.Response{}},
			{"400", "An error, in the same shape.", "Response", adminusers.Response{}},
		},
	},
	{
		tag: "hppro", vendor: "Planet Altig IMPACT", id: "updateHpProUserProfile",
		summary:     "Update a user profile",
		description: "Updates the profile of the user whose Id is in the body.",
		method:      hppro.Method, path: hppro.Path, server: "https://impactapi.planetaltig.com",
		schema: hppro.Schema(), media: formats(inJSON, inForm),
		answers: []answer{
			{"200", "The user after the update.", "User", nil},
			{"400", "What is wrong with the members, as ASP.NET reports it.", "Response", nil},
		},
	},
	{
		tag: "oauthusers", vendor: "Nexudus", id: "updateUser",
		summary:     "Update a user record",
		description: "Updates an existing User record. The body must have the Id of the record and all required members.",
		method:      oauthusers.Method, path: oauthusers.Path, server: "https://spaces.nexudus.com",
		schema: oauthusers.Schema(), media: inJSON,
		answers: []answer{
			{"200", "The id of the updated record. WasSuccessful says whether it was.", "Response", nil},
			{"400", "What is wrong with the members.", "Response", nil},
		},
	},
	{
		tag: "userdetail", vendor: "Saasu", id: "updateCurrentUser",
		summary:     "Update the current user",
		description: "Updates the current user's detail. To change the username / email address and password, please call their own separate methods.",
		method:      userdetail.Method, path: userdetail.Path, server: "https://api.saasu.com",
		schema: userdetail.Schema(), media: formats(inJSON, inXML), body: userdetail.Update{},
		parameters: []parameter{
			{"WsAccessKey", "query", "WsAccessKey", "The legacy access key, needed only without OAuth. Secret.", false, object{{"type", "string"}, {"format", "password"}}},
			{"FileId", "query", "FileID", "The id of the file to work on.", true, object{{"type", "integer"}, {"format", "int64"}}},
		},
		answers: []answer{
			{"200", "The update was applied.", "Response", userdetail.Response{}},
			{"400", "Why it was not, in the same shape.", "Response", userdetail.Response{}},
		},
	},
}

// formats joins lists of media types.
func formats(lists ...[]string) (all []string) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}
