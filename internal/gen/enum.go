package main

import (
	"go/ast"
	"slices"
)

// codecMethods are what a type with a codec of its own has. The text methods
// are those of XML.
var codecMethods = []string{"UnmarshalJSON", "AppendJSON", "MarshalJSON", "UnmarshalText", "MarshalText"}

// isNames reports whether a variable is declared to be a list of the names of
// an enumeration.
func isNames(value ast.Expr) bool {
	list, ok := value.(*ast.CompositeLit)
	return ok && list.Type != nil && spell(list.Type) == "wire.EnumNames"
}

// generated reports whether the codec of an enumeration is written here: one
// over string or int64 that has no method of a codec by hand.
func (p *Package) generated(t Type) bool {
	base := p.Underlying[t.Base]
	return t.Kind == Enum && !t.Own && (base == "string" || base == "int64") && !slices.ContainsFunc(p.Methods[t.Base], func(method string) bool {
		return slices.Contains(codecMethods, method)
	})
}

// namesOf returns the variable with the names of an enumeration, "" when it has
// none: the type Colour has colourNames.
func (p *Package) namesOf(t Type) string {
	if name := unexported(t.Base) + "Names"; slices.Contains(p.Names, name) {
		return name
	}
	return ""
}

// isText reports whether an enumeration is a text whose values have names, and
// for which, as for every text, the empty string is a value.
func (p *Package) isText(t Type) bool {
	return p.generated(t) && p.namesOf(t) == "" && p.Underlying[t.Base] == "string"
}

// comparesByEqual reports whether a type with a codec of its own has the method
// Equal, by hand or because its zero value has a name.
func (p *Package) comparesByEqual(t Type) bool {
	return slices.Contains(p.Methods[t.Base], "Equal") || p.generated(t) && p.namesOf(t) != ""
}

// writeEnums writes the codecs of the enumerations that have none by hand.
func writeEnums(p *printer, pkg *Package) {
	for _, t := range ownTypes(pkg) {
		if !pkg.generated(t) {
			continue
		}
		switch names := pkg.namesOf(t); {
		case names != "":
			writeNamedEnum(p, t.Base, names)
		case pkg.isText(t):
			writeTextEnum(p, t.Base)
		default:
			writeNumberEnum(p, t.Base)
		}
	}
}

func writeNamedEnum(p *printer, name, names string) {
	r := receiver(name)
	p.line("// UnmarshalJSON reads a JSON number in 32 bits, a string of one, or a name. A")
	p.line("// documented name is found without regard to case. Anything else, null")
	p.line("// included, is a [wire.ScalarError] and leaves %s as it was.", r)
	writeEnumReader(p, name, "UnmarshalJSON(token []byte)", names+".ParseJSON(token)")
	p.line("// AppendJSON appends the number of a documented name, the digits of a number")
	p.line("// without one, any other name as a string. It fails on a value that")
	p.line("// UnmarshalJSON would refuse or change.")
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return %s.AppendJSON(dst, string(%s)) }\n", r, name, names, r)
	writeMarshalJSON(p, name)
	p.line("// UnmarshalText reads the XML form: exactly a name, without white space around")
	p.line("// it. A documented name must match in case. Anything else is a")
	p.line("// [wire.ScalarError] and leaves %s as it was.", r)
	writeEnumReader(p, name, "UnmarshalText(text []byte)", names+".ParseXML(string(text))")
	p.line("// MarshalText writes the XML form, the name. A number without a documented name")
	p.line("// has none, which is an error.")
	p.line("func (%s %s) MarshalText() ([]byte, error) { return %s.AppendXML(nil, string(%s)) }\n", r, name, names, r)
	p.line("// Equal reports whether both are one value to the server: the zero value is the")
	p.line("// one whose number is 0.")
	p.line("func (%s %s) Equal(other %s) bool { return %s.Equal(string(%s), string(other)) }\n", r, name, name, names, r)
	writeColumn(p, name, "the name or the digits, and fails where AppendJSON does", names+".Column(string("+r+"))", names+".ParseColumn(src)")
}

// writeColumn writes what an enumeration is in a column of a database.
func writeColumn(p *printer, name, wants, value, read string) {
	r := receiver(name)
	p.line("// Value returns %s.", wants)
	p.line("func (%s %s) Value() (driver.Value, error) { return %s }\n", r, name, value)
	p.line("// Scan reads a column of a database, such as Value gives. Anything else, NULL")
	p.line("// included, is a [wire.ScalarError] and leaves %s as it was.", r)
	writeEnumReader(p, name, "Scan(src any)", read)
}

func writeTextEnum(p *printer, name string) {
	r := receiver(name)
	p.line("// UnmarshalJSON reads any string, and what Json.NET reads as one. Anything else,")
	p.line("// null included, is a [wire.ScalarError] and leaves %s as it was.", r)
	writeEnumReader(p, name, "UnmarshalJSON(token []byte)", "scalar.String.ReadJSON(token)")
	p.line("// AppendJSON appends the text as a JSON string. The error is always nil.")
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return scalar.AppendString(string(%s), dst), nil }\n", r, name, r)
	writeMarshalJSON(p, name)
	p.line("// UnmarshalText reads any text. The error is always nil.")
	p.line("func (%s *%s) UnmarshalText(text []byte) error {\n*%s = %s(text)\nreturn nil\n}\n", r, name, r, name)
	p.line("// MarshalText returns the text. The error is always nil.")
	p.line("func (%s %s) MarshalText() ([]byte, error) { return []byte(%s), nil }\n", r, name, r)
	writeColumn(p, name, "the text", "string("+r+"), nil", "scalar.ScanString(src)")
}

func writeNumberEnum(p *printer, name string) {
	r := receiver(name)
	p.line("// UnmarshalJSON reads a whole number, or a string of one. Anything else, null")
	p.line("// included, is a [wire.ScalarError] and leaves %s as it was.", r)
	writeEnumReader(p, name, "UnmarshalJSON(token []byte)", "scalar.Int64.ReadJSON(token)")
	p.line("// AppendJSON appends the number. The error is always nil.")
	p.line("func (%s %s) AppendJSON(dst []byte) ([]byte, error) { return scalar.AppendInt64(int64(%s), dst), nil }\n", r, name, r)
	writeMarshalJSON(p, name)
	p.line("// UnmarshalText reads a whole number. Anything else is a [wire.ScalarError] and")
	p.line("// leaves %s as it was.", r)
	writeEnumReader(p, name, "UnmarshalText(text []byte)", "scalar.Int64.ReadXML(text)")
	p.line("// MarshalText writes the number. The error is always nil.")
	p.line("func (%s %s) MarshalText() ([]byte, error) { return scalar.Int64.AppendXML(int64(%s), nil) }\n", r, name, r)
	writeColumn(p, name, "the number", "int64("+r+"), nil", "scalar.ScanInt64(src)")
}

func writeEnumReader(p *printer, name, signature, read string) {
	r := receiver(name)
	p.line("func (%s *%s) %s error {", r, name, signature)
	p.line("read, err := %s\nif err == nil {\n*%s = %s(read)\n}\nreturn err\n}\n", read, r, name)
}

func writeMarshalJSON(p *printer, name string) {
	r := receiver(name)
	p.line("// MarshalJSON returns what AppendJSON appends.")
	p.line("func (%s %s) MarshalJSON() ([]byte, error) { return %s.AppendJSON(nil) }\n", r, name, r)
}
