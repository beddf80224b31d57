package before

import (
	"encoding/json"

	"github.com/jinzhu/copier"
)

// Update is a part of a record.
type Update struct {
	Email     *string
	Disabled  *bool
	OfficeID  *int64 `json:"OfficeId"`
	UserRoles []int64
}

// Copier takes over what is not nil.
func Copier(user User, body []byte) (User, error) {
	var update Update
	if err := json.Unmarshal(body, &update); err != nil {
		return user, err
	}
	err := copier.CopyWithOption(&user, &update, copier.Option{IgnoreEmpty: true})
	return user, err
}
