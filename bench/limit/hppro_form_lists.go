package limit

import "github.com/seed16fbf055/userupdate/hppro"

// formLists gathers the lists of one form, whose items come in their order.
type formLists struct {
	licenses []hppro.License
	upline   []hppro.UplineUser
	roles    []int64

	seenLicense, seenUpline uint32 // members of the last item of each
}

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

func (l *formLists) role(s *formScanner) bool {
	n, ok := s.integer()
	l.roles = append(l.roles, n)
	return ok && s.index < 0
}

func (l *formLists) license(s *formScanner) bool {
	if s.index == len(l.licenses) {
		l.licenses, l.seenLicense = append(l.licenses, hppro.License{}), 0
	}
	if s.index < 0 || s.index != len(l.licenses)-1 {
		return false
	}
	bit, ok := readFormLicense(s, &l.licenses[s.index])
	ok = ok && l.seenLicense&bit == 0
	l.seenLicense |= bit
	return ok
}

func (l *formLists) uplineUser(s *formScanner) bool {
	if s.index == len(l.upline) {
		l.upline, l.seenUpline = append(l.upline, hppro.UplineUser{}), 0
	}
	if s.index < 0 || s.index != len(l.upline)-1 {
		return false
	}
	bit, ok := readFormUplineUser(s, &l.upline[s.index])
	ok = ok && l.seenUpline&bit == 0
	l.seenUpline |= bit
	return ok
}

func readFormLicense(s *formScanner, u *hppro.License) (bit uint32, ok bool) {
	ok = true
	switch string(s.inner) {
	case "ChangeBy":
		bit = 1 << 0
		if len(s.value) == 0 {
			u.ChangeBy.SetNull()
		} else if v, read := s.integer(); read {
			u.ChangeBy.Set(v)
		} else {
			ok = false
		}
	case "ChangeDate":
		bit = 1 << 1
		if len(s.value) == 0 {
			u.ChangeDate.SetNull()
		} else if v, read := s.date(); read {
			u.ChangeDate.Set(v)
		} else {
			ok = false
		}
	case "CreateDate":
		bit = 1 << 2
		u.CreateDate, ok = s.date()
	case "CreatedBy":
		bit = 1 << 3
		u.CreatedBy, ok = s.integer()
	case "Disabled":
		bit = 1 << 4
		u.Disabled, ok = s.boolean()
	case "HpUserId":
		bit = 1 << 5
		u.HpUserID, ok = s.integer()
	case "Id":
		bit = 1 << 6
		u.ID, ok = s.integer()
	case "IsPrimary":
		bit = 1 << 7
		u.IsPrimary, ok = s.boolean()
	case "LicenseNumber":
		bit = 1 << 8
		if len(s.value) == 0 {
			u.LicenseNumber.SetNull()
		} else {
			u.LicenseNumber.Set(s.string())
		}
	case "StateId":
		bit = 1 << 9
		u.StateID, ok = s.integer()
	case "StateName":
		bit = 1 << 10
		if len(s.value) == 0 {
			u.StateName.SetNull()
		} else {
			u.StateName.Set(s.string())
		}
	case "StateCode":
		bit = 1 << 11
		if len(s.value) == 0 {
			u.StateCode.SetNull()
		} else {
			u.StateCode.Set(s.string())
		}
	default:
		return 0, false
	}
	return bit, ok
}

func readFormUplineUser(s *formScanner, u *hppro.UplineUser) (bit uint32, ok bool) {
	ok = true
	switch string(s.inner) {
	case "AssociateContractId":
		bit = 1 << 0
		if len(s.value) == 0 {
			u.AssociateContractID.SetNull()
		} else if v, read := s.integer(); read {
			u.AssociateContractID.Set(v)
		} else {
			ok = false
		}
	case "AssociateId":
		bit = 1 << 1
		if len(s.value) == 0 {
			u.AssociateID.SetNull()
		} else if v, read := s.integer(); read {
			u.AssociateID.Set(v)
		} else {
			ok = false
		}
	case "FirstName":
		bit = 1 << 2
		if len(s.value) == 0 {
			u.FirstName.SetNull()
		} else {
			u.FirstName.Set(s.string())
		}
	case "LastName":
		bit = 1 << 3
		if len(s.value) == 0 {
			u.LastName.SetNull()
		} else {
			u.LastName.Set(s.string())
		}
	case "FullName":
		bit = 1 << 4
		if len(s.value) == 0 {
			u.FullName.SetNull()
		} else {
			u.FullName.Set(s.string())
		}
	case "RoleName":
		bit = 1 << 5
		if len(s.value) == 0 {
			u.RoleName.SetNull()
		} else {
			u.RoleName.Set(s.string())
		}
	case "LocationCode":
		bit = 1 << 6
		if len(s.value) == 0 {
			u.LocationCode.SetNull()
		} else {
			u.LocationCode.Set(s.string())
		}
	default:
		return 0, false
	}
	return bit, ok
}
