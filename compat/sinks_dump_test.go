package compat

import (
	"bytes"
	"fmt"

	"github.com/alecthomas/repr"
	"github.com/davecgh/go-spew/spew"
	"github.com/go-test/deep"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/k0kubun/pp/v3"
	"github.com/kr/pretty"
	kylelemons "github.com/kylelemons/godebug/pretty"
	"github.com/onsi/gomega"
	"github.com/onsi/gomega/format"
	"github.com/r3labs/diff/v3"
	"github.com/sanity-io/litter"
	"github.com/shurcooL/go-goon"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/mock"
	"github.com/wI2L/jsondiff"
	gotest "gotest.tools/v3/assert"
	"reflect"
)

const (
	spewModule    = "github.com/davecgh/go-spew"
	prettyModule  = "github.com/kr/pretty"
	kyleModule    = "github.com/kylelemons/godebug"
	gomegaModule  = "github.com/onsi/gomega"
	testifyModule = "github.com/stretchr/testify"
	cmpModule     = "github.com/google/go-cmp"
)

// dumpSinks follow fields by reflection.
var dumpSinks = []sink{
	{name: "Sdump", module: spewModule, write: printed(func(v any) string { return spew.Sdump(v) })},
	{name: "Sprintf", module: spewModule, write: printed(func(v any) string { return spew.Sprintf("%v %+v %#v %#+v", v, v, v, v) })},
	{name: "Sdump, DisableMethods", module: spewModule, write: printed(func(v any) string { return quietSpew.Sdump(v) })},
	{name: "Sprintf, DisableMethods", module: spewModule, write: printed(func(v any) string { return quietSpew.Sprintf("%v %+v %#v", v, v, v) })},
	{name: "Sprint, Formatter", module: prettyModule, write: printed(func(v any) string {
		return pretty.Sprint(v) + fmt.Sprintf("%# v", pretty.Formatter(v))
	})},
	{name: "Sprint", module: "github.com/k0kubun/pp/v3", write: printed(func(v any) string { return pp.Sprint(v) })},
	{name: "Sprint, no colours", module: "github.com/k0kubun/pp/v3", write: printed(func(v any) string {
		printer := pp.New()
		printer.SetColoringEnabled(false)
		return printer.Sprint(v)
	})},
	{name: "String", module: "github.com/alecthomas/repr", write: printed(func(v any) string {
		return repr.String(v, repr.Indent(" ")) + repr.String(v, repr.NoIndent(), repr.IgnoreGoStringer())
	})},
	{name: "Sdump", module: "github.com/shurcooL/go-goon", write: printed(func(v any) string { return goon.Sdump(v) })},
	{name: "Sdump", module: "github.com/sanity-io/litter", write: printed(func(v any) string { return litter.Sdump(v) })},
	{name: "Sdump, private fields", module: "github.com/sanity-io/litter", write: printed(func(v any) string {
		return litter.Options{HidePrivateFields: false}.Sdump(v)
	})},
	{name: "Sprint", module: kyleModule, write: printed(func(v any) string { return kylelemons.Sprint(v) })},
	{name: "Sprint, hidden fields", module: kyleModule, write: printed(func(v any) string {
		return (&kylelemons.Config{IncludeUnexported: true, Diffable: true}).Sprint(v)
	})},
	{name: "format.Object", module: gomegaModule, write: printed(func(v any) string { return format.Object(v, 1) })},
}

var quietSpew = spew.ConfigState{Indent: " ", DisableMethods: true}

