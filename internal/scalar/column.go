package scalar

import "github.com/seed16fbf055/userupdate/internal/column"

// ScanString reads a text from a column of a database.
func ScanString(src any) (string, error) {
	text, fault := column.Text(src)
	return text, wantString.unless(fault)
}

// ScanInt64 reads a whole number from a column of a database.
func ScanInt64(src any) (int64, error) {
	n, fault := column.Int(src)
	return n, wantInt64.unless(fault)
}
