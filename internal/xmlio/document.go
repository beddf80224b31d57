package xmlio

// Root appends the start tag of a document whose root is called name, with the
// two namespace declarations of XmlSerializer. Its members come next, then [End].
func Root(dst []byte, name string) []byte {
	return append(append(append(dst, '<'), name...), rootSpaces...)
}

// rootSpaces are the declarations of XmlSerializer, with the end of the tag.
const (
	xsdStart   = ` xmlns:xsd="`
	xsiStart   = `" xmlns:xsi="`
	rootSpaces = xsdStart + xsdSpace + xsiStart + xsiSpace + `">`
)

// End appends the end tag of the root to a document that was appended to dst. If
// a member gave an error, err, nothing of the document stays.
func End(dst, document []byte, name string, err error) ([]byte, error) {
	if err != nil {
		return document[:len(dst)], err
	}
	return append(append(append(document, "</"...), name...), '>'), nil
}
