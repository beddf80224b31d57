package main

// A row is one way to do the job.
type row struct {
	name string
	kind kind

	// job decodes the body, validates it, applies it to the row's stored record
	// and returns the merged record, in the format of the body and in newly
	// allocated bytes.
	job func(body []byte) ([]byte, error)

	// stored returns the stored record in the same format; no job may change it.
	stored func() ([]byte, error)
}

// kind says what a row stands for.
type kind string

const (
	kindBaseline kind = "baseline"
	kindPeer     kind = "peer"
	kindDecoder  kind = "decoder"
	kindSpared   kind = "spared"
	kindLibrary  kind = "library"
	kindLimit    kind = "limit"
)

// Names of rows that the tables refer to.
const (
	nameBaseline  = "baseline"
	nameJSONPatch = "evanphx/json-patch"
	nameDirect    = "this library, called directly"
	nameBehindV1  = "this library behind encoding/json"
	nameLimit     = "the limit"
)

// rowsOf returns every row in JSON for a system, for whole or partial bodies.
func rowsOf(system string, whole bool, stored []byte) []row {
	var rows []row
	if system == "adminusers" {
		rows = append(adminPointerRows(whole, stored), adminTriStateRows(whole, stored)...)
		rows = append(rows, adminLibraryRows(whole, stored)...)
		return append(rows, adminLimitRow(whole, stored))
	}
	rows = append(hpproPointerRows(whole, stored), hpproTriStateRows(whole, stored)...)
	rows = append(rows, hpproLibraryRows(whole, stored)...)
	return append(rows, hpproLimitRow(stored))
}

// must returns v, for what cannot fail unless the benchmark itself is wrong.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
