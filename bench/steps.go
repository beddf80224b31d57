package main

import (
	"encoding/json"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/limit"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/hppro"
)

// Names of the steps. A step of the limit has the library's name for it plus
// limitSuffix.
const (
	stepDecode      = "decode"
	stepValidate    = "validate"
	stepApply       = "apply"
	stepDiff        = "diff"
	stepEncode      = "encode"
	stepDecodeV1    = "decode behind encoding/json"
	stepPointers    = "decode, pointer struct behind encoding/json"
	stepEncodeV1    = "encode behind encoding/json"
	stepPointersEnc = "encode, pointer struct behind encoding/json"
	stepFinished    = "encode, finished bytes behind encoding/json"
	stepValid       = "json.Valid on the body"
	stepRawToken    = "encoding/xml's RawToken loop on the body"
	stepParseQuery  = "url.ParseQuery on the body"
	limitSuffix     = ", limit"
)

// stepTasks times the steps of the job in JSON one by one.
func stepTasks(s scenario) []task {
	step := func(name string, op func()) task { return task{s.name, name, op} }
	list := []task{step(stepValid, func() { verdict = json.Valid(s.body) })}
	if s.system == "adminusers" {
		return append(list, adminSteps(s, step)...)
	}
	return append(list, hpproSteps(s, step)...)
}

func adminSteps(s scenario, step func(string, func()) task) []task {
	stored, buffer := adminStored(s.stored), make([]byte, 0, room(s.stored))
	update := must(adminusers.Decode(jsonType, s.body))
	merged := must(adminusers.Apply(stored, update))
	finished := must(stored.MarshalJSON()) // what MarshalJSON returns at no cost
	var record pointer.AdminUser
	must(0, json.Unmarshal(s.stored, &record))
	check, checkLimit := adminusers.Update.ValidatePartial, limit.AdminValidatePartial
	if s.whole {
		check, checkLimit = adminusers.Update.Validate, limit.AdminValidate
	}
	u, user := new(adminusers.Update), new(adminusers.User)
	kept = []any{u, user}
	return []task{
		step(stepDecode, func() { *u = must(adminusers.Decode(jsonType, s.body)) }),
		step(stepDecode+limitSuffix, func() { *u = must(limit.AdminDecode(s.body)) }),
		step(stepDecodeV1, func() { var u adminusers.Update; must(0, json.Unmarshal(s.body, &u)); kept = &u }),
		step(stepPointers, func() { var u pointer.AdminUpdate; must(0, json.Unmarshal(s.body, &u)); kept = &u }),
		step(stepValidate, func() { must(0, check(update)) }),
		step(stepValidate+limitSuffix, func() { must(0, checkLimit(update)) }),
		step(stepApply, func() { *user = must(adminusers.Apply(stored, update)) }),
		step(stepApply+limitSuffix, func() { *user = must(limit.AdminApply(stored, update)) }),
		step(stepDiff, func() { *u = adminusers.Diff(stored, merged) }),
		step(stepEncode, func() { sink = must(stored.AppendJSON(buffer)) }),
		step(stepEncode+limitSuffix, func() { sink = must(limit.AdminAppendJSON(buffer, &stored)) }),
		step(stepEncodeV1, func() { sink = must(json.Marshal(&stored)) }),
		step(stepPointersEnc, func() { sink = must(json.Marshal(&record)) }),
		step(stepFinished, func() { sink = must(json.Marshal(json.RawMessage(finished))) }),
	}
}

func hpproSteps(s scenario, step func(string, func()) task) []task {
	stored, buffer := hpproStored(s.stored), make([]byte, 0, room(s.stored))
	update := must(hppro.Decode(jsonType, s.body))
	merged := must(hppro.Apply(stored, update))
	finished := must(stored.MarshalJSON())
	var record pointer.HPProUser
	must(0, json.Unmarshal(s.stored, &record))
	check := hppro.Update.ValidatePartial
	if s.whole {
		check = hppro.Update.Validate
	}
	u, user := new(hppro.Update), new(hppro.User)
	kept = []any{u, user}
	return []task{
		step(stepDecode, func() { *u = must(hppro.Decode(jsonType, s.body)) }),
		step(stepDecode+limitSuffix, func() { *u = must(limit.HPProDecode(s.body)) }),
		step(stepDecodeV1, func() { var u hppro.Update; must(0, json.Unmarshal(s.body, &u)); kept = &u }),
		step(stepPointers, func() { var u pointer.HPProUpdate; must(0, json.Unmarshal(s.body, &u)); kept = &u }),
		step(stepValidate, func() { must(0, check(update)) }),
		step(stepValidate+limitSuffix, func() { must(0, limit.HPProValidate(update)) }),
		step(stepApply, func() { *user = must(hppro.Apply(stored, update)) }),
		step(stepApply+limitSuffix, func() { *user = must(limit.HPProApply(stored, update)) }),
		step(stepDiff, func() { *u = hppro.Diff(stored, merged) }),
		step(stepEncode, func() { sink = must(stored.AppendJSON(buffer)) }),
		step(stepEncode+limitSuffix, func() { sink = limit.HPProAppendJSON(buffer, &stored) }),
		step(stepEncodeV1, func() { sink = must(json.Marshal(&stored)) }),
		step(stepPointersEnc, func() { sink = must(json.Marshal(&record)) }),
		step(stepFinished, func() { sink = must(json.Marshal(json.RawMessage(finished))) }),
	}
}
