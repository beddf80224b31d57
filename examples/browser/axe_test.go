package browser

import (
	"archive/tar"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axePackage is the checker, from npm.
const axePackage = "axe-core@4.14.1"

// TestAccessible looks with axe-core at every view of the page, where something
// is wrong and where all is well.
func TestAccessible(t *testing.T) {
	if shared.reason != "" {
		t.Skip("no browser: " + shared.reason)
	}
	script := axe(t)
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			p := open(t, v, "")
			p.do(chromedp.Evaluate[chromedp.Void](script))
			for _, update := range []struct{ text, status string }{{`{"Enabled":null,"Pin":null}`, "1 problem"}, {`{"Enabled":false,"Pin":null}`, "valid"}} {
				p.paste("update", update.text)
				p.shows("#status", update.status)
				for _, view := range []string{"members", "merged", "diff", "audit", "answer", "code"} {
					p.view(view)
					for _, violation := range p.violations() {
						t.Errorf("%s, %s: %s", update.status, view, violation)
					}
				}
			}
		})
	}
}

// violations are what axe-core finds, with the elements.
func (p *tab) violations() []string {
	p.Helper()
	p.until(`document.getAnimations().every(a => a.playState !== 'running')`) // colours on the way are no colours of the page
	eval[bool](p, `(window.found = null, axe.run().then(r => { window.found = r.passes.length > 20 `+
		`? r.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; ')) `+
		`: ['only ' + r.passes.length + ' rules pass'] }), true)`)
	p.until(`window.found !== null`)
	return eval[[]string](p, `window.found`)
}

// axe gets axe-core from npm. Without npm it skips the test.
func axe(t *testing.T) string {
	t.Helper()
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("no axe-core: npm is not installed")
	}
	directory := t.TempDir()
	pack := exec.Command(npm, "pack", "--silent", axePackage)
	pack.Dir = directory
	name, err := pack.CombinedOutput()
	if err != nil {
		t.Skipf("no axe-core: npm pack: %v\n%s", err, name)
	}
	return unpack(t, filepath.Join(directory, strings.TrimSpace(string(name))), "package/axe.min.js")
}

// unpack returns a file of an archive.
func unpack(t *testing.T, archive, want string) string {
	t.Helper()
	file, err := os.Open(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	for files := tar.NewReader(plain); ; {
		header, err := files.Next()
		if err != nil {
			t.Fatalf("%s has no %s: %v", archive, want, err)
		}
		if header.Name == want {
			text, err := io.ReadAll(files)
			if err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
	}
}
