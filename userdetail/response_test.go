package userdetail_test

import (
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFailure(t *testing.T) {
	list := validate.Errors{{Path: wire.Member("FirstName"), Code: validate.CodeRequired}}
	foreign := errors.New("the file is locked")
	rows := []struct {
		name string
		err  error
		want userdetail.Response
	}{
		{"list", list, userdetail.Response{StatusMessage: wire.Value(list.Error())}},
		{"wrapped list", fmt.Errorf("update: %w", list), userdetail.Response{StatusMessage: wire.Value(list.Error())}},
		{"foreign error, whose text stays out", foreign, userdetail.Response{StatusMessage: wire.Value(validate.Text(errors.New("another")))}},
		{"empty list", validate.Errors{}, userdetail.Response{}},
		{"no error", nil, userdetail.Response{}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, userdetail.Failure(row.err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestResponseDecodesForgivingly(t *testing.T) {
	rows := []struct {
		name, body string
		want       userdetail.Response
		problems   string
	}{
		{"empty", `{}`, userdetail.Response{}, ""},
		{"nulls", `{"StatusMessage":null,"_links":null}`,
			userdetail.Response{StatusMessage: wire.Null[string](), Links: wire.Null[[]userdetail.Link]()}, ""},
		{"wrong parts", `{"StatusMessage":[],"_links":[{"rel":{}},7]}`,
			userdetail.Response{Links: wire.Value([]userdetail.Link{{}, {}})},
			"StatusMessage type string\n_links[0].rel type string\n_links[1] type object\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got userdetail.Response
			if problems := lawtest.Summary(t, got.UnmarshalJSON([]byte(row.body))); problems != row.problems {
				t.Errorf("problems %q, want %q", problems, row.problems)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var _ slog.LogValuer = userdetail.Params{}
