package frameworks

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
)

// update binds an adminusers update as gin does, and answers with the problems.
func update(c *gin.Context) {
	var sent adminusers.Update
	err := c.ShouldBindJSON(&sent)
	if problems := playground.List(err); problems != nil {
		err = problems
	}
	if err != nil {
		problem := validate.Problem(err)
		c.Header("Content-Type", "application/problem+json")
		c.JSON(problem.Status, problem)
		return
	}
	c.Status(http.StatusNoContent)
}

// serve sends a body through gin, with its engine as the tests before left it.
func serve(body string) *httptest.ResponseRecorder {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.PUT("/users", update)
	answer := httptest.NewRecorder()
	router.ServeHTTP(answer, httptest.NewRequest(http.MethodPut, "/users", strings.NewReader(body)))
	return answer
}

// blank lacks members, and holds one that must not be in an answer.
const blank = `{"DisplayName":"Ada","MobilePhone":"hunter2","EmailAddress":"a@b","Enabled":true}`

// engine replaces gin's engine by a new one with the tag.
func engine(t testing.TB, tag string) {
	t.Helper()
	before := binding.Validator
	t.Cleanup(func() { binding.Validator = before })
	v := validator.New(validator.WithRequiredStructEnabled())
	v.SetTagName(tag)
	if err := playground.Register(v); err != nil {
		t.Fatal(err)
	}
	binding.Validator = structs{v}
}

// structs is gin's interface over an engine.
type structs struct{ *validator.Validate }

func (s structs) ValidateStruct(v any) error { return s.Struct(v) }

func (s structs) Engine() any { return s.Validate }

func TestGin(t *testing.T) {
	tests := []struct {
		name, reason string
		tag, body    string
		status       int
		pointers     string
	}{
		{"tag validate", "our rules are checked", "validate", blank, http.StatusUnprocessableEntity,
			"/LanguageID /MobilePhone /TimeZone /Username"},
		{"gin's own tag", "nothing is checked", "binding", blank, http.StatusNoContent, ""},
		{"wrong type", "gin hands our own error through", "validate", `{"ID":"hunter2"}`, http.StatusUnprocessableEntity, "/ID"},
		{"syntax", "encoding/json's error is understood", "validate", `{"ID":`, http.StatusBadRequest, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			engine(t, tt.tag)
			answer := serve(tt.body)
			body := answer.Body.String()
			if answer.Code != tt.status || strings.Contains(body, "hunter2") {
				t.Errorf("%s: %d %s, want %d", tt.reason, answer.Code, body, tt.status)
			}
			for pointer := range strings.FieldsSeq(tt.pointers) {
				if !strings.Contains(body, `"pointer":"`+pointer+`"`) {
					t.Errorf("%s: %s has no %s", tt.reason, body, pointer)
				}
			}
		})
	}
}

// Let gin's own engine read our tags, once, before the first request.
func Example_gin() {
	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
		v.SetTagName("validate")
		v.RegisterTagNameFunc(func(field reflect.StructField) string {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			return name // as the paths of the report have it
		})
		if err := playground.Register(v); err != nil {
			fmt.Println(err)
		}
	}
	answer := serve(`{"DisplayName":"Ada","MobilePhone":"hunter2","EmailAddress":"a@b","Enabled":true,` +
		`"LanguageID":"4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1","TimeZone":"UTC","Username":"ada"}`)
	body, err := io.ReadAll(answer.Body)
	fmt.Println(answer.Code, strings.Contains(string(body), `"pointer":"/MobilePhone","code":"pattern"`), err)
	// Output:
	// 422 true <nil>
}
