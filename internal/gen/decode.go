package main

// writeDecode writes Decode, which chooses the codec by the content type.
func writeDecode(p *printer, pkg *Package) {
	p.line("// Decode reads the body of an update request: %s, as contentType says. An unknown or missing media type is a", spoken(pkg))
	p.line("// type error without a path. The error is a [validate.Errors] with every member that could not be read; the others")
	p.line("// are filled in, so that Validate can judge them: validate.Join(err, update.Validate()) is the whole report.")
	p.line("func Decode(contentType string, body []byte) (Update, error) {")
	p.line("switch media.Type(contentType) {")
	p.line("case media.JSON:\nvar u Update\nerr := u.UnmarshalJSON(body)\nreturn u, err")
	if pkg.Has("xml") {
		p.line("case media.XML:\nreturn decodeXML(body)")
	}
	p.line("}\nreturn Update{}, media.Unsupported(%s)\n}\n", constants(pkg))
	if pkg.Has("xml") {
		p.line("// decodeXML is apart so that an update read from JSON stays off the heap.")
		p.line("func decodeXML(body []byte) (Update, error) {")
		p.line("var u Update\nerr := xmlio.Decode(body, %q, &u)\nreturn u, err\n}\n", pkg.Update().Root)
	}
}

// spoken names the package's formats in a sentence.
func spoken(pkg *Package) string {
	text := "JSON"
	if pkg.Has("xml") {
		text += " or XML"
	}
	return text
}

// constants names them in code.
func constants(pkg *Package) string {
	text := "media.JSON"
	if pkg.Has("xml") {
		text += ", media.XML"
	}
	return text
}
