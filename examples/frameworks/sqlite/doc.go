// Package sqlite keeps the records of ../../service in SQLite, through
// database/sql. A record is one column: User.Value writes it and User.Scan reads
// it, with everything in it, so there is nothing to map.
package sqlite
