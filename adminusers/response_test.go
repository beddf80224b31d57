package adminusers_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFailure(t *testing.T) {
	list := validate.Errors{
		{Path: wire.Member("TimeZone"), Code: validate.CodeRequired},
		{Path: wire.Member("ID"), Code: validate.CodeIdentity},
	}
	foreign := errors.New("the record is locked")
	rows := []struct {
		name, reason string
		err          error
		code         wire.Optional[string]
		text         wire.Optional[string]
	}{
		{"list", "the first problem gives the code", list, wire.Value("required"), wire.Value(list.Error())},
		{"wrapped list", "the list is found", fmt.Errorf("update: %w", list), wire.Value("required"), wire.Value(list.Error())},
		{"one problem", "not every error is a list", list[1], wire.Value("identity"), wire.Value(list[1].Error())},
		{"foreign error", "it has no code, and its text stays out", foreign, wire.Optional[string]{}, wire.Value(validate.Text(errors.New("another")))},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			want := adminusers.Response{Error: wire.Value(adminusers.Error{ErrorCode: row.code, ErrorReason: row.text})}
			if diff := cmp.Diff(want, adminusers.Failure(row.err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
	for _, none := range []error{nil, validate.Errors{}} {
		if diff := cmp.Diff(adminusers.Response{}, adminusers.Failure(none)); diff != "" {
			t.Errorf("no error is not a failure (-want +got):\n%s", diff)
		}
	}
}

func TestResponseDecodesForgivingly(t *testing.T) {
	rows := []struct {
		name, body string
		want       adminusers.Response
		problems   string
	}{
		{"empty", `{}`, adminusers.Response{}, ""},
		{"nulls", `{"Error":null,"ResponseData":null}`,
			adminusers.Response{Error: wire.Null[adminusers.Error](), ResponseData: wire.Null[adminusers.ResponseDataOfUser]()}, ""},
		{"wrong parts", `{"Error":{"ErrorCode":[]},"ResponseData":{"Identification":7,"Detail":{"ID":"x","Username":"ada"}}}`,
			adminusers.Response{
				Error: wire.Value(adminusers.Error{}),
				ResponseData: wire.Value(adminusers.ResponseDataOfUser{
					Detail: wire.Value(adminusers.User{Username: "ada"}),
				}),
			}, "Error.ErrorCode type string\nResponseData.Identification type object\nResponseData.Detail.ID type guid\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got adminusers.Response
			if problems := lawtest.Summary(t, got.UnmarshalJSON([]byte(row.body))); problems != row.problems {
				t.Errorf("problems %q, want %q", problems, row.problems)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParams(t *testing.T) {
	if got, want := lawtest.Summary(t, adminusers.Params{}.Validate()), "id required\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	params := adminusers.Params{ID: uuid.UUID{15: 1}}
	if err := params.Validate(); err != nil {
		t.Error(err)
	}
	if got, want := params.LogValue().String(), "[id=00000000-0000-0000-0000-000000000001]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

var (
	_ slog.LogValuer = adminusers.Params{}
	_ json.Marshaler = adminusers.Preferences("")
)
