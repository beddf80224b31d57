// Package chars says what single characters mean to the formats of this module:
// the case of ASCII letters, hexadecimal digits, white space, what XML may
// hold, the byte order mark. Each of these rules stands here and nowhere else.
package chars
