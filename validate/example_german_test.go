package validate_test

import (
	"fmt"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// Word a report in another language: Code and Param say all that it takes.
func ExampleError_german() {
	update, err := adminusers.Decode("application/json", []byte(`{
		"LanguageID": 7, "Enabled": "yes", "DeclineDate": "soon", "AccountID": null,
		"EmailAddress": "ada", "MobilePhone": "12", "DisplayName": " ", "TimeZone": "UTC"}`))
	for _, entry := range validate.List(validate.Join(err, update.Validate())) {
		fmt.Println(entry.Path.String()+":", german(entry))
	}
	_, err = adminusers.Decode("application/json", []byte(`{"ID": `))
	fmt.Println("Anfrage:", german(validate.List(err)[0]))
	// Output:
	// LanguageID: muss eine GUID sein
	// Enabled: muss true oder false sein
	// DeclineDate: muss ein Datum sein
	// DisplayName: darf nicht leer sein
	// EmailAddress: muss eine E-Mail-Adresse sein
	// MobilePhone: muss eine Mobilnummer sein
	// Username: darf nicht leer sein
	// AccountID: darf nicht null sein
	// Anfrage: ist ab Byte 7 nicht lesbar
}

// german words an entry. A code or a Param that it does not know gets a sentence
// that is always right.
func german(entry validate.Error) string {
	types := map[string]string{
		"guid": "eine GUID", "boolean": "true oder false", "integer": "eine ganze Zahl",
		"date": "ein Datum", "string": "ein Text", "object": "ein Objekt", "list": "eine Liste",
	}
	limits := map[string]string{"min": "mindestens", "max": "höchstens", "len": "genau", "gt": "mehr als", "lt": "weniger als"}
	switch entry.Code {
	case validate.CodeRequired:
		if entry.Param == "text" {
			return "darf nicht leer sein"
		}
		return "muss angegeben werden"
	case validate.CodeNull:
		return "darf nicht null sein"
	case validate.CodeType:
		if want, ok := types[entry.Param]; ok {
			return "muss " + want + " sein"
		}
	case validate.CodeRange:
		limit, value, _ := strings.Cut(entry.Param, "=")
		if words, ok := limits[limit]; ok {
			return "muss " + words + " " + value + " sein"
		}
	case validate.CodeEnum:
		return "muss einer dieser Werte sein: " + strings.ReplaceAll(entry.Param, " ", ", ")
	case validate.CodePattern:
		if entry.Param == "mobile" {
			return "muss eine Mobilnummer sein"
		}
	case validate.CodeEmail:
		return "muss eine E-Mail-Adresse sein"
	case validate.CodeMismatch:
		return "muss gleich " + entry.Param + " sein"
	case validate.CodeSyntax:
		return "ist ab Byte " + entry.Param + " nicht lesbar"
	case validate.CodeMore:
		return "und " + entry.Param + " weitere Fehler"
	}
	return "ist nicht zulässig"
}
