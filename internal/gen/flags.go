package main

import (
	"flag"
	"fmt"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
)

// options are what the command line says.
type options struct {
	formats, roots, dir string
	at                  token.Position // of the go:generate line, for messages; not valid without one
}

// parseFlags reads the arguments after the command's name.
func parseFlags(args []string) (o options, err error) {
	set := flag.NewFlagSet("gen", flag.ContinueOnError)
	set.StringVar(&o.formats, "formats", "json", "body formats of the request, comma-separated: json, xml, form")
	set.StringVar(&o.roots, "root", "", "XML root elements, comma-separated: Type=element")
	set.StringVar(&o.dir, "dir", ".", "the package's directory")
	if err := set.Parse(args); err != nil {
		return o, err
	}
	if set.NArg() > 0 {
		return o, fmt.Errorf("unexpected argument %q: want flags alone", set.Arg(0))
	}
	return o, nil
}

// directive returns the place of the line that go generate runs.
func directive() token.Position {
	line, _ := strconv.Atoi(os.Getenv("GOLINE"))
	return token.Position{Filename: os.Getenv("GOFILE"), Line: line, Column: 1}
}

// setFormats reads the flag -formats.
func (p *Package) setFormats(o options, r *report) {
	names := make([]string, len(bodyFormats))
	for i, f := range bodyFormats {
		names[i] = f.name
	}
	for format := range strings.SplitSeq(o.formats, ",") {
		switch {
		case !slices.Contains(names, format):
			r.addAt(o.at, "-formats", "unknown format %q%s: want %s", format, suggest(format, names), either(names))
		case p.Has(format):
			r.addAt(o.at, "-formats", "%s stands twice", format)
		default:
			p.Formats = append(p.Formats, format)
		}
	}
	if !p.Has("json") {
		r.addAt(o.at, "-formats", "json must be among them: answers, Changes and the paths of errors are in JSON's names")
	}
}

// setRoots reads the flag -root.
func (p *Package) setRoots(o options, r *report) {
	if o.roots != "" {
		if !p.Has("xml") {
			r.addAt(o.at, "-root", "roots are for XML: take the flag out, or add xml to -formats")
			return
		}
		for pair := range strings.SplitSeq(o.roots, ",") {
			p.setRoot(pair, o, r)
		}
	}
	for _, s := range []*Struct{p.Record(), p.Update()} {
		if p.Has("xml") && s != nil && s.Root == "" && len(xmlMembers(s)) > 0 {
			r.addAt(o.at, "-root", "the XML root of %s is missing: want %s=element", s.Name, s.Name)
		}
	}
}

func (p *Package) setRoot(pair string, o options, r *report) {
	name, element, ok := strings.Cut(pair, "=")
	s := p.Struct(name)
	switch {
	case !ok || element == "" || strings.ContainsFunc(element, func(r rune) bool { return !inName(r, "xml") }):
		r.addAt(o.at, "-root", "cannot read %q: want Type=element", pair)
	case s == nil:
		r.addAt(o.at, "-root", "no struct %s with wire names%s", name, suggest(name, p.names()))
	case s.Root != "":
		r.addAt(o.at, "-root", "%s stands twice", name)
	case len(xmlMembers(s)) == 0:
		r.addAt(o.at, "-root", "%s has no element names", name)
	default:
		s.Root = element
	}
}

// names returns the names of the structs.
func (p *Package) names() (names []string) {
	for _, s := range p.Structs {
		names = append(names, s.Name)
	}
	return names
}
