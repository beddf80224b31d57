package main

import "strings"

// A bodyFormat is one, by its name in the -formats flag.
type bodyFormat struct {
	name, spoken, constant string
	rules                  string // lines of Decode's comment
}

var bodyFormats = []bodyFormat{
	{"json", "JSON", "media.JSON", `JSON: names match without (ASCII) case, and the last of several members of a
// name counts. A body that is not JSON, or too deep, leaves the update
// empty.`},
	{"xml", "XML", "media.XML", `XML is read as XmlSerializer does: the order of elements is free, and the first
// of several of a name counts.`},
	{"form", "form", "media.Form", `Forms are read as ASP.NET binds them: names match without (ASCII) case, the
// first value of a name counts, and an empty value is null.`},
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
	p.line("// Decode reads the body of an update request, %s as contentType", strings.Join(spoken, " or "))
	p.line("// says. An unknown or missing media type is a type error without a path.")
	p.line("//")
	p.line("// The error is a [validate.Errors] with every member that could not be read; the")
	p.line("// others are filled in, so that Validate can judge them:")
	p.line("// validate.Join(err, update.Validate()) is the whole report. Unknown members are")
	p.line("// passed over.")
	for _, f := range bodyFormats {
		if pkg.Has(f.name) {
			p.line("//\n// %s", f.rules)
		}
	}
	p.line("func Decode(contentType string, body []byte) (u Update, err error) {")
	p.line("switch media.Type(contentType) {")
	p.line("case media.JSON:\nr := jsonio.Open(body)\nu.readJSON(r)\nerr = jsonio.Close(r, &u)")
	if pkg.Has("xml") {
		p.line("case media.XML:\nu, err = xmlio.Decode[Update](body, %q)", pkg.Update().Root)
	}
	if pkg.Has("form") {
		p.line("case media.Form:\nu, err = formio.Decode(body, (*Update).readForm)")
	}
	p.line("default:\nerr = media.Unsupported(%s)\n}\nreturn u, err\n}\n", strings.Join(constants, ", "))
}
