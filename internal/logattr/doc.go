// Package logattr turns members into log attributes for the generated LogValue
// methods.
package logattr
