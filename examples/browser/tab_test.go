package browser

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"github.com/seed16fbf055/userupdate/examples/service/vendors"
)

// A tab is one of the browser. Its methods end the test when something fails.
type tab struct {
	*testing.T
	ctx context.Context
}

// A view is how the page is looked at.
type view struct {
	name   string
	width  int64
	height int64
	scheme string // light or dark
}

var views = []view{
	{"1280-light", 1280, 900, "light"},
	{"1280-dark", 1280, 900, "dark"},
	{"390-light", 390, 844, "light"},
	{"390-dark", 390, 844, "dark"},
}

// open opens the page in a tab of its own, which is watched.
func open(t *testing.T, v view, fragment string) *tab {
	t.Helper()
	if shared.reason != "" {
		t.Skip("no browser: " + shared.reason)
	}
	ctx, cancel := chromedp.NewContext(shared.browser)
	p := &tab{t, ctx}
	p.do()
	seen := watch(ctx)
	t.Cleanup(func() {
		cancel()
		seen.report(t)
	})
	p.do(
		chromedp.EmulateViewport(v.width, v.height),
		func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.scheme}},
			})
			return chromedp.Void{}, err
		},
		chromedp.Navigate(shared.url+fragment),
	)
	p.until(`document.querySelector('#status').textContent !== ''`)
	return p
}

// patience is how long something may take.
const patience = 20 * time.Second

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if len(actions) == 0 {
		ctx = p.ctx // the first call opens the tab, which ends with its context
	}
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// get runs an action that returns something.
func get[T any](p *tab, action chromedp.Action[T]) T {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		p.Fatal(err)
	}
	return value
}

// eval returns what an expression is in the page.
func eval[T any](p *tab, format string, args ...any) T {
	p.Helper()
	return get(p, chromedp.Evaluate[T](fmt.Sprintf(format, args...)))
}

// until waits until an expression is true.
func (p *tab) until(expression string) {
	p.Helper()
	if _, err := chromedp.Run(p.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience))); err != nil {
		p.Fatalf("%s: %v; the status is %q, the problems are %q", expression, err, p.text("#status"), p.text("#problems"))
	}
}

// text returns what an element shows, and fields hold.
func (p *tab) text(selector string) string {
	p.Helper()
	return eval[string](p, `(e => e ? e.value ?? e.innerText : 'nothing')(document.querySelector(%q))`, selector)
}

// shows fails unless an element shows a text, at once or soon.
func (p *tab) shows(selector, want string) {
	p.Helper()
	condition := fmt.Sprintf(`(e => !!e && (e.value ?? e.innerText).includes(%q))(document.querySelector(%q))`, want, selector)
	if _, err := chromedp.Run(p.ctx, chromedp.Poll[bool](condition, chromedp.WithPollingTimeout(patience))); err != nil {
		p.Errorf("%s shows %q, want %q in it", selector, p.text(selector), want)
	}
}

// paste replaces the text of an editor, as a paste does.
func (p *tab) paste(editor, text string) {
	p.Helper()
	eval[bool](p, `(e => { e.focus(); e.select(); return true })(document.querySelector('#%s textarea'))`, editor)
	p.insert(text)
}

// insert puts a text in place of what is selected.
func (p *tab) insert(text string) {
	p.Helper()
	p.do(func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, input.InsertText, input.InsertTextParams{Text: text})
		return chromedp.Void{}, err
	})
}

// choose chooses an option of a list.
func (p *tab) choose(list, option string) {
	p.Helper()
	eval[bool](p, `(e => { e.value = %q; return e.dispatchEvent(new Event('change')) })(document.querySelector(%q))`, option, list)
}

// click clicks an element.
func (p *tab) click(selector string) {
	p.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

// system chooses a system, and waits for its result.
func (p *tab) system(name string) {
	p.Helper()
	p.click("#system-" + name)
	p.until(fmt.Sprintf(`document.querySelector('#members').textContent.includes(%q)`, firstMember[name]))
}

// firstMember is a member that only this system has.
var firstMember = map[string]string{
	"adminusers": "AgreementDate", "hppro": "AgentNumber", "userdetail": "TimezoneId", "aaa": "AccountExpiration", "oauthusers": "PasswordSalt",
}

// selected returns what is selected in an editor that has the focus.
func (p *tab) selected(editor string) string {
	p.Helper()
	return eval[string](p, `(e => document.activeElement === e ? e.value.slice(e.selectionStart, e.selectionEnd) : 'the focus is elsewhere')`+
		`(document.querySelector('#%s textarea'))`, editor)
}

// sample is a sample of a system, as the page has it.
func sample(t *testing.T, system, name string) string {
	t.Helper()
	text, err := vendors.Sample(system, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// view shows one of the views of the result.
func (p *tab) view(name string) {
	p.Helper()
	p.click("#tab-" + name)
}
