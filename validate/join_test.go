package validate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/wire"
)

func TestJoin(t *testing.T) {
	a, b := path("A"), path("B")
	tests := []struct {
		name, reason string
		errs         []error
		want         Errors
	}{
		{"nothing", "no arguments", nil, nil},
		{"nils", "nil is not a problem", []error{nil, nil}, nil},
		{"empty list", "an empty list held in an error is not a problem either", []error{Errors{}}, nil},
		{"one entry", "a bare Error is a list of one", []error{Error{a, CodeNull, ""}}, Errors{{a, CodeNull, ""}}},
		{
			"first wins", "the decode error explains why the member is missing",
			[]error{Errors{{a, CodeType, "guid"}}, Errors{{a, CodeRequired, ""}, {b, CodeRequired, ""}}},
			Errors{{a, CodeType, "guid"}, {b, CodeRequired, ""}},
		},
		{
			"one entry per path within a list", "a duplicate member can be wrong twice",
			[]error{Errors{{a, CodeType, "x"}, {a, CodeType, "y"}}},
			Errors{{a, CodeType, "x"}},
		},
		{
			"unreadable body", "nothing was read, so nothing can be said to be missing",
			[]error{Errors{{a, CodeType, ""}, {nil, CodeSyntax, "9"}}, Errors{{b, CodeRequired, ""}}},
			Errors{{a, CodeType, ""}, {nil, CodeSyntax, "9"}},
		},
		{
			"unreadable body comes later", "an earlier list spoke before",
			[]error{Errors{{b, CodeRequired, ""}}, Errors{{nil, CodeDepth, ""}}},
			Errors{{b, CodeRequired, ""}, {nil, CodeDepth, ""}},
		},
		{
			"body readable but refused", "identity of the body says nothing about reading",
			[]error{Error{nil, CodeIdentity, ""}, Error{b, CodeRequired, ""}},
			Errors{{nil, CodeIdentity, ""}, {b, CodeRequired, ""}},
		},
		{
			"unreadable part", "a license that is not an object has no members to miss",
			[]error{
				Error{path("Licenses", 0), CodeType, "object"},
				Errors{{path("Licenses", 0, "StateId"), CodeRequired, ""}, {path("Licenses", 1, "StateId"), CodeRequired, ""}},
			},
			Errors{{path("Licenses", 0), CodeType, "object"}, {path("Licenses", 1, "StateId"), CodeRequired, ""}},
		},
		{
			"unreadable item of a list", "the list was sent, and is absent only because of the item",
			[]error{Error{path("Roles", 1), CodeRange, "int64"}, Errors{{path("Roles"), CodeRequired, ""}, {b, CodeRequired, ""}}},
			Errors{{path("Roles", 1), CodeRange, "int64"}, {b, CodeRequired, ""}},
		},
		{
			"too few items beside a wrong one", "only what is missing is no news",
			[]error{Error{path("Roles", 1), CodeEnum, "1 2"}, Error{path("Roles"), CodeRange, "min=3"}},
			Errors{{path("Roles", 1), CodeEnum, "1 2"}, {path("Roles"), CodeRange, "min=3"}},
		},
		{
			"mismatch with what could not be read", "nobody knows what was sent there",
			[]error{Error{path("L", 0, "A"), CodeType, "string"}, Errors{{path("L", 0, "B"), CodeMismatch, "A"}, {path("L", 1, "B"), CodeMismatch, "A"}}},
			Errors{{path("L", 0, "A"), CodeType, "string"}, {path("L", 1, "B"), CodeMismatch, "A"}},
		},
		{
			"similar names", "LicensesX does not lie below Licenses",
			[]error{Error{path("Licenses"), CodeType, ""}, Error{path("LicensesX"), CodeRequired, ""}},
			Errors{{path("Licenses"), CodeType, ""}, {path("LicensesX"), CodeRequired, ""}},
		},
		{
			"wrapped", "the wrapper is opened",
			[]error{fmt.Errorf("decode: %w", Errors{{a, CodeNull, ""}}), errors.Join(Error{b, CodeURL, ""}, nil)},
			Errors{{a, CodeNull, ""}, {b, CodeURL, ""}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Join(tt.errs...)
			if tt.want == nil {
				if err != nil {
					t.Fatalf("Join = %v, want nil: %s", err, tt.reason)
				}
				return
			}
			got, ok := err.(Errors)
			if !ok {
				t.Fatalf("Join returned a %T, want Errors: %s", err, tt.reason)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestJoinKeepsOtherErrors(t *testing.T) {
	entry := Error{path("A"), CodeNull, ""}
	missing := &fs.PathError{Op: "open", Path: "/s3cret", Err: fs.ErrNotExist}

	t.Run("one alone", func(t *testing.T) {
		if got := Join(nil, missing); got != error(missing) {
			t.Errorf("Join = %v, want the error itself", got)
		}
	})
	t.Run("a wrapper without ours", func(t *testing.T) {
		wrapper := fmt.Errorf("read: %w", missing)
		if got := Join(wrapper); got != wrapper {
			t.Errorf("Join = %v, want the wrapper itself", got)
		}
	})
	t.Run("beside ours", func(t *testing.T) {
		err := Join(missing, fmt.Errorf("both: %w, %w", entry, context.Canceled))
		if !errors.Is(err, context.Canceled) || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("an error was lost: %v", err)
		}
		if list, ok := errors.AsType[Errors](err); !ok || len(list) != 1 {
			t.Errorf("the list was lost: %v", err)
		}
		if got, ok := errors.AsType[Error](err); !ok || got.Code != CodeNull {
			t.Errorf("the entry was lost: %v", err)
		}
		if strings.Contains(err.Error(), "s3cret") || !strings.Contains(err.Error(), "*fs.PathError") {
			t.Errorf("text %q: want the type of the other error and not its text", err)
		}
	})
	t.Run("two alone", func(t *testing.T) {
		err := Join(Join(missing, context.Canceled), context.DeadlineExceeded)
		for _, want := range []error{fs.ErrNotExist, context.Canceled, context.DeadlineExceeded} {
			if !errors.Is(err, want) {
				t.Errorf("%v was lost", want)
			}
		}
		if want := "another error (*fs.PathError); another error (*errors.errorString); another error (context.deadlineExceededError)"; err.Error() != want {
			t.Errorf("text %q, want the types %s", err, want)
		}
	})
	t.Run("after an unreadable body", func(t *testing.T) {
		err := Join(Error{nil, CodeSyntax, ""}, missing)
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("only entries are dropped, not other errors: %v", err)
		}
	})
}

func TestWithout(t *testing.T) {
	email, null := Error{path("EmailAddress"), CodeEmail, ""}, Error{path("ID"), CodeNull, ""}
	t.Run("removes", func(t *testing.T) {
		got := Without(Errors{email, null}, CodeEmail)
		if diff := cmp.Diff(error(Errors{null}), got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("several codes, nothing left", func(t *testing.T) {
		if got := Without(Errors{email, null}, CodeEmail, CodeNull); got != nil {
			t.Errorf("Without = %v, want nil", got)
		}
	})
	t.Run("nil", func(t *testing.T) {
		if got := Without(nil, CodeEmail); got != nil {
			t.Errorf("Without = %v, want nil", got)
		}
	})
	t.Run("nothing to remove", func(t *testing.T) {
		err := fmt.Errorf("update 7: %w", Errors{null})
		if got := Without(err, CodeEmail); got != err {
			t.Errorf("Without = %v, want the error itself", got)
		}
	})
	t.Run("other errors stay", func(t *testing.T) {
		if got := Without(Join(email, context.Canceled), CodeEmail); got != context.Canceled {
			t.Errorf("Without = %v, want the other error", got)
		}
	})
	t.Run("leaves its argument alone", func(t *testing.T) {
		list := Errors{email, null}
		_ = Without(list, CodeEmail)
		if list[0].Code != CodeEmail {
			t.Errorf("Without changed its argument: %v", list)
		}
	})
}

// listOf reads fuzz input as a list: each byte is an entry. There are few
// paths and many codes, so that paths coincide. CodeMore, the last one, is a
// count.
func listOf(data []byte) Errors {
	paths := [...][]any{nil, {"A"}, {"B"}, {"A", 0}, {"A", 0, "C"}, {"A", 1}, {"A", 0, "C", "D"}, {"B", "C"}}
	var list Errors
	for i, b := range data {
		list = append(list, Error{path(paths[b%8]...), codes[int(b/8)%(len(codes)-1)], strconv.Itoa(i)})
	}
	return list
}

// FuzzJoin: the laws of Join.
func FuzzJoin(f *testing.F) {
	f.Add([]byte{1, 2, 3}, []byte{1, 9, 17}, []byte{24, 1})
	f.Add([]byte{24, 1}, []byte{2, 3}, []byte{4})
	f.Add([]byte{17}, []byte{19, 20}, []byte{})
	f.Add([]byte{}, []byte{}, []byte{48})
	f.Fuzz(func(t *testing.T, x, y, z []byte) {
		a, b, c := listOf(x), listOf(y), listOf(z)
		all := Join(a, b, c)
		if !cmp.Equal(Join(all), all) {
			t.Errorf("not idempotent: %v", all)
		}
		if !cmp.Equal(Join(all, all), all) {
			t.Errorf("joined with itself: %v, want %v", Join(all, all), all)
		}
		if got := Join(Join(a, b), c); !cmp.Equal(got, all) {
			t.Errorf("in two steps %v, want %v", got, all)
		}
		// A wrapper of empty lists alone is an error of its own.
		if got := Join(errors.Join(a, b), fmt.Errorf("x: %w", c)); len(c) > 0 && len(a)+len(b) > 0 && !cmp.Equal(got, all) {
			t.Errorf("wrapped %v, want %v", got, all)
		}
		checkJoined(t, slices.Concat(a, b, c), all)
		if got, want := Join(a), Join(a, b, c); len(a) > 0 && !isPrefix(got.(Errors), want.(Errors)) {
			t.Errorf("later lists changed the first: %v, %v", got, want)
		}
	})
}

// checkJoined: each path once, each entry the first of its path, order kept.
func checkJoined(t *testing.T, input Errors, err error) {
	t.Helper()
	joined, _ := errors.AsType[Errors](err)
	if (err == nil) != (len(input) == 0) {
		t.Fatalf("Join of %d entries = %v", len(input), err)
	}
	at := 0
	seen := map[string]bool{}
	for _, entry := range joined {
		pointer := entry.Path.Pointer()
		if seen[pointer] {
			t.Errorf("two entries for %q in %v", pointer, joined)
		}
		seen[pointer] = true
		for at < len(input) && !cmp.Equal(input[at], entry) {
			at++
		}
		if at == len(input) {
			t.Fatalf("order not kept, or an entry invented: %v from %v", joined, input)
		}
	}
}

func isPrefix(short, long Errors) bool {
	return len(short) <= len(long) && cmp.Equal(short, long[:len(short)])
}

// TestReportsAreBounded: a body can hold very many wrong members, and reports
// are joined.
func TestReportsAreBounded(t *testing.T) {
	const n = 200_000
	big := make(Errors, n)
	for i := range big {
		big[i] = Error{path("A", i, "B"), CodeType, ""}
	}
	cut := append(many(MaxEntries), moreEntry(5))
	tests := []struct {
		name, reason string
		err          error
		entries      int
		more         string
	}{
		{"Join", "the others are counted", Join(big), MaxEntries, strconv.Itoa(n - MaxEntries)},
		{"Join of joined", "the counts add up", Join(Join(big), Join(many(10))), MaxEntries, strconv.Itoa(n - MaxEntries + 10)},
		{"Join of cut lists", "what was cut stays counted", Join(cut, cut), MaxEntries, "10"},
		{"Join of a short and a cut list", "", Join(Error{path("A"), CodeNull, ""}, cut), MaxEntries, "6"},
		{"List", "it is a report too", List(errors.Join(big, cut)), MaxEntries, strconv.Itoa(n + 5)},
		{"Under", "the count is about the whole report", Under(cut, path("X")), MaxEntries, "5"},
		{"Without", "what is left is not filled up", Without(append(Errors{{path("A"), CodeEmail, ""}}, cut...), CodeEmail), MaxEntries, "5"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.err.(Errors)
			last := got[len(got)-1]
			if len(got) != tt.entries+1 || last.Code != CodeMore || last.Param != tt.more || len(last.Path) > 0 {
				t.Errorf("%s: %d entries, the last %+v; want %d and %s more", tt.reason, len(got), last, tt.entries, tt.more)
			}
		})
	}
}

// TestPlacelessErrors joins an error whose place encoding/json does not tell: it
// says nothing about the other members.
func TestPlacelessErrors(t *testing.T) {
	var envelope struct {
		Count wire.Optional[int64]
		User  struct{}
	}
	err := json.Unmarshal([]byte(`{"Count":"x"}`), &envelope)
	missing := Errors{{path("User", "Name"), CodeRequired, ""}}
	got := List(Join(err, missing))
	if len(got) != 2 || got[0].Code != CodeType || got[1].Code != CodeRequired {
		t.Errorf("got %v", got)
	}
	if whole := List(Join(Errors{{nil, CodeType, "object"}}, missing)); len(whole) != 1 {
		t.Errorf("a body that is not an object lacks no member: %v", whole)
	}
}

// TestEmptyLists makes sure that nothing is lost of errors that hold an empty
// list.
func TestEmptyLists(t *testing.T) {
	wrapped := fmt.Errorf("database down: %w", Errors{})
	if err := Join(wrapped); !errors.Is(err, wrapped) {
		t.Errorf("joined: %v", err)
	}
	if err := Without(Errors{}, CodeEmail); err != nil {
		t.Errorf("an empty list is an error: %v", err)
	}
	if problem := Problem(wrapped); problem.Status != 500 {
		t.Errorf("status %d", problem.Status)
	}
}

func TestUnder(t *testing.T) {
	list := Errors{{path("ID"), CodeType, "guid"}, {nil, CodeNull, ""}}
	want := Errors{{path("Batch", 3, "ID"), CodeType, "guid"}, {path("Batch", 3), CodeNull, ""}}
	prefix := append(make(wire.Path, 0, 8), path("Batch", 3)...)
	tests := []struct {
		name, reason string
		err          error
		want         error
	}{
		{"list", "an entry about the whole part is about the member that held it", list, want},
		{"wrapped", "the wrapper's text is not taken", fmt.Errorf("user 3: %w", list), want},
		{"one entry", "", list[0], want[:1]},
		{"nil", "nothing is nothing", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Under(tt.err, prefix)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
	if got := Under(context.Canceled, prefix); got != context.Canceled {
		t.Errorf("a foreign error has no path, and became %v", got)
	}
	both := Under(Join(list, context.Canceled), prefix)
	if !errors.Is(both, context.Canceled) || !errors.Is(both, want[0]) {
		t.Errorf("beside a foreign error: %v", both)
	}
	if list[0].Path.String() != "ID" {
		t.Errorf("Under changed its argument: %v", list)
	}
}

func BenchmarkJoinNothing(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if Join(nil, nil) != nil {
			b.Fatal("nothing became an error")
		}
	}
}
