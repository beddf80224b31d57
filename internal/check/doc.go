// Package check holds what the generated checks are made of: one line per rule.
// It allocates nothing while all is well, and lists what is wrong as the engine
// of package validate does.
package check
