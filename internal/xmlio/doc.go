// Package xmlio is what the generated XML codecs are built on: [Decode] and
// [NewDecoder], which read a whole body strictly, a [Reader] that walks the
// members of an element and notes every one it cannot read, and a [Writer] that
// writes them as .NET's XmlSerializer does.
//
// The lexer is encoding/xml. It is laxer than XML 1.0 and XML namespaces, and
// laxer than the ASP.NET servers, so [NewDecoder] checks every token again and
// passes the good ones on: UnmarshalXML methods then work on it as on any other
// [encoding/xml.Decoder]. With a decoder of the caller's own they find what can
// be found from within an element. Only Decode sees the name of the root, a
// DOCTYPE, undeclared prefixes and what follows the root.
//
// What a text means for a type is not decided here but by its [scalar.Kind].
package xmlio
