package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// document returns the whole document, laid out.
func document() ([]byte, error) {
	var tags []object
	var paths, schemas object
	for _, o := range operations {
		tags = append(tags, object{{"name", o.tag}, {"description", o.vendor}})
		path, err := o.object()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.tag, err)
		}
		paths = append(paths, member{o.path, path})
		if schemas, err = o.addSchemas(schemas); err != nil {
			return nil, fmt.Errorf("%s: %w", o.tag, err)
		}
	}
	text, err := object{
		{"openapi", "3.1.0"},
		{"info", object{
			{"title", "Update user requests of five systems"}, {"version", "1.0.0"},
			{"summary", "The contracts of github.com/seed16fbf055/userupdate"},
			{"description", "Each operation is another vendor's, and has that vendor's server. The schemas are those of what this library writes."},
			{"license", object{{"name", "MIT"}, {"identifier", "MIT"}}},
		}},
		{"servers", []object{{{"url", "/"}, {"description", "Where the vendor publishes no host."}}}},
		{"tags", tags}, {"paths", paths}, {"components", object{{"schemas", schemas}}},
	}.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, text, "", "  ")
	out.WriteByte('\n')
	return out.Bytes(), err
}

// object is the operation under its path.
func (o operation) object() (object, error) {
	body, err := o.content("Update", o.media, o.body)
	if err != nil {
		return nil, err
	}
	described := object{{"operationId", o.id}, {"tags", []string{o.tag}}, {"summary", o.summary}, {"description", o.description}}
	if len(o.parameters) > 0 {
		described = append(described, member{"parameters", parameters(o.parameters)})
	}
	answers, err := o.responses()
	if err != nil {
		return nil, err
	}
	described = append(described, member{"requestBody", object{{"required", true}, {"content", body}}}, member{"responses", answers})
	path := object{{strings.ToLower(o.method), described}}
	if o.server != "" {
		path = append(object{{"servers", []object{{{"url", o.server}}}}}, path...)
	}
	return path, nil
}

func parameters(list []parameter) (all []object) {
	for _, p := range list {
		all = append(all, object{{"name", p.name}, {"in", p.in}, {"required", p.required}, {"description", p.description}, {"schema", p.schema}})
	}
	return all
}

func (o operation) responses() (all object, err error) {
	for _, a := range o.answers {
		media := []string{"application/json"}
		if a.xml != nil {
			media = append(media, "application/xml")
		}
		content, err := o.content(a.definition, media, a.xml)
		if err != nil {
			return nil, err
		}
		all = append(all, member{a.status, object{{"description", a.description}, {"content", content}}})
	}
	return all, nil
}

// content is a body in its media types. XML has the name of the root besides.
func (o operation) content(definition string, media []string, body xml.Marshaler) (all object, err error) {
	for _, name := range media {
		schema := object{{"$ref", "#/components/schemas/" + o.tag + "." + definition}}
		if slices.Contains(inXML, name) {
			root, err := rootOf(body)
			if err != nil {
				return nil, err
			}
			schema = append(schema, member{"xml", object{{"name", root}}})
		}
		all = append(all, member{name, object{{"schema", schema}}})
	}
	return all, nil
}

// rootOf returns the root element that a value is written as.
func rootOf(value xml.Marshaler) (string, error) {
	text, err := xml.Marshal(value)
	if err != nil {
		return "", err
	}
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := decoder.Token()
		if err != nil {
			return "", err
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local, nil
		}
	}
}

// addSchemas adds the definitions of what is written, named after the system.
func (o operation) addSchemas(schemas object) (object, error) {
	var whole, definitions object
	if err := json.Unmarshal(o.schema, &whole); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(whole.get("$defs"), &definitions); err != nil {
		return nil, err
	}
	for _, definition := range definitions {
		if strings.HasSuffix(definition.name, "Read") {
			continue // what is read is more than what a client should send
		}
		text := bytes.ReplaceAll(definitions.get(definition.name), []byte(`"#/$defs/`), []byte(`"#/components/schemas/`+o.tag+`.`))
		schemas = append(schemas, member{o.tag + "." + definition.name, json.RawMessage(text)})
	}
	return schemas, nil
}