// diffSinks compare a value with one of the same type and another secret, as a
// test that fails does.
var diffSinks = []sink{
	{name: "Equal", module: testifyModule, write: tested(func(t *report, v, other any) { assert.Equal(t, v, other) })},
	{name: "EqualValues, Exactly, NotEqual", module: testifyModule, write: tested(func(t *report, v, other any) {
		assert.EqualValues(t, v, other)
		assert.Exactly(t, v, other)
		assert.NotEqual(t, v, v)
	})},
	{name: "ObjectsExportedFieldsAreEqual", module: testifyModule, write: tested(func(t *report, v, other any) { assert.EqualExportedValues(t, v, other) })},
	{name: "Empty, Nil, Zero, Len, IsType", module: testifyModule, write: tested(func(t *report, v, other any) {
		assert.Empty(t, v)
		assert.Nil(t, v)
		assert.Zero(t, v)
		assert.Len(t, v, 99)
		assert.IsType(t, 1, v)
		assert.True(t, false, v)
		assert.Fail(t, "m", "%v", v)
	})},
	{name: "Contains, ElementsMatch, Subset", module: testifyModule, write: tested(func(t *report, v, other any) {
		assert.Contains(t, []any{v}, other)
		assert.NotContains(t, []any{v}, v)
		assert.ElementsMatch(t, []any{v}, []any{other})
		assert.Subset(t, []any{v}, []any{other})
		assert.Contains(t, map[string]any{"v": v}, "w")
	})},
	{name: "Same, Implements, Panics", module: testifyModule, write: tested(func(t *report, v, other any) {
		assert.Same(t, &v, &other)
		assert.Implements(t, (*interface{ None() })(nil), v)
		assert.NotPanics(t, func() { panic(v) })
		assert.PanicsWithValue(t, v, func() { panic(other) })
	})},
	{name: "NoError, ErrorIs, EqualError", module: testifyModule, write: tested(func(t *report, v, other any) {
		assert.NoError(t, asError(v))
		assert.ErrorIs(t, asError(v), errOther)
		assert.EqualError(t, asError(v), "x")
		assert.ErrorContains(t, asError(v), "?")
	})},
	{name: "JSONEq of what is marshalled", module: testifyModule, family: asksJSON, write: tested(func(t *report, v, other any) {
		assert.JSONEq(t, inJSON(v), inJSON(other))
	})},
	{name: "mock, other arguments", module: testifyModule, write: tested(func(t *report, v, other any) {
		var m mock.Mock
		m.Test(t)
		m.On("Update", v).Return(nil)
		m.MethodCalled("Update", other)
	})},
	{name: "Expect(…).To", module: gomegaModule, write: expected(func(g gomega.Gomega, v, other any) {
		g.Expect(v).To(gomega.Equal(other))
		g.Expect(v).To(gomega.BeEquivalentTo(other))
		g.Expect(v).To(gomega.BeNil())
		g.Expect(v).To(gomega.BeZero())
		g.Expect([]any{v}).To(gomega.ContainElement(other))
		g.Expect([]any{v}).To(gomega.ConsistOf(other))
		g.Expect(asError(v)).NotTo(gomega.HaveOccurred())
		g.Expect(asError(v)).To(gomega.MatchError(asError(other)))
	})},
	{name: "MatchJSON of what is marshalled", module: gomegaModule, family: asksJSON, write: expected(func(g gomega.Gomega, v, other any) {
		g.Expect(inJSON(v)).To(gomega.MatchJSON(inJSON(other)))
	})},
	{name: "Equal, DeepEqual, Assert", module: "gotest.tools/v3", write: tested(func(t *report, v, other any) {
		gotest.Check(t, reflect.DeepEqual(v, other), "%v", v)
		gotest.DeepEqual(t, v, other, exported)
	})},
	{name: "Diff", module: cmpModule, write: func(v, other any) string { return cmp.Diff(v, other) }},
	{name: "Diff, every field", module: cmpModule, write: func(v, other any) string { return cmp.Diff(v, other, exported) }},
	{name: "Diff, EquateComparable", module: cmpModule, write: func(v, other any) string {
		return cmp.Diff(v, other, cmpopts.EquateComparable(reflect.TypeOf(v)), exported)
	}},
	{name: "Diff, Ldiff", module: prettyModule, write: func(v, other any) string { return fmt.Sprint(pretty.Diff(v, other)) }},
	{name: "Compare", module: kyleModule, write: func(v, other any) string { return kylelemons.Compare(v, other) }},
	{name: "Equal", module: "github.com/go-test/deep", write: func(v, other any) string { return fmt.Sprint(deep.Equal(v, other)) }},
	{name: "Equal, hidden fields", module: "github.com/go-test/deep", write: func(v, other any) string {
		deep.CompareUnexportedFields = true
		defer func() { deep.CompareUnexportedFields = false }()
		return fmt.Sprint(deep.Equal(v, other))
	}},
	{name: "Diff", module: "github.com/r3labs/diff/v3", write: func(v, other any) string {
		log, err := diff.Diff(v, other, diff.AllowTypeMismatch(true))
		return fmt.Sprintf("%+v %#v %v", log, log, err)
	}},
	{name: "Compare", module: "github.com/wI2L/jsondiff", family: asksJSON, write: func(v, other any) string {
		patch, err := jsondiff.Compare(v, other)
		return fmt.Sprint(patch, err)
	}},
}

var exported = cmp.Exporter(func(reflect.Type) bool { return true })

// A report is the testing.T of a test that fails.
type report struct{ bytes.Buffer }

func (r *report) Errorf(format string, args ...any) { fmt.Fprintf(r, format, args...) }
func (r *report) Logf(format string, args ...any)   { fmt.Fprintf(r, format, args...) }
func (r *report) Log(args ...any)                   { fmt.Fprintln(r, args...) }
func (r *report) Helper()                           {}
func (r *report) Fail()                             {}
func (r *report) FailNow()                          {}

// tested returns what a test prints that fails.
func tested(run func(t *report, v, other any)) func(v, other any) string {
	return func(v, other any) (output string) {
		var t report
		defer func() { output = t.String() + recovered(recover()) }()
		run(&t, v, other)
		return ""
	}
}

// expected returns what gomega says of expectations that fail.
func expected(run func(g gomega.Gomega, v, other any)) func(v, other any) string {
	return tested(func(t *report, v, other any) {
		run(gomega.NewGomega(func(message string, _ ...int) { t.Log(message) }), v, other)
	})
}
