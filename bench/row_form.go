package main

import (
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/limit"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/hppro"
)

const formType = "application/x-www-form-urlencoded"

// Names of the form packages. The first one is what the others are compared
// with.
const (
	nameGorilla    = "gorilla/schema"
	namePlayground = "go-playground/form"
	nameAjg        = "ajg/form"
)

func formScenarios() []scenario {
	var list []scenario
	for _, extent := range []string{"full", "sparse"} {
		s := load("hppro", formatForm, extent)
		s.name = "hppro form " + extent
		s.addYardstick(stepParseQuery, parsesQuery)
		addHPProForm(&s)
		list = append(list, s)
	}
	s := load("adminusers", formatForm, "full")
	s.name = "adminusers form"
	s.addYardstick(stepParseQuery, parsesQuery)
	addAdminForm(&s)
	list = append(list, s)
	for i := range list {
		list[i].baseline = nameGorilla
	}
	return list
}

func addHPProForm(s *scenario) {
	var stored hppro.User
	must(0, stored.UnmarshalForm(mustParse(s.stored)))
	check := hppro.Update.ValidatePartial
	if s.whole {
		check = hppro.Update.Validate
	}
	textLibrary[hppro.Update, hppro.User]{
		decode: func(body []byte) (hppro.Update, error) { return hppro.Decode(formType, body) },
		check:  check,
		apply:  hppro.Apply,
		encode: func(dst []byte, u *hppro.User) ([]byte, error) { return u.AppendForm(dst) },
	}.addLibrary(s, stored)
	textLibrary[hppro.Update, hppro.User]{
		decode: limit.HPProDecodeForm,
		check:  limit.HPProValidate,
		apply:  limit.HPProApply,
		encode: limit.HPProAppendForm,
	}.addLimit(s, stored)
	addHPProFormPeers(s)
}

func addHPProFormPeers(s *scenario) {
	type peer = textPeer[pointer.HPProUpdate, pointer.HPProUser]
	check := validatorOf(s.whole, func(u *pointer.HPProUpdate) any { return (*pointer.HPProPartial)(u) })
	apply := (*pointer.HPProUpdate).Apply
	stored, err := newStoredForm[pointer.HPProUser](s.stored)
	must(0, err)
	for _, p := range []peer{
		{nameGorilla, kindDecoder, decodeGorilla[pointer.HPProUpdate], check, apply, encodeGorillaHPPro},
		{namePlayground, kindDecoder, decodePlayground[pointer.HPProUpdate], check, apply, encodePlayground[pointer.HPProUser]},
		{nameAjg, kindDecoder, decodeAjg[pointer.HPProUpdate], check, apply, encodeAjg[pointer.HPProUser]},
	} {
		p.add(s, stored)
	}
}

func addAdminForm(s *scenario) {
	var stored adminusers.User
	must(0, stored.UnmarshalForm(mustParse(s.stored)))
	textLibrary[adminusers.Update, adminusers.User]{
		decode: func(body []byte) (adminusers.Update, error) { return adminusers.Decode(formType, body) },
		check:  adminusers.Update.Validate,
		apply:  adminusers.Apply,
		encode: func(dst []byte, u *adminusers.User) ([]byte, error) { return u.AppendForm(dst) },
	}.addLibrary(s, stored)
	addAdminFormPeers(s)
}

func addAdminFormPeers(s *scenario) {
	type peer = textPeer[pointer.AdminUpdate, pointer.AdminUser]
	check := func(u *pointer.AdminUpdate) error { return engine.Struct(u) }
	apply := (*pointer.AdminUpdate).Apply
	stored, err := newStoredForm[pointer.AdminUser](s.stored)
	must(0, err)
	for _, p := range []peer{
		{nameGorilla, kindDecoder, decodeGorilla[pointer.AdminUpdate], check, apply, encodeGorilla[pointer.AdminUser]},
		{namePlayground, kindDecoder, decodePlayground[pointer.AdminUpdate], check, apply, encodePlayground[pointer.AdminUser]},
	} {
		p.add(s, stored)
	}
}
