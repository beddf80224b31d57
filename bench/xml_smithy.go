package main

import (
	"bytes"
	"encoding/xml"
	"errors"

	smithy "github.com/aws/smithy-go/encoding/xml"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// adminRoot is the root element of adminusers.
const adminRoot = "User"

var errRoot = errors.New("another root element")

// decodeSmithy reads by the decoder of the AWS SDK, which its generated code
// calls member by member. Its tokens are encoding/xml's.
func decodeSmithy(body []byte) (u pointer.AdminXML, _ pointer.Sent, err error) {
	if !startsWithTag(body) {
		return u, nil, errLeading
	}
	d := xml.NewDecoder(bytes.NewReader(body))
	start, err := smithy.FetchRootElement(d)
	if err != nil {
		return u, nil, err
	}
	if start.Name.Local != adminRoot {
		return u, nil, errRoot
	}
	root := smithy.WrapNodeDecoder(d, start)
	for {
		member, done, err := root.Token()
		if err != nil {
			return u, nil, err
		}
		if done {
			return u, nil, drainXML(d)
		}
		if err := smithyMember(&u, d, member); err != nil {
			return u, nil, err
		}
	}
}

func smithyMember(u *pointer.AdminXML, d *xml.Decoder, member xml.StartElement) error {
	dst := u.Member(member.Name.Local)
	if dst == nil {
		return d.Skip()
	}
	text, err := smithy.WrapNodeDecoder(d, member).Value()
	if err != nil {
		return err
	}
	return dst.UnmarshalText(text)
}

// encodeSmithy writes by the encoder of the AWS SDK.
func encodeSmithy(u *pointer.AdminXMLUser) ([]byte, error) {
	e := smithy.NewEncoder(bytes.NewBuffer(make([]byte, 0, 1024)))
	root := e.RootElement(smithyElement(adminRoot))
	err := u.Members(func(name, text string) { root.MemberElement(smithyElement(name)).String(text) })
	root.Close()
	return e.Bytes(), err
}

func smithyElement(name string) smithy.StartElement {
	return smithy.StartElement{Name: smithy.Name{Local: name}}
}
