package oauthusers_test

import (
	"testing"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// FuzzAddress: the package accepts exactly the addresses that the rule accepts.
func FuzzAddress(f *testing.F) {
	for _, address := range []string{
		"https://example.com/a.png", "http://a", "HTTPS://EXAMPLE.COM", "http://", "https:///a", "http://a?b=c&d", "http://a b",
		"http://[::1]/", "http://a:80/x", "http://a/%zz", "http://a/%20", "http://a\x00", "ftp://a", "//a", " ", "http://a#b", "http://é/",
		"http://-", "http://..", "https://a/@:", "http://@/", "http://a/\x7f", "http://a/é",
	} {
		f.Add(address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		update := oauthusers.Update{NewAvatarURL: wire.Value(address)}
		want := address == "" || validate.URL(address)
		if got := update.ValidatePartial() == nil; got != want {
			t.Errorf("%q is valid: %v, want %v", address, got, want)
		}
	})
}
