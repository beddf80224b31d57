package lawtest

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// A report collects what a law complains about, so that the laws themselves can
// be tested.
type report struct{ complaints []string }

func (r *report) failf(format string, args ...any) {
	r.complaints = append(r.complaints, fmt.Sprintf(format, args...))
}

// same complains about the differences between two values, unless there are
// none.
func (r *report) same(what string, differences []string) {
	for _, d := range differences {
		r.failf("%s: %s", what, d)
	}
}

// entries returns the list that err is. An error that is not from package
// validate is a complaint, and so is a Param that is not a token.
func entries(r *report, err error) validate.Errors {
	if err == nil {
		return nil
	}
	list, ok := errors.AsType[validate.Errors](err)
	if !ok || len(list) == 0 {
		r.failf("not a list of problems: %T %v", err, err)
	}
	for _, problem := range list {
		if problem.Code != validate.CodeEnum && strings.Contains(problem.Param, " ") {
			r.failf("%v: the Param %q is prose", problem.Path, problem.Param)
		}
	}
	return list
}

// inOrder writes entries as "path code", each path once.
func inOrder(list validate.Errors) []string {
	return spelled(list, func(problem validate.Error) string { return string(problem.Code) })
}

// told writes entries as "path code param", or "path code" where there is no
// Param, each path once.
func told(list validate.Errors) []string {
	return spelled(list, func(problem validate.Error) string {
		return strings.TrimSuffix(string(problem.Code)+" "+problem.Param, " ")
	})
}

func spelled(list validate.Errors, rest func(validate.Error) string) (lines []string) {
	seen := make(map[string]bool)
	for _, problem := range list {
		if path := problem.Path.String(); !seen[path] {
			seen[path] = true
			lines = append(lines, path+" "+rest(problem))
		}
	}
	return lines
}

// summary is inOrder, sorted.
func summary(list validate.Errors) []string { return slices.Sorted(slices.Values(inOrder(list))) }
