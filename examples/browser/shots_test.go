package browser

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// shots is where the pictures go.
var shots = flag.String("shots", "", "`directory` for pictures of the page; a temporary one if empty")

// TestPictures takes a picture of every view: one where something is wrong, and
// one where all is well.
func TestPictures(t *testing.T) {
	directory := *shots
	if directory == "" {
		directory = t.TempDir()
	}
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			p := open(t, v, "")
			p.shows("#status", "1 problem")
			p.picture(filepath.Join(directory, v.name+"-wrong.png"))
			p.paste("update", `{
  "DisplayName": "Mira Sandoval-Reyes",
  "Enabled": false,
  "MobilePhone": "+44 7700 900123",
  "Pin": null
}`)
			p.shows("#status", "valid")
			p.picture(filepath.Join(directory, v.name+"-right.png"))
		})
	}
}

// picture writes a picture of the page to a file: what a person sees without
// scrolling, or on a phone, all of it.
func (p *tab) picture(file string) {
	p.Helper()
	eval[bool](p, `(document.activeElement.blur(), true)`)
	shoot := chromedp.CaptureScreenshot()
	if eval[bool](p, `innerWidth < 600`) {
		shoot = chromedp.FullScreenshot(100)
	}
	png := get(p, shoot)
	if err := os.WriteFile(file, png, 0o644); err != nil {
		p.Fatal(err)
	}
	if len(png) < 10_000 {
		p.Errorf("a picture of %d bytes shows nothing", len(png))
	}
}
