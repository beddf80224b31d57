package conformance

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The classes of deliberate deviation. docs/deviations.md has a section for
// each, with the reason. Whether a row belongs to a class is judged from what
// was sent, never from what this library made of it.
const (
	classNotJSON     = "not-rfc8259"
	classMark        = "mark-inside"
	classFloat64     = "beyond-float64"
	classInt32       = "beyond-int32"
	classOctalHex    = "octal-hex"
	classComma       = "decimal-comma"
	classOpenEnum    = "open-enum"
	classFraction    = "long-fraction"
	classNUL         = "xml-nul"
	classXMLDefault  = "xml-default"
	classEmail       = "email"
	classXMLOnly     = "json-language"
	classLineEnd     = "xml-line-end"
	classListTwice   = "list-twice"
	classGeneralDate = "general-date"
	classOverlooked  = "date-overlooked"
	classBeyondYears = "date-beyond-years"
	classNullModel   = "null-model"
	classFormList    = "form-list"
	classFormOrder   = "form-order"
	classEmptyList   = "empty-list"
	classEnumFlags   = "enum-flags"
	classMetadata    = "json-net-names"
)

// classNames lists every class, in the order of docs/deviations.md.
var classNames = []string{
	classNotJSON, classOctalHex, classComma, classNUL, classXMLDefault, classEmail, classFormList, classEnumFlags, classGeneralDate, classOverlooked, classNullModel,
	classInt32, classOpenEnum,
	classFloat64, classBeyondYears, classMetadata, classListTwice, classEmptyList, classLineEnd,
	classFraction, classXMLOnly, classFormOrder,
	classMark,
}

// refusedClasses are those where this library is stricter than the server. A
// row of such a class is not compared, but it must be refused.
var refusedClasses = []string{classNotJSON, classOctalHex, classComma, classNUL, classFormList, classEnumFlags, classGeneralDate, classOverlooked}

// observe counts the rows of classes that the documents expect to deviate and
// that do not: such rows are compared like all others.
func observe(found *tally, r route, row requestRow) {
	body := row.Body
	if row.isForm() {
		body = unescapeForm(body)
	}
	if longFraction.MatchString(body) {
		found.note(classFraction, row.Case)
	}
	if row.isForm() && orderMatters(row.Body) {
		found.note(classFormOrder, row.Case)
	}
	if row.isXML() || row.isForm() {
		return
	}
	for _, member := range r.xmlOnly {
		if len(jsonValues(strings.TrimPrefix(row.Body, "\ufeff"), member)) > 0 {
			found.note(classXMLOnly, row.Case)
		}
	}
}

// requestClass finds the class that takes a whole request out of the
// comparison, or "".
func requestClass(r route, row requestRow) string {
	switch {
	case row.isXML():
		return xmlClass(r, row.Body)
	case row.isForm():
		return formClass(r, row.Body)
	}
	return jsonClass(r, row.Body)
}

func jsonClass(r route, body string) string {
	body = strings.TrimPrefix(body, "\ufeff")
	switch {
	case strings.Contains(body, "\ufeff"):
		return classMark
	case !isJSON(body):
		return classNotJSON
	case !allNumbers(body, isFloat64):
		return classFloat64
	case hasMetadata(body):
		return classMetadata
	}
	for _, member := range r.lists {
		if len(jsonValues(body, member)) > 1 {
			return classListTwice
		}
	}
	for _, member := range r.decimals {
		if slices.ContainsFunc(jsonValues(body, member), hasComma) {
			return classComma
		}
	}
	if class := treeClass(r, parseJSON, body); class != "" {
		return class
	}
	for member, published := range r.openEnums {
		for _, value := range jsonValues(body, member) {
			text := strings.Trim(value, `"`)
			switch {
			case isFlags(value):
				return classEnumFlags
			case isUnpublished(text, published):
				return classOpenEnum
			case wholeNumber.MatchString(text) && !isInt32(text):
				return classInt32
			}
		}
	}
	return ""
}

// isFlags tells whether a JSON value of an enumeration is a boolean or a list
// of names, which .NET adds up.
func isFlags(token string) bool {
	return token == "true" || token == "false" || isNameList(strings.Trim(token, `"`))
}

func isNameList(text string) bool { return nameList.MatchString(text) }

// hasMetadata tells whether an object in a JSON document begins with a name
// that Json.NET takes for its own.
func hasMetadata(document string) bool { return metadata.MatchString(document) }

func xmlClass(r route, body string) string {
	if nulReference.MatchString(body) {
		return classNUL
	}
	if class := treeClass(r, parseXML, body); class != "" {
		return class
	}
	for member, published := range r.openEnums {
		for _, value := range xmlTexts(body, member) {
			if isUnpublished(value, published) {
				return classOpenEnum
			}
		}
	}
	return ""
}

