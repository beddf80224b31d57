package limit

import "github.com/seed16fbf055/userupdate/hppro"

// formLists gathers the lists of one form, whose items come in their order.
type formLists struct {
	licenses []hppro.License
	upline   []hppro.UplineUser
	roles    []int64

	seenLicense, seenUpline uint32 // members of the last item of each
}

// formItems is how many items a list has room for at first.
const formItems = 2

// put sets the lists that were sent.
func (l *formLists) put(u *hppro.Update) {
	if l.licenses != nil {
		u.Licenses.Set(l.licenses)
	}
	if l.upline != nil {
		u.UplineHierarchyUsers.Set(l.upline)
	}
	if l.roles != nil {
		u.UserRoles.Set(l.roles)
	}
}

func (l *formLists) role(s *formScanner, value formValue) bool {
	n, ok := value.integer()
	if l.roles == nil {
		l.roles = make([]int64, 0, formItems)
	}
	l.roles = append(l.roles, n)
	return ok && s.index < 0
}

func (l *formLists) license(s *formScanner, value formValue) bool {
	if l.licenses == nil {
		l.licenses = make([]hppro.License, 0, formItems)
	}
	if s.index == len(l.licenses) {
		l.licenses, l.seenLicense = append(l.licenses, hppro.License{}), 0
	}
	if s.index < 0 || s.index != len(l.licenses)-1 {
		return false
	}
	bit, ok := readFormLicense(s.inner, value, &l.licenses[s.index])
	ok = ok && l.seenLicense&bit == 0
	l.seenLicense |= bit
	return ok
}

func (l *formLists) uplineUser(s *formScanner, value formValue) bool {
	if l.upline == nil {
		l.upline = make([]hppro.UplineUser, 0, formItems)
	}
	if s.index == len(l.upline) {
		l.upline, l.seenUpline = append(l.upline, hppro.UplineUser{}), 0
	}
	if s.index < 0 || s.index != len(l.upline)-1 {
		return false
	}
	bit, ok := readFormUplineUser(s.inner, value, &l.upline[s.index])
	ok = ok && l.seenUpline&bit == 0
	l.seenUpline |= bit
	return ok
}

func readFormLicense(name []byte, value formValue, u *hppro.License) (bit uint32, ok bool) {
	ok = true
	switch string(name) {
	case "ChangeBy":
		bit = 1 << 0
		if len(value) == 0 {
			u.ChangeBy.SetNull()
		} else if v, read := value.integer(); read {
			u.ChangeBy.Set(v)
		} else {
			ok = false
		}
	case "ChangeDate":
		bit = 1 << 1
		if len(value) == 0 {
			u.ChangeDate.SetNull()
		} else if v, read := value.date(); read {
			u.ChangeDate.Set(v)
		} else {
			ok = false
		}
	case "CreateDate":
		bit = 1 << 2
		u.CreateDate, ok = value.date()
	case "CreatedBy":
		bit = 1 << 3
		u.CreatedBy, ok = value.integer()
	case "Disabled":
		bit = 1 << 4
		u.Disabled, ok = value.boolean()
	case "HpUserId":
		bit = 1 << 5
		u.HpUserID, ok = value.integer()
	case "Id":
		bit = 1 << 6
		u.ID, ok = value.integer()
	case "IsPrimary":
		bit = 1 << 7
		u.IsPrimary, ok = value.boolean()
	case "LicenseNumber":
		bit = 1 << 8
		if len(value) == 0 {
			u.LicenseNumber.SetNull()
		} else {
			u.LicenseNumber.Set(value.string())
		}
	case "StateId":
		bit = 1 << 9
		u.StateID, ok = value.integer()
	case "StateName":
		bit = 1 << 10
		if len(value) == 0 {
			u.StateName.SetNull()
		} else {
			u.StateName.Set(value.string())
		}
	case "StateCode":
		bit = 1 << 11
		if len(value) == 0 {
			u.StateCode.SetNull()
		} else {
			u.StateCode.Set(value.string())
		}
	default:
		return 0, false
	}
	return bit, ok
}

func readFormUplineUser(name []byte, value formValue, u *hppro.UplineUser) (bit uint32, ok bool) {
	ok = true
	switch string(name) {
	case "AssociateContractId":
		bit = 1 << 0
		if len(value) == 0 {
			u.AssociateContractID.SetNull()
		} else if v, read := value.integer(); read {
			u.AssociateContractID.Set(v)
		} else {
			ok = false
		}
	case "AssociateId":
		bit = 1 << 1
		if len(value) == 0 {
			u.AssociateID.SetNull()
		} else if v, read := value.integer(); read {
			u.AssociateID.Set(v)
		} else {
			ok = false
		}
	case "FirstName":
		bit = 1 << 2
		if len(value) == 0 {
			u.FirstName.SetNull()
		} else {
			u.FirstName.Set(value.string())
		}
	case "LastName":
		bit = 1 << 3
		if len(value) == 0 {
			u.LastName.SetNull()
		} else {
			u.LastName.Set(value.string())
		}
	case "FullName":
		bit = 1 << 4
		if len(value) == 0 {
			u.FullName.SetNull()
		} else {
			u.FullName.Set(value.string())
		}
	case "RoleName":
		bit = 1 << 5
		if len(value) == 0 {
			u.RoleName.SetNull()
		} else {
			u.RoleName.Set(value.string())
		}
	case "LocationCode":
		bit = 1 << 6
		if len(value) == 0 {
			u.LocationCode.SetNull()
		} else {
			u.LocationCode.Set(value.string())
		}
	default:
		return 0, false
	}
	return bit, ok
}
