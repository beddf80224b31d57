package main

import (
	"errors"
	"flag"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
)

func main() {
	o, err := parseFlags(os.Args[1:])
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(2)
	}
	o.at = directive()
	if err := generateIn(o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// generateIn generates in the package's directory, so that mistakes are at the
// same places as that of the go:generate line.
func generateIn(o options) error {
	if err := os.Chdir(o.dir); err != nil {
		return err
	}
	o.dir = "."
	return generate(o)
}

// generate writes the zz_* files of a package, and removes those that it no
// longer needs. If there is a mistake it does neither.
func generate(o options) error {
	files, err := render(o)
	if err != nil {
		return err
	}
	for name, source := range files {
		if err := os.WriteFile(filepath.Join(o.dir, name), source, 0o644); err != nil {
			return err
		}
	}
	paths, err := stale(o.dir, files)
	for _, path := range paths {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// writers are the files, and what writes them.
var writers = map[string]func(*printer, *Package){
	"zz_enum.go":   writeEnums,
	"zz_json.go":   writeJSON,
	"zz_xml.go":    writeXML,
	"zz_form.go":   writeForm,
	"zz_decode.go": writeDecode,
	"zz_merge.go":  writeMerge,
	"zz_check.go":  writeCheck,
	"zz_log.go":    writeLog,
	"zz_store.go":  writeStore,
	"zz_schema.go": writeSchema,
	"zz_guard.go":  writeGuard,
}

// render returns the zz_* files of a package, by file name. The error lists
// every mistake in it.
func render(o options) (map[string][]byte, error) {
	r := &report{fset: token.NewFileSet()}
	pkg, err := load(o.dir, r)
	if err != nil {
		return nil, err
	}
	pkg.link()
	if pkg.pos.IsValid() {
		pkg.setFormats(o, r)
		pkg.setRoots(o, r)
		verify(pkg, r)
	}
	if err := r.err(); err != nil {
		return nil, err
	}
	pkg.share()
	pkg.markTypes()
	files := map[string][]byte{}
	for name, write := range writers {
		p := &printer{}
		write(p, pkg)
		if p.empty() {
			continue
		}
		source, err := p.source(pkg.Name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files[name] = source
	}
	files[schemaFile], err = schema(pkg)
	return files, err
}
