package frameworks

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// A Published handler also says what its requests look like: a [Service].
type Published interface {
	Handler

	// Contract returns the vendor's name, media types and schema.
	Contract() (name string, media []string, schema []byte)
}

// Contract implements [Published].
func (s *Service[User, Update]) Contract() (name string, media []string, schema []byte) {
	return s.vendor.Name, s.vendor.Media, s.vendor.Schema
}

// Huma serves the users under /prefix/{id} with huma, and puts the vendor's
// schema into the API's OpenAPI document. The schemas are named after the
// vendor, so that several vendors can be in one API.
//
// It does not let huma make a schema from the Go types and check bodies by it:
// huma sees a struct in every Optional and refuses every body. The operation is
// registered below that, where huma hands over the request as it came.
func Huma(api huma.API, prefix string, h Published) error {
	name, media, schema := h.Contract()
	if err := publish(api, name, schema); err != nil {
		return err
	}
	for _, method := range []string{http.MethodPut, http.MethodPatch} {
		operation := describe(method, prefix, name, media)
		api.OpenAPI().AddOperation(operation)
		api.Adapter().Handle(operation, api.Middlewares().Handler(func(ctx huma.Context) {
			h.Serve(Request{
				Method: ctx.Method(), ID: ctx.Param("id"), ContentType: ctx.Header("Content-Type"), IfMatch: ctx.Header("If-Match"), Body: ctx.BodyReader(),
			}).writeHuma(ctx)
		}))
	}
	return nil
}

// writeHuma sends an answer through huma.
func (a Answer) writeHuma(ctx huma.Context) {
	if a.ETag != "" {
		ctx.SetHeader("ETag", a.ETag)
	}
	if a.ContentType != "" {
		ctx.SetHeader("Content-Type", a.ContentType)
	}
	ctx.SetStatus(a.Status)
	_, _ = ctx.BodyWriter().Write(a.Body) // the client has gone: there is nobody to tell
}

// describe is an operation as the document has it. A partial update is an
// update of which nothing is required.
func describe(method, prefix, name string, media []string) *huma.Operation {
	definition := "Update"
	if method == http.MethodPatch {
		definition = "UpdatePartial"
		media = append([]string{"application/merge-patch+json"}, media...)
	}
	content := map[string]*huma.MediaType{}
	for _, each := range media {
		content[each] = &huma.MediaType{Schema: &huma.Schema{Ref: reference(name, definition)}}
	}
	text := &huma.Schema{Type: huma.TypeString}
	return &huma.Operation{
		OperationID: strings.ToLower(method) + "-" + name + "-user",
		Method:      method, Path: "/" + prefix + "/{id}", Tags: []string{name},
		Parameters: []*huma.Param{
			{Name: "id", In: "path", Required: true, Schema: text},
			{Name: "If-Match", In: "header", Description: "The ETag of the last answer.", Schema: text},
		},
		RequestBody: &huma.RequestBody{Required: true, Content: content},
		Responses: map[string]*huma.Response{
			"204":     {Description: "The user was updated."},
			"default": {Description: "What is wrong, as problem details (RFC 9457)."},
		},
	}
}

// reference is where a vendor's definition is in the document.
func reference(name, definition string) string {
	return "#/components/schemas/" + name + "." + definition
}

// publish adds the definitions of a schema to the document, as they are.
func publish(api huma.API, name string, schema []byte) error {
	schema = bytes.ReplaceAll(schema, []byte(`"#/$defs/`), []byte(`"`+reference(name, "")))
	var whole struct {
		Defs map[string]map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(schema, &whole); err != nil {
		return err
	}
	schemas := api.OpenAPI().Components.Schemas.Map()
	for definition, keywords := range whole.Defs {
		if !strings.HasSuffix(definition, "Read") {
			schemas[name+"."+definition] = asIs(keywords)
		}
	}
	delete(whole.Defs["Update"], "required")
	schemas[name+".UpdatePartial"] = asIs(whole.Defs["Update"])
	return nil
}

// asIs is a schema that huma writes as it is. Its own type has no keyword for
// several types, nor for a constant.
func asIs(keywords map[string]json.RawMessage) *huma.Schema {
	schema := &huma.Schema{Extensions: map[string]any{}}
	for keyword, value := range keywords {
		schema.Extensions[keyword] = value
	}
	return schema
}
