package main

import (
	"bytes"
	"encoding/xml"
	"regexp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/limit"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/userdetail"
)

const xmlType = "application/xml"

const nameGosax = "orisano/gosax and aws/smithy-go"

func xmlScenarios() []scenario {
	var list []scenario
	for _, extent := range []string{"full", "sparse"} {
		s := load("adminusers", formatXML, extent)
		s.name, s.baseline = "adminusers XML "+extent, nameBaseline
		s.addYardstick(stepRawToken, rawTokens)
		addAdminXML(&s)
		list = append(list, s)
	}
	s := load("userdetail", formatXML, "full")
	s.name, s.baseline = "userdetail XML", nameBaseline
	s.addYardstick(stepRawToken, rawTokens)
	addDetailXML(&s)
	return append(list, s)
}

// addYardstick times one look at the body.
func (s *scenario) addYardstick(name string, look func([]byte) bool) {
	body := s.body
	s.steps = append(s.steps, task{s.name, name, func() { verdict = look(body) }})
}

func addAdminXML(s *scenario) {
	stored := storedXML[adminusers.User](s.stored)
	check, checkLimit := adminusers.Update.ValidatePartial, limit.AdminValidatePartial
	if s.whole {
		check, checkLimit = adminusers.Update.Validate, limit.AdminValidate
	}
	textLibrary[adminusers.Update, adminusers.User]{
		decode: func(body []byte) (adminusers.Update, error) { return adminusers.Decode(xmlType, body) },
		check:  check,
		apply:  adminusers.Apply,
		encode: func(dst []byte, u *adminusers.User) ([]byte, error) { return u.AppendXML(dst) },
	}.addLibrary(s, stored)
	textLibrary[adminusers.Update, adminusers.User]{
		decode: limit.AdminDecodeXML,
		check:  checkLimit,
		apply:  limit.AdminApply,
		encode: limit.AdminAppendXML,
	}.addLimit(s, stored)
	addAdminXMLPeers(s)
}

func addAdminXMLPeers(s *scenario) {
	type peer = textPeer[pointer.AdminXML, pointer.AdminXMLUser]
	check := validatorOf(s.whole, func(u *pointer.AdminXML) any { return (*pointer.AdminXMLPartial)(u) })
	apply := func(u *pointer.AdminXML, r pointer.AdminXMLUser, _ pointer.Sent) (pointer.AdminXMLUser, error) {
		return u.Apply(r)
	}
	stored := storedXML[pointer.AdminXMLUser](withoutNull(s.stored))
	for _, p := range []peer{
		{nameBaseline, kindBaseline, decodeXML[pointer.AdminXML], check, apply, encodeXML[pointer.AdminXMLUser]},
		{"aws/smithy-go", kindDecoder, decodeSmithy, check, apply, encodeSmithy},
		{nameGosax, kindDecoder, newGosaxReader().decode, check, apply, encodeSmithy},
	} {
		p.add(s, stored)
	}
}

func addDetailXML(s *scenario) {
	stored := storedXML[userdetail.User](s.stored)
	textLibrary[userdetail.Update, userdetail.User]{
		decode: func(body []byte) (userdetail.Update, error) { return userdetail.Decode(xmlType, body) },
		check:  userdetail.Update.Validate,
		apply:  userdetail.Apply,
		encode: func(dst []byte, u *userdetail.User) ([]byte, error) { return u.AppendXML(dst) },
	}.addLibrary(s, stored)
	textPeer[pointer.DetailXML, pointer.DetailXMLUser]{
		name:   nameBaseline,
		kind:   kindBaseline,
		decode: decodeXML[pointer.DetailXML],
		check:  func(u *pointer.DetailXML) error { return engine.Struct(u) },
		apply: func(u *pointer.DetailXML, r pointer.DetailXMLUser, _ pointer.Sent) (pointer.DetailXMLUser, error) {
			return u.Apply(r)
		},
		encode: encodeXML[pointer.DetailXMLUser],
	}.add(s, storedXML[pointer.DetailXMLUser](withoutNull(s.stored)))
}

func storedXML[R any](text []byte) (r R) {
	must(0, xml.NewDecoder(bytes.NewReader(text)).Decode(&r))
	return r
}

// withoutNull takes the members out that are null, which encoding/xml does not
// read as such.
func withoutNull(record []byte) []byte { return nullElement.ReplaceAll(record, nil) }

var nullElement = regexp.MustCompile(`<\w+ xsi:nil="true"></\w+>`)
