// Package column reads and writes values where they are single ones: a column
// of a database, a value of a BSON document or of a YAML file. The drivers and
// libraries know a few types of Go; what a value is made of there is one of
// them: a string, a bool, an int64, a float64, bytes or a time.
//
// Reading takes what a driver gives for a column of any type, as far as it says
// exactly one value. A reader that fails says so with a [plain.Fault] and never
// with what it found.
package column
