// Package schematest holds the schemas of all systems to the tables in their
// documentation, which a person read off the vendors' pages. It has no code of
// its own. What other people's validators make of the schemas is tested in
// examples/schemas.
package schematest