// treeClass finds the class of a document that can be read without knowing
// more than its format.
func treeClass(r route, parse func([]byte) (node, error), body string) string {
	tree, err := parse([]byte(body))
	if err == nil && beyondInt32(tree, r.integers, false) {
		return classInt32
	}
	return ""
}

// scalarClass is requestClass for a single JSON value of a .NET type.
func scalarClass(typeName, token string) string {
	typeName = strings.TrimSuffix(typeName, "?")
	text := strings.Trim(token, `"`)
	switch {
	case typeName != "string" && octalOrHex.MatchString(token):
		return classOctalHex
	case strings.Contains(token, "\ufeff"):
		return classMark
	case !isJSON(token):
		return classNotJSON
	case !allNumbers(token, isFloat64):
		return classFloat64
	case isInteger[typeName] && wholeNumber.MatchString(text) && !isInt32(text):
		return classInt32
	case typeName == "decimal" && hasComma(token):
		return classComma
	case typeName == "enum" && isFlags(token):
		return classEnumFlags
	case typeName == "enum" && isUnpublished(text, []string{"NONE"}):
		return classOpenEnum
	}
	return ""
}

var (
	isInteger    = map[string]bool{"int": true, "byte": true, "enum": true}
	octalOrHex   = regexp.MustCompile(`^[-+]?0[0-9xX]`) // not in quotes: "010" is ten on the server
	wholeNumber  = regexp.MustCompile(`^\s*[-+]?[0-9]+\s*$`)
	identifier   = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	nameList     = regexp.MustCompile(`^\s*[A-Za-z0-9_]+\s*(,\s*[A-Za-z0-9_]+\s*)+$`)
	metadata     = regexp.MustCompile(`(^|[:,\[])\s*\{\s*"\$(id|ref|type|values)"\s*:`)
	longFraction = regexp.MustCompile(`[0-9]T[0-9:]+\.[0-9]{8,}`)
	nulReference = regexp.MustCompile(`&#(0+|x0+);`)
)

// isJSON is RFC 8259, independent of this library: the grammar, and UTF-8.
func isJSON(text string) bool { return json.Valid([]byte(text)) && utf8.ValidString(text) }

// allNumbers tells whether every number of a JSON document passes.
func allNumbers(document string, passes func(string) bool) bool {
	decoder := json.NewDecoder(strings.NewReader(document))
	decoder.UseNumber()
	for {
		token, err := decoder.Token()
		if err != nil {
			return errors.Is(err, io.EOF)
		}
		if number, ok := token.(json.Number); ok && !passes(number.String()) {
			return false
		}
	}
}

// hasComma tells whether the JSON value of a decimal is text with a comma.
func hasComma(token string) bool {
	return strings.HasPrefix(token, `"`) && strings.Contains(token, ",")
}

func isFloat64(number string) bool {
	_, err := strconv.ParseFloat(number, 64)
	return err == nil
}

func isInt32(text string) bool {
	_, err := strconv.ParseInt(strings.TrimSpace(text), 10, 32)
	return err == nil
}

// beyondInt32 looks for a whole number beyond 32 bits in one of the named
// members, at any depth, or in a list of that name.
func beyondInt32(n node, names []string, inList bool) bool {
	named := contains(names, n.name) || inList && n.name == ""
	if len(n.kids) == 0 {
		text := strings.TrimPrefix(n.text, `"`)
		return named && wholeNumber.MatchString(text) && !isInt32(text)
	}
	return slices.ContainsFunc(n.kids, func(kid node) bool { return beyondInt32(kid, names, named) })
}

// isUnpublished tells whether text is a well-formed value of an open
// enumeration that the vendor has not published. The published names count in
// upper and lower case: whether case matters has nothing to do with openness.
func isUnpublished(text string, published []string) bool {
	if !identifier.MatchString(text) {
		return false
	}
	if text == "true" || text == "false" || text == "null" {
		return false
	}
	return !slices.ContainsFunc(published, func(name string) bool { return strings.EqualFold(name, text) })
}

// jsonValues returns the raw values of a member of the root object, name
// matched without case, duplicates included.
func jsonValues(document, member string) []string {
	decoder := json.NewDecoder(strings.NewReader(document))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	var found []string
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return found
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return found
		}
		if name, ok := key.(string); ok && strings.EqualFold(name, member) {
			found = append(found, string(value))
		}
	}
	return found
}

// xmlTexts returns the texts of the root's child elements of that name without
// a namespace. It reads as far as the document is well-formed.
func xmlTexts(document, member string) []string {
	decoder := xml.NewDecoder(bytes.NewReader([]byte(document)))
	var found []string
	depth, inside := 0, false
	for {
		token, err := decoder.Token()
		if err != nil {
			return found
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			if depth == 2 {
				inside = token.Name.Local == member && token.Name.Space == ""
				if inside {
					found = append(found, "")
				}
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 2 && inside {
				found[len(found)-1] += string(token)
			}
		}
	}
}
