package before_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"

	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/docs/pointers/before"
)

// Null cannot be told from absent, so the old pin stays.
func ExampleReceive_null() {
	pin := "1906"
	stored := before.User{Username: "grace", Enabled: true, Pin: &pin}

	got, err := before.Receive(stored, []byte(`{"Pin": null}`))
	fmt.Println("pin:", *got.Pin, "error:", err)
	// Output:
	// pin: 1906 error: <nil>
}

// Nor can null be sent.
func ExampleUpdate() {
	body, err := json.Marshal(before.Update{Pin: nil})
	fmt.Println(string(body), err)
	// Output:
	// {} <nil>
}

// null for a member that cannot be null is no error, and of three problems one
// is reported.
func ExampleReceive_problems() {
	for _, body := range []string{
		`{"Enabled": null}`,
		`{"Enabled": "maybe", "Username": "", "Pin": 7}`,
	} {
		_, err := before.Receive(before.User{}, []byte(body))
		fmt.Println(err)
	}
	// Output:
	// <nil>
	// json: cannot unmarshal string into Go struct field Update.Enabled of type bool
}

// Without pointers, required means "not zero".
func ExampleUpdate_required() {
	type whole struct {
		Enabled bool `validate:"required"`
	}
	var update whole
	if err := json.Unmarshal([]byte(`{"Enabled": false}`), &update); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(validator.New(validator.WithRequiredStructEnabled()).Struct(update))
	// Output:
	// Key: 'whole.Enabled' Error:Field validation for 'Enabled' failed on the 'required' tag
}

// A log tells the pin.
func ExampleUser_log() {
	pin := "1906"
	logger().Info("updated", "user", before.User{Username: "grace", Enabled: true, Pin: &pin})
	// Output:
	// {"level":"INFO","msg":"updated","user":{"Username":"grace","Enabled":true,"Pin":"1906"}}
}

// logger writes JSON without the time.
func logger() *slog.Logger {
	return slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
}
