// Package logattr turns members into log attributes, and into a line of text,
// for the generated methods LogValue and String.
package logattr
