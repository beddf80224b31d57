package adminusers_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// Send a record to the vendor, and read why it was refused.
func Example_client() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"Message":"The request is invalid.","ModelState":{"user.TimeZone":["The TimeZone field is required."]}}`)
	}))
	defer server.Close()

	user := grace()
	user.TimeZone = "Nowhere"

	err := send(server.URL, user.ID.String(), adminusers.Full(user))
	if failed, ok := errors.AsType[*adminusers.VendorError](err); ok {
		fmt.Println("said:", failed.Message != "", "code:", failed.Answer.Error.Or(adminusers.Error{}).ErrorCode.Or("none"))
	}
	for _, problem := range validate.List(err) {
		fmt.Println(problem.Path, problem.Code)
	}
	// Output:
	// said: true code: none
	// TimeZone required
}

// send sends an update. The status alone does not tell a failure: ParseError
// looks at the answer, whatever its status and its shape.
func send(base, id string, update adminusers.Update) error {
	body, err := update.AppendJSON(nil)
	if err != nil {
		return err // such as a text that is not UTF-8
	}
	address := base + strings.Replace(adminusers.Path, "{id}", id, 1)
	request, err := http.NewRequest(adminusers.Method, address, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err != nil {
		return err
	}
	return adminusers.ParseError(answer) // nil for the documented success
}
