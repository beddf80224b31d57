package scalar

import (
	"net/url"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

func TestAppendFormDateTime(t *testing.T) {
	tests := []struct{ name, reason, text, want string }{
		{"no zone", "", "2029-10-10T08:56:05", "2029-10-10T08%3A56%3A05"},
		{"fraction without a zone", "", "2029-10-10T08:56:05.1234567", "2029-10-10T08%3A56%3A05.1234567"},
		{"UTC", "", "2030-01-16T03:57:38.5Z", "2030-01-16T03%3A57%3A38.5Z"},
		{"east", "a plus sign would be a space", "2018-07-07T09:57:47+01:30", "2018-07-07T09%3A57%3A47%2B01%3A30"},
		{"west", "", "2018-07-07T09:57:47.25-11:00", "2018-07-07T09%3A57%3A47.25-11%3A00"},
		{"longest offset", "", "2018-07-07T09:57:47-14:00", "2018-07-07T09%3A57%3A47-14%3A00"},
		{"longer offset", "the server refuses it", "2018-07-07T09:57:47-14:01", refused},
		{"hour too many", "", "2018-07-07T09:57:47+15:00", refused},
		{"vast offset", "", "2018-07-07T09:57:47+99:59", refused},
		{"first instant", "", "0001-01-01T01:00:00+01:00", "0001-01-01T01%3A00%3A00%2B01%3A00"},
		{"before the years", "the server refuses it", "0001-01-01T00:59:59+01:00", refused},
		{"first of the years, west", "", "0001-01-01T00:00:00-01:00", "0001-01-01T00%3A00%3A00-01%3A00"},
		{"last instant", "", "9999-12-31T22:59:59.9999999-01:00", "9999-12-31T22%3A59%3A59.9999999-01%3A00"},
		{"after the years", "the server refuses it", "9999-12-31T23:00:00-01:00", refused},
		{"end of the years without a zone", "", "9999-12-31T23:59:59.9999999", "9999-12-31T23%3A59%3A59.9999999"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, err := wire.ParseDateTime(tt.text) // as XML has it, which has all of them
			if err != nil {
				t.Fatal(err)
			}
			if got := verdict(asText(AppendFormDateTime(v, nil))); got != tt.want {
				t.Errorf("a form has %s as %s, want %s (%s)", tt.text, got, tt.want, tt.reason)
			}
			read, err := wire.FormDateTime(tt.text)
			if (err == nil) != (tt.want != refused) || err == nil && read != v {
				t.Errorf("a form is read as %v, %v (%s)", read, err, tt.reason)
			}
			if text, err := url.QueryUnescape(tt.want); tt.want != refused && text != tt.text {
				t.Errorf("%s means %s, %v", tt.want, text, err)
			}
		})
	}
}

// TestAppendFormAllocatesNothing: into a buffer that has room.
func TestAppendFormAllocatesNothing(t *testing.T) {
	date, err := wire.ParseDateTime("9999-12-31T22:59:59.9999999-01:00") // one that is looked at closely
	if err != nil {
		t.Fatal(err)
	}
	dst := make([]byte, 0, 256)
	if n := testing.AllocsPerRun(100, func() {
		if _, err := AppendFormDateTime(date, AppendFormString("a b/\u00e9", dst)); err != nil {
			t.Fatal(err)
		}
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
