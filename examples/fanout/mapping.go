package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Change is what is new about one person. An absent member stays as it is in
// every system, and null means that the person has none.
//
// What maps to what; a hyphen marks what the system's update cannot say:
//
//	Change    adminusers    hppro                userdetail           aaa            oauthusers
//	--------  ------------  -------------------  -------------------  -------------  -----------
//	name      DisplayName   FirstName, LastName  FirstName, LastName  -              FullName
//	email     EmailAddress  Email                -                    EmailAddress   Email
//	phone     MobilePhone   Phone                MobileNumber         -              -
//	language  LanguageID    LanguageId           -                    -              Language
//	active    Enabled       Disabled (not)       -                    AccountStatus  Active
//
// What is left out on purpose:
//
//   - The login names (Username in adminusers, UserName in hppro) do not follow
//     the name or the e-mail address.
//   - MFAEmail and MFAPhoneNumber in hppro are the second factor of a login,
//     which a new phone number alone must not move.
//   - Language in adminusers is a text next to LanguageID that the vendor does
//     not describe. PreferredLanguageId in oauthusers is the id of a record,
//     not a number for the language of the user interface.
type Change struct {
	Name     wire.Optional[string] `json:"name,omitzero"`     // full name, the family name last
	Email    wire.Optional[string] `json:"email,omitzero"`    // e-mail address
	Phone    wire.Optional[string] `json:"phone,omitzero"`    // mobile phone number
	Language wire.Optional[string] `json:"language,omitzero"` // language tag such as en-GB
	Active   wire.Optional[bool]   `json:"active,omitzero"`   // status: may log in
}

// Every system numbers languages in its own way. Only Nexudus documents its
// numbers. Those of the other two are made up: look them up in your own
// installation.
var (
	adminusersLanguages = map[string]uuid.UUID{
		"en-GB": uuid.MustParse("1d0c9b8a-7f6e-4d5c-8b4a-392817065f4e"),
		"es":    uuid.MustParse("2e1dac9b-806f-4e6d-9c5b-4a3928170660"),
		"fr":    uuid.MustParse("3f2ebdac-9170-4f7e-ad6c-5b4a39281771"),
	}
	hpproLanguages = map[string]int64{
		"en-US": 1,
		"en-GB": 1, // has only one English
		"es":    2,
	}
	oauthusersLanguages = map[string]oauthusers.Language{
		"en-US": oauthusers.LanguageEnglishUS,
		"es":    oauthusers.LanguageSpanish,
		"en-GB": oauthusers.LanguageEnglishUK,
	}
)

// toAdminusers maps to 2sms, which knows everything of a [Change] and refuses
// null for all of it.
func toAdminusers(change Change) (adminusers.Update, error) {
	language, err := languageID("LanguageID", adminusersLanguages, change.Language)
	return adminusers.Update{
		DisplayName:  change.Name,
		EmailAddress: change.Email,
		MobilePhone:  change.Phone,
		LanguageID:   language,
		Enabled:      change.Active,
	}, err
}

// toHppro maps to Planet Altig IMPACT, which has first and last names, and says
// who is locked out instead of who is active.
func toHppro(change Change) (hppro.Update, error) {
	first, last := splitName(change.Name)
	language, err := languageID("LanguageId", hpproLanguages, change.Language)
	return hppro.Update{
		FirstName:  first,
		LastName:   last,
		Email:      change.Email,
		Phone:      change.Phone,
		LanguageID: language,
		Disabled:   mapped(change.Active, func(active bool) bool { return !active }),
	}, err
}

// toUserdetail maps to Saasu. Its e-mail address is the Username, which is
// read-only here (the vendor has a separate operation for it). It has neither a
// language nor a status.
func toUserdetail(change Change) (userdetail.Update, error) {
	first, last := splitName(change.Name)
	return userdetail.Update{
		FirstName:    first,
		LastName:     last,
		MobileNumber: change.Phone,
	}, nil
}

// toAAA maps to Oracle Unified Assurance, whose profile update has no name, no
// phone and no language. Its status is a number.
func toAAA(change Change) (aaa.Update, error) {
	return aaa.Update{
		EmailAddress: change.Email,
		AccountStatus: mapped(change.Active, func(active bool) aaa.Flag {
			if active {
				return aaa.Enabled
			}
			return aaa.Disabled
		}),
	}, nil
}

// toOauthusers maps to Nexudus, whose users have no phone.
func toOauthusers(change Change) (oauthusers.Update, error) {
	language, err := languageID("Language", oauthusersLanguages, change.Language)
	return oauthusers.Update{
		FullName: change.Name,
		Email:    change.Email,
		Language: language,
		Active:   change.Active,
	}, err
}

// splitName splits a full name: the last word is the family name, everything
// before it the given names. A single word is a given name, and the family name
// is then null, so that the old one does not stay. A blank name is an empty
// given name, for the systems' rules to refuse. Such a split is wrong for some
// people: if the source has the two apart, map them apart.
func splitName(full wire.Optional[string]) (first, last wire.Optional[string]) {
	name, ok := full.Get()
	if !ok {
		return full, full // absent or null, both alike
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return wire.Value(strings.Join(words, "")), wire.Null[string]()
	}
	family := len(words) - 1
	return wire.Value(strings.Join(words[:family], " ")), wire.Value(words[family])
}

// languageID looks up a language in a system's table. A language that the
// system does not have is an error about the member, which stays absent.
func languageID[ID any](member string, table map[string]ID, language wire.Optional[string]) (wire.Optional[ID], error) {
	if tag, ok := language.Get(); ok {
		if _, known := table[tag]; !known {
			return wire.Optional[ID]{}, validate.Errors{{
				Path:  wire.Member(member),
				Code:  validate.CodeEnum,
				Param: strings.Join(slices.Sorted(maps.Keys(table)), " "),
			}}
		}
	}
	return mapped(language, func(tag string) ID { return table[tag] }), nil
}

// mapped converts a value, and keeps null and absent.
func mapped[From, To any](from wire.Optional[From], convert func(From) To) wire.Optional[To] {
	value, ok := from.Get()
	switch {
	case ok:
		return wire.Value(convert(value))
	case from.IsNull():
		return wire.Null[To]()
	default:
		return wire.Optional[To]{}
	}
}
