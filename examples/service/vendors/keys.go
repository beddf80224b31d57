package vendors

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// number is the key for a numeric id.
func number(id int64) string { return strconv.FormatInt(id, 10) }

// parseID reads a numeric id of the path or the query.
func parseID(name, text string) (int64, error) {
	id, err := strconv.ParseInt(text, 10, 64)
	switch {
	case err == nil && id != 0:
		return id, nil
	case text == "" || err == nil:
		return 0, validate.Errors{{Path: wire.Member(name), Code: validate.CodeRequired}}
	case errors.Is(err, strconv.ErrRange):
		return 0, validate.Errors{{Path: wire.Member(name), Code: validate.CodeRange, Param: "int64"}}
	}
	return 0, validate.Errors{{Path: wire.Member(name), Code: validate.CodeType, Param: "integer"}}
}

// bodyID is the key of a request that names its record in the body, by the
// member Id. The query goes before it: Apply refuses another Id in the body.
func bodyID(r *http.Request, id wire.Optional[int64]) (string, error) {
	query := r.URL.Query().Get("Id")
	if sent, ok := id.Get(); ok && query == "" {
		return number(sent), nil
	}
	asked, err := parseID("Id", query)
	return number(asked), err
}

// pathID puts a key into a path.
func pathID(path string) func(key string) string {
	return func(key string) string { return strings.Replace(path, "{id}", key, 1) }
}

// queryID puts a key into a query.
func queryID(path, name string) func(key string) string {
	return func(key string) string { return path + "?" + name + "=" + key }
}
