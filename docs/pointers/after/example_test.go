package after_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/docs/pointers/after"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func ExampleReceive_null() {
	stored := adminusers.User{Username: "grace", Enabled: true, Pin: wire.Value(wire.NewSecret("1906"))}

	got, err := after.Receive(stored, []byte(`{"Pin": null}`))
	fmt.Println("pin is null:", got.Pin.IsNull(), "error:", err)
	// Output:
	// pin is null: true error: <nil>
}

func ExampleReceive_sent() {
	var update adminusers.Update
	update.Pin.SetNull()

	body, err := json.Marshal(update)
	fmt.Println(string(body), err)
	// Output:
	// {"Pin":null} <nil>
}

func ExampleReceive_problems() {
	for _, body := range []string{
		`{"Enabled": null}`,
		`{"Enabled": "maybe", "Username": "", "Pin": []}`,
	} {
		_, err := after.Receive(adminusers.User{}, []byte(body))
		for _, problem := range validate.List(err) {
			fmt.Printf("%s %s %q\n", problem.Path.Pointer(), problem.Code, problem.Param)
		}
	}
	// Output:
	// /Enabled required ""
	// /Enabled type "boolean"
	// /Pin type "string"
	// /Username required "text"
}

func ExampleReceive_required() {
	update, err := adminusers.Decode("application/json", []byte(`{"Enabled": false}`))
	for _, problem := range validate.List(validate.Join(err, update.Validate())) {
		fmt.Println(problem.Path, problem.Code)
	}
	// Output:
	// DisplayName required
	// EmailAddress required
	// LanguageID required
	// MobilePhone required
	// TimeZone required
	// Username required
}

func ExampleReceive_log() {
	stored := adminusers.User{Username: "grace", Pin: wire.Value(wire.NewSecret("1906"))}

	var update adminusers.Update
	update.Enabled.Set(true)
	update.Pin.Set(wire.NewSecret("2718"))
	merged, err := adminusers.Apply(stored, update)
	logger().Info("updated", "changes", fmt.Sprint(adminusers.Changes(stored, merged)), "error", err)
	// Output:
	// {"level":"INFO","msg":"updated","changes":"[Enabled: false -> true Pin: [secret] -> [secret]]","error":null}
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
