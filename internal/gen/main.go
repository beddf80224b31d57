package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	formats := flag.String("formats", "json", "body formats of the request, comma-separated: json, xml, form")
	roots := flag.String("root", "", "XML root elements, comma-separated: Type=element")
	rules := flag.String("rules", "", "structs with rules written by hand, comma-separated: Update, User")
	dir := flag.String("dir", ".", "the package's directory")
	flag.Parse()
	if err := generate(*dir, *formats, *roots, *rules); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate writes the zz_*.go files of the package in dir.
func generate(dir, formats, roots, rules string) error {
	files, err := render(dir, formats, roots, rules)
	if err != nil {
		return err
	}
	for name, source := range files {
		if err := os.WriteFile(filepath.Join(dir, name), source, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// render returns the zz_*.go files of the package in dir, by file name.
func render(dir, formats, roots, rules string) (map[string][]byte, error) {
	pkg, err := load(dir)
	if err != nil {
		return nil, err
	}
	pkg.Formats = strings.Split(formats, ",")
	if err := pkg.setRoots(roots); err != nil {
		return nil, err
	}
	if err := pkg.check(); err != nil {
		return nil, err
	}
	if err := pkg.setRules(rules); err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for name, write := range map[string]func(*printer, *Package){
		"zz_json.go":   writeJSON,
		"zz_xml.go":    writeXML,
		"zz_form.go":   writeForm,
		"zz_decode.go": writeDecode,
		"zz_merge.go":  writeMerge,
		"zz_check.go":  writeCheck,
		"zz_log.go":    writeLog,
	} {
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
	return files, nil
}
