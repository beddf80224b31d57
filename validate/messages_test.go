package validate

import (
	"strings"
	"testing"
)

func TestEveryCodeHasItsWording(t *testing.T) {
	seen := map[string]Code{}
	unknown := message("no such code", "")
	for _, code := range Codes() {
		text := message(code, "")
		if !strings.HasPrefix(text, "must ") {
			t.Errorf("%s: %q does not start with must", code, text)
		}
		if strings.Contains(text, "()") || strings.HasSuffix(text, " ") {
			t.Errorf("%s: %q shows that its parameter is missing", code, text)
		}
		if other, twice := seen[text]; twice || text == unknown {
			t.Errorf("%s has no wording of its own: %q, like %q", code, text, other)
		}
		seen[text] = code
		if asp := aspMessage(code, "ID", ""); !strings.HasSuffix(asp, ".") {
			t.Errorf("%s: ASP.NET wording %q is no sentence", code, asp)
		}
	}
}

func TestMessageParameters(t *testing.T) {
	tests := []struct {
		code        Code
		param, want string
	}{
		{CodeType, "a date", "must be a date"},
		{CodeSyntax, "offset 17", "must be well-formed (offset 17)"},
		{CodePattern, "uuid4", "must have the documented form (uuid4)"},
		{CodeEnum, "red blue", "must be one of the documented values (red blue)"},
		{CodeRange, "at least 3", "must be in the allowed range (at least 3)"},
		{CodeMismatch, "Password", "must be the same as Password"},
		{CodeConflict, "Teams", "must not contradict Teams"},
		{CodeDuplicate, "PropertyID", "must not be given twice (PropertyID)"},
		{CodeRefused, "", "must be changed, the vendor's server refused it"},
		{CodeDepth, "256", "must not be nested too deeply (256)"},
		{"other", "", "must follow the contract"},
	}
	for _, tt := range tests {
		if got := message(tt.code, tt.param); got != tt.want {
			t.Errorf("message(%q, %q) = %q, want %q", tt.code, tt.param, got, tt.want)
		}
	}
	if got := message(CodePattern, formMobile); !strings.Contains(got, "mobile phone number") {
		t.Errorf("the wording of the mobile pattern is %q", got)
	}
}
