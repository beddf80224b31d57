// Package vendors describes the five systems to package api, and holds a sample
// of a record and of two updates for each.
//
// What a system's Success answers is as documented; a member that the vendor
// leaves without a vocabulary is left out. The record's key is the id in the
// path, or the Id in the body. The query may have that Id too, which no vendor
// documents: a GET has no body, and a part of a body need not have the Id.
// userdetail has one user for each file, so that its key is the FileId.
package vendors
