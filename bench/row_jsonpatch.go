package main

import (
	"encoding/json"

	jsonpatch "github.com/evanphx/json-patch/v5"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// json-patch merges texts: the record is encoded, merged with the body without
// its read-only members, and decoded again. It takes null as "remove", which
// leaves the member's pointer nil, as null does.

func adminJSONPatch(r pointer.AdminUser, u *pointer.AdminUpdate, sent pointer.Sent, body []byte) (merged pointer.AdminUser, err error) {
	if err := u.Check(&r, sent); err != nil {
		return r, err
	}
	if body, err = without(body, pointer.AdminReadOnly); err != nil {
		return r, err
	}
	err = mergePatch(&r, body, &merged)
	return merged, err
}

func hpproJSONPatch(r pointer.HPProUser, u *pointer.HPProUpdate, sent pointer.Sent, body []byte) (merged pointer.HPProUser, err error) {
	if err := u.Check(&r, sent); err != nil {
		return r, err
	}
	err = mergePatch(&r, body, &merged)
	return merged, err
}

func mergePatch(record any, body []byte, merged any) error {
	text, err := json.Marshal(record)
	if err != nil {
		return err
	}
	if text, err = jsonpatch.MergePatch(text, body); err != nil {
		return err
	}
	return json.Unmarshal(text, merged)
}

// without returns a body without some of its members.
func without(body []byte, names []string) ([]byte, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil {
		return nil, err
	}
	before := len(members)
	for _, name := range names {
		delete(members, name)
	}
	if len(members) == before {
		return body, nil
	}
	return json.Marshal(members)
}
