package userdetail_test

import (
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// ada returns a valid record that knows every member.
func ada() userdetail.User {
	return userdetail.User{
		ID:               1,
		Username:         wire.Value("ada@example.com"),
		FirstName:        "Ada",
		LastName:         wire.Value("Lovelace"),
		MobileNumber:     wire.Value("+61 491 570 006"),
		Is2FAEnabled:     true,
		TimezoneID:       7,
		DateTimeFormatID: wire.Value[uint8](64),
		NumberFormatID:   wire.Null[uint8](),
		Links: wire.Value([]userdetail.Link{
			{Rel: wire.Value("self"), Href: wire.Value("/User"), Method: wire.Value("GET"), Title: wire.Null[string]()},
			{Rel: wire.Value("update"), Href: wire.Value("/User"), Method: wire.Value("PUT")},
		}),
	}
}
