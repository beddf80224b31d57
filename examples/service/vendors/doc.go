// Package vendors describes the five systems to package api, and holds a sample
// of a record and of two updates for each.
//
// What a system's Success answers is as documented; a member that the vendor
// leaves without a vocabulary is left out. The record's key is the id in the
// path, or the Id in the body, which a GET and a part of a body may have in the
// query instead. userdetail has one user for each file, so that its key is the
// FileId.
package vendors
