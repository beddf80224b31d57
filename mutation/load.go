package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// A listed package is what go list says of one.
type listed struct {
	ImportPath, Dir, Name, Export string
	GoFiles                       []string
	TestGoFiles, XTestGoFiles     []string
	TestImports, XTestImports     []string
	Deps                          []string
	Module                        *struct {
		Dir  string
		Main bool
	}
}

// A checkout is the code that is mutated, with the packages of every module
// that a mutated package is in.
type checkout struct {
	root     string
	packages map[string]*listed // by import path, dependencies too
	byDir    map[string]*listed
}

// A sourcePackage is one that is mutated.
type sourcePackage struct {
	*listed
	dir   string // from the root of the checkout
	set   *token.FileSet
	files []*sourceFile
	info  *types.Info
	types *types.Package
}

type sourceFile struct {
	path   string
	source []byte
	tree   *ast.File
	places []*place
}

// load lists the modules that the directories are in.
func load(root string, dirs []string) (*checkout, error) {
	c := &checkout{root: root, packages: map[string]*listed{}, byDir: map[string]*listed{}}
	seen := map[string]bool{}
	for _, dir := range dirs {
		module, err := moduleOf(filepath.Join(root, dir))
		if err != nil {
			return nil, err
		}
		if seen[module] {
			continue
		}
		seen[module] = true
		if err := c.list(module); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func moduleOf(dir string) (string, error) {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, "go.mod")); err == nil {
			return d, nil
		}
		if d == filepath.Dir(d) {
			return "", fmt.Errorf("%s is in no module", dir)
		}
	}
}

func (c *checkout) list(module string) error {
	const fields = "ImportPath,Dir,Name,Export,GoFiles,TestGoFiles,XTestGoFiles,TestImports,XTestImports,Deps,Module"
	// What comes after ./... is what switch.go.txt imports.
	cmd := exec.Command("go", "list", "-export", "-deps", "-json="+fields, "./...",
		"os", "runtime/debug", "runtime/metrics", "strconv", "strings", "syscall", "time")
	cmd.Dir = module
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list in %s: %w", module, err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		p := new(listed)
		if err := d.Decode(p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if known := c.packages[p.ImportPath]; known != nil && known.Module != nil && known.Module.Main {
			continue
		}
		c.packages[p.ImportPath] = p
		c.byDir[p.Dir] = p
	}
}

// source parses and checks a package that is to be mutated.
func (c *checkout) source(dir string) (*sourcePackage, error) {
	l := c.byDir[filepath.Join(c.root, dir)]
	if l == nil {
		return nil, fmt.Errorf("no package in %s", dir)
	}
	p := &sourcePackage{listed: l, dir: dir, set: token.NewFileSet()}
	var trees []*ast.File
	for _, name := range l.GoFiles {
		path := filepath.Join(l.Dir, name)
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		tree, err := parser.ParseFile(p.set, path, source, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		trees = append(trees, tree)
		p.files = append(p.files, &sourceFile{path: path, source: source, tree: tree})
	}
	p.info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},
	}
	config := c.config(p.set)
	checked, err := config.Check(l.ImportPath, p.set, trees, p.info)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	p.types = checked
	return p, nil
}

// config checks a package against the compiled form of what it imports.
func (c *checkout) config(set *token.FileSet) *types.Config {
	open := func(path string) (io.ReadCloser, error) {
		p := c.packages[path]
		if p == nil || p.Export == "" {
			return nil, fmt.Errorf("no compiled form of %s", path)
		}
		return os.Open(p.Export)
	}
	return &types.Config{
		Importer: importer.ForCompiler(set, "gc", open),
		Sizes:    types.SizesFor("gc", "amd64"),
	}
}

// problems checks files, given by path, in place of the package's own.
func (c *checkout) problems(p *sourcePackage, changed map[string][]byte) []types.Error {
	set := token.NewFileSet()
	var found []types.Error
	var trees []*ast.File
	parse := func(path string, source []byte) {
		tree, err := parser.ParseFile(set, path, source, parser.SkipObjectResolution)
		if err != nil {
			found = append(found, types.Error{Fset: set, Pos: tree.FileEnd, Msg: err.Error()})
		}
		trees = append(trees, tree)
	}
	for _, f := range p.files {
		if _, ok := changed[f.path]; !ok {
			parse(f.path, f.source)
		}
	}
	for path, source := range changed {
		parse(path, source)
	}
	if len(found) > 0 {
		return found
	}
	config := c.config(set)
	config.Error = func(err error) {
		var e types.Error
		if errors.As(err, &e) && !strings.HasPrefix(e.Msg, "\t") {
			found = append(found, e)
		}
	}
	config.Check(p.ImportPath, set, trees, nil)
	return found
}

// tested lists the packages with tests that depend on one of the packages.
func (c *checkout) tested(mutated map[string]bool) []*listed {
	var all []*listed
	for _, p := range c.packages {
		if p.Module == nil || !p.Module.Main || len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		for path := range c.reach(p) {
			if mutated[path] {
				all = append(all, p)
				break
			}
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].ImportPath < all[j].ImportPath })
	return all
}

// reach is the set of packages that the tests of one are linked with.
func (c *checkout) reach(p *listed) map[string]bool {
	all := map[string]bool{p.ImportPath: true}
	add := func(paths []string) {
		for _, path := range paths {
			all[path] = true
		}
	}
	add(p.Deps)
	for _, path := range append(append([]string{}, p.TestImports...), p.XTestImports...) {
		all[path] = true
		if l := c.packages[path]; l != nil {
			add(l.Deps)
		}
	}
	return all
}
