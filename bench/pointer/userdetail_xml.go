package pointer

import "encoding/xml"

// DetailXML is the body of an update of userdetail.
type DetailXML struct {
	XMLName          xml.Name  `xml:"UserDetail"`
	Links            *LinksXML `xml:"_links"`
	ID               *Int      `xml:"Id"`
	Username         *string   `xml:"Username"`
	FirstName        *string   `xml:"FirstName" validate:"required,notblank"`
	LastName         *string   `xml:"LastName"`
	MobileNumber     *string   `xml:"MobileNumber"`
	Is2FAEnabled     *Bool     `xml:"Is2FAEnabled"`
	TimezoneID       *Int      `xml:"TimezoneId"`
	DateTimeFormatID *Byte     `xml:"DateTimeFormatId"`
	NumberFormatID   *Byte     `xml:"NumberFormatId"`
}

// DetailXMLUser is the record: pointers are nil where the server holds null.
type DetailXMLUser struct {
	XMLName          xml.Name  `xml:"UserDetail"`
	Links            *LinksXML `xml:"_links"`
	ID               Int       `xml:"Id"`
	Username         *string   `xml:"Username"`
	FirstName        string    `xml:"FirstName"`
	LastName         *string   `xml:"LastName"`
	MobileNumber     *string   `xml:"MobileNumber"`
	Is2FAEnabled     Bool      `xml:"Is2FAEnabled"`
	TimezoneID       Int       `xml:"TimezoneId"`
	DateTimeFormatID *Byte     `xml:"DateTimeFormatId"`
	NumberFormatID   *Byte     `xml:"NumberFormatId"`
}

// LinksXML is the list of links of a record.
type LinksXML struct {
	Links []LinkXML `xml:"Link"`
}

// LinkXML is an item of that list.
type LinkXML struct {
	Rel    *string `xml:"rel"`
	Href   *string `xml:"href"`
	Method *string `xml:"method"`
	Title  *string `xml:"title"`
}

// Apply writes what was sent into a copy of the record. Read-only members are
// left alone, the id among them.
func (u *DetailXML) Apply(user DetailXMLUser) (DetailXMLUser, error) {
	set(&user.FirstName, u.FirstName)
	setPointer(&user.LastName, u.LastName)
	setPointer(&user.MobileNumber, u.MobileNumber)
	set(&user.TimezoneID, u.TimezoneID)
	setPointer(&user.DateTimeFormatID, u.DateTimeFormatID)
	setPointer(&user.NumberFormatID, u.NumberFormatID)
	return user, nil
}
