package main

import "strings"

// A bodyFormat is one, by its name in the -formats flag.
type bodyFormat struct {
	name, spoken, constant string
}

var bodyFormats = []bodyFormat{
	{"json", "JSON", "media.JSON"},
	{"xml", "XML", "media.XML"},
	{"form", "form", "media.Form"},
}

// writeDecode writes Decode, which chooses the codec by the content type.
func writeDecode(p *printer, pkg *Package) {
	var spoken, constants []string
	for _, f := range bodyFormats {
		if pkg.Has(f.name) {
			spoken = append(spoken, f.spoken)
			constants = append(constants, f.constant)
		}
	}
	p.line("// Decode reads the body of an update request, %s as contentType says. An unknown or missing media type is a type", strings.Join(spoken, " or "))
	p.line("// error without a path. The error is a [validate.Errors] with every member that could not be read; the others are")
	p.line("// filled in, so that Validate can judge them: validate.Join(err, update.Validate()) is the whole report.")
	p.line("//\n// application/merge-patch+json is read as JSON. Of charsets utf-16 is decoded, and")
	p.line("// every other one taken for UTF-8, as on the servers.")
	p.line("func Decode(contentType string, body []byte) (u Update, err error) {")
	p.line("format, body := media.Open(contentType, body)\nswitch format {")
	p.line("case media.JSON:\nerr = u.decodeJSON(body)")
	if pkg.Has("xml") {
		p.line("case media.XML:\nu, err = decodeXML(body)")
	}
	if pkg.Has("form") {
		p.line("case media.Form:\nu, err = decodeForm(body)")
	}
	p.line("default:\nerr = media.Unsupported(contentType, %s)\n}\nreturn u, err\n}\n", strings.Join(constants, ", "))
	writeDecoders(p, pkg)
}

// writeDecoders writes the ways that make an update escape to the heap apart from the one that need not: JSON.
func writeDecoders(p *printer, pkg *Package) {
	if pkg.Has("xml") {
		p.line("func decodeXML(body []byte) (Update, error) {")
		p.line("var u Update\nerr := xmlio.Decode(body, %q, &u)\nreturn u, err\n}\n", pkg.Update().Root)
	}
	if pkg.Has("form") {
		p.line("func decodeForm(body []byte) (Update, error) {")
		p.line("var u Update\nreader := formio.NewReader(body)\nu.readForm(reader)\nreturn u, reader.Err()\n}\n")
	}
}
