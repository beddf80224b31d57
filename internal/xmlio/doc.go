// Package xmlio is what the generated XML codecs are built on: [Open] and
// [Decode], which read a whole body strictly, a [Reader] that walks the members
// of an element and notes every one it cannot read, and functions that append
// them as .NET's XmlSerializer writes them.
//
// The lexer is our own, because encoding/xml is laxer than XML 1.0 and XML
// namespaces, and than the ASP.NET servers, and because it takes many times
// longer. It goes over a body once and checks all of it on the way. The same
// Reader also works on the tokens of encoding/xml, for UnmarshalXML methods
// with a decoder of the caller's own. They find what can be found from within
// an element. Only Open sees the name of the root, a DOCTYPE, undeclared
// prefixes and what follows the root.
//
// What a text means for a type is not decided here but by its [scalar.Kind].
package xmlio
