// Package frameworks shows how web frameworks and this library work together.
// It is a module of its own, so that programs that import the library do not
// depend on frameworks.
package frameworks
