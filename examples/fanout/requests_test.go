package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/oauthusers"
)

func TestFanOutReportsAllProblemsOfAllSystems(t *testing.T) {
	rows := []struct {
		name, reason string
		change       string
		want         []string
	}{
		{
			name: "phone too short and unknown language", reason: "one system has a rule for phones, three have languages",
			change: `{"phone":"0123","language":"cy"}`,
			want: []string{
				"adminusers.LanguageID enum en-GB es fr",
				"adminusers.MobilePhone pattern mobile",
				"hppro.LanguageId enum en-GB en-US es",
				"oauthusers.Language enum en-GB en-US es",
			},
		},
		{
			name: "null everywhere", reason: "each system has its own idea of what can be null; aaa documents nothing",
			change: nulls,
			want: []string{
				"adminusers.DisplayName required text",
				"adminusers.EmailAddress required text",
				"adminusers.Enabled required",
				"adminusers.LanguageID required",
				"adminusers.MobilePhone required text",
				"hppro.Disabled null",
				"userdetail.FirstName required text",
				"oauthusers.FullName required text",
				"oauthusers.Email required text",
				"oauthusers.Language required",
				"oauthusers.Active null",
			},
		},
		{
			name: "known to one system only", reason: "French is in the table of 2sms, so the others must be named",
			change: `{"language":"fr"}`,
			want:   []string{"hppro.LanguageId enum en-GB en-US es", "oauthusers.Language enum en-GB en-US es"},
		},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			requests, err := fanOut(changeOf(t, row.change))
			if requests != nil {
				t.Errorf("%s: there are requests to send", row.reason)
			}
			if diff := cmp.Diff(row.want, problemsOf(t, err)); diff != "" {
				t.Errorf("%s: the problems differ (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

func TestForeignErrorsAreToldBySystem(t *testing.T) {
	cause := errors.New("no such record")
	err := under("hppro", cause)
	if !errors.Is(err, cause) || !strings.HasPrefix(err.Error(), "hppro: ") {
		t.Errorf("got %v, want the cause with the system in front", err)
	}
}

// The stored records satisfy every contract as they are.
func TestNoChange(t *testing.T) {
	requests, err := fanOut(Change{})
	if err != nil {
		t.Fatal(err)
	}
	for i, prepared := range requests {
		if len(prepared.changes) > 0 {
			t.Errorf("%s: %v changed, want nothing", systems[i].name, prepared.changes)
		}
	}
}

// Why three systems get whole bodies and two do not.
func TestWhatABodyMustHold(t *testing.T) {
	change := changeOf(t, `{"phone":"+44 7700 900123","active":true}`)
	toTwoSMS, _ := toAdminusers(change)
	toAltig, _ := toHppro(change)
	toSaasu, _ := toUserdetail(change)
	toOracle, _ := toAAA(change)
	toNexudus, _ := toOauthusers(change)
	operator, err := stored[aaa.User]("aaa")
	if err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name, reason string
		err          error
		want         []string
	}{
		{
			name: "adminusers, the changes alone", reason: "what did not change is required as well",
			err: toTwoSMS.Validate(),
			want: []string{
				"DisplayName required text", "EmailAddress required text", "LanguageID required", "TimeZone required text", "Username required text",
			},
		},
		{
			name: "hppro, the changes alone", reason: "nothing is required",
			err: toAltig.Validate(),
		},
		{
			name: "userdetail, the changes alone", reason: "FirstName is required",
			err:  toSaasu.Validate(),
			want: []string{"FirstName required text"},
		},
		{
			name: "aaa, the changes alone", reason: "nothing is required",
			err: toOracle.Validate(),
		},
		{
			name: "aaa, the whole record", reason: "internal authentication wants the passwords, which no record holds",
			err:  aaa.Full(operator).Validate(),
			want: []string{"Password required text", "RepeatPassword required text"},
		},
		{
			name: "oauthusers, the changes alone", reason: "seven members are required",
			err: toNexudus.Validate(),
			want: []string{
				"Id required", "FullName required text", "Email required text", "Language required",
				"PasswordSalt required text", "LastHelpVisited required", "InvalidLoginAttempts required",
			},
		},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, problemsOf(t, row.err)); diff != "" {
				t.Errorf("%s: the problems differ (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

// What a body for Nexudus leaves out may be cleared: it sends all 58 members.
func TestNexudusLosesNothing(t *testing.T) {
	prepared, err := forOauthusers(changeOf(t, everything))
	if err != nil {
		t.Fatal(err)
	}
	body, ok := prepared.body.(oauthusers.Update)
	if !ok {
		t.Fatalf("the body is a %T", prepared.body)
	}
	if sent := len(body.Paths()); sent != 58 {
		t.Errorf("%d members are sent, want 58", sent)
	}
}
