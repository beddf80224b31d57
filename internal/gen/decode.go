package main

import "strings"

// A bodyFormat is a body format, by its name in the -formats flag. The rule is
// a line of Decode's comment.
type bodyFormat struct {
	name, spoken, rule string
}

var bodyFormats = []bodyFormat{
	{"json", "JSON", "the last member of a name counts; a broken body gives nothing"},
	{"xml", "XML", "the first member of a name counts; the order is free"},
	{"form", "form", "the first value of a name counts; an empty value is null"},
}

// writeDecode writes Decode, which chooses the codec by the content type.
func writeDecode(p *printer, pkg *Package) {
	var spoken []string
	for _, f := range bodyFormats {
		if pkg.Has(f.name) {
			spoken = append(spoken, f.spoken)
		}
	}
	p.line("// Decode reads the body of an update request, %s as the", strings.Join(spoken, " or "))
	p.line("// content type says. An unknown or missing one has the code mediatype.")
	p.line("// The error is a [validate.Errors] with every member that cannot be read. The")
	p.line("// others are filled in: validate.Join(err, update.Validate()) is the whole")
	p.line("// report. Names match regardless of ASCII case, except in XML; paths and")
	p.line("// pointers of errors have the documented spelling. Unknown ones are passed over.")
	p.line("//")
	for _, f := range bodyFormats {
		if pkg.Has(f.name) {
			p.line("//	%-4s  %s", f.spoken, f.rule)
		}
	}
	p.line("//\n// application/merge-patch+json is read as JSON. Of charsets, utf-16 is decoded")
	p.line("// and every other one is taken for UTF-8, as on the servers.")
	p.line("func Decode(contentType string, body []byte) (u Update, err error) {")
	p.line("err = u.decode(contentType, body, false)\nreturn u, err\n}\n")
	p.line("// DecodeStrict is [Decode] with an error, code unknown, for every member that")
	p.line("// the contract does not know, nested ones too. The server passes over them.")
	p.line("func DecodeStrict(contentType string, body []byte) (u Update, err error) {")
	p.line("err = u.decode(contentType, body, true)\nreturn u, err\n}\n")
	p.line("func (u *Update) decode(contentType string, body []byte, strict bool) error {")
	p.line("format, body := media.Open(contentType, body)\nswitch format {")
	p.line("case media.JSON:\nr := jsonio.Open(body, strict)\nu.readJSON(r)\nreturn jsonio.Close(r, u)")
	if pkg.Has("xml") {
		p.line("case media.XML:\nr := xmlio.Open(body, %q, strict)\nu.readXML(r)\nreturn xmlio.Close(r, u)", pkg.Update().Root)
	}
	if pkg.Has("form") {
		p.line("case media.Form:\nr := %s.Open(body, strict)\nu.readForm(r)\nreturn r.Close()", formShape(pkg.Update()))
	}
	p.line("default:\nreturn media.Unsupported(contentType)\n}")
	p.line("}\n")
}
