package main

import (
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/validate"
)

// A textPeer does the job in XML or with a form, with an update U of pointers
// and a record R.
type textPeer[U, R any] struct {
	name   string
	kind   kind
	decode func(body []byte) (U, pointer.Sent, error)
	check  func(*U) error
	apply  func(*U, R, pointer.Sent) (R, error)
	encode func(*R) ([]byte, error)
}

// add gives the scenario the peer's row, and its decoding and encoding as
// steps.
func (p textPeer[U, R]) add(s *scenario, stored R) {
	s.rows = append(s.rows, row{
		name: p.name,
		kind: p.kind,
		job: func(body []byte) ([]byte, error) {
			u, sent, err := p.decode(body)
			if err != nil {
				return nil, err
			}
			if err := p.check(&u); err != nil {
				return nil, err
			}
			merged, err := p.apply(&u, stored, sent)
			if err != nil {
				return nil, err
			}
			return p.encode(&merged)
		},
		stored: func() ([]byte, error) { return p.encode(&stored) },
	})
	body, u := s.body, new(U)
	kept = u
	s.steps = append(s.steps,
		task{s.name, decodeBy(p.name), func() { *u, _ = mustDecode(p.decode(body)) }},
		task{s.name, encodeBy(p.name), func() { sink = must(p.encode(&stored)) }},
	)
}

// decodeBy and encodeBy name the steps of a peer.
func decodeBy(peer string) string { return stepDecode + ", " + peer }
func encodeBy(peer string) string { return stepEncode + ", " + peer }

func mustDecode[U any](u U, sent pointer.Sent, err error) (U, pointer.Sent) {
	must(0, err)
	return u, sent
}

// A textLibrary does the job in XML or with a form by functions of one shape:
// this library's, or the limit's.
type textLibrary[U, R any] struct {
	decode func(body []byte) (U, error)
	check  func(U) error
	apply  func(R, U) (R, error)
	encode func(dst []byte, r *R) ([]byte, error)
}

// job appends the merged record to dst.
func (l textLibrary[U, R]) job(body, dst []byte, stored R) ([]byte, error) {
	update, err := l.decode(body)
	if err := validate.Join(err, l.check(update)); err != nil {
		return nil, err
	}
	merged, err := l.apply(stored, update)
	if err != nil {
		return nil, err
	}
	return l.encode(dst, &merged)
}

// steps times the four parts of the job, with suffix after their names.
func (l textLibrary[U, R]) steps(s *scenario, stored R, suffix string) {
	body, buffer := s.body, make([]byte, 0, room(s.stored))
	update := must(l.decode(body))
	u, user := new(U), new(R)
	kept = []any{u, user}
	s.steps = append(s.steps,
		task{s.name, stepDecode + suffix, func() { *u = must(l.decode(body)) }},
		task{s.name, stepValidate + suffix, func() { must(0, l.check(update)) }},
		task{s.name, stepApply + suffix, func() { *user = must(l.apply(stored, update)) }},
		task{s.name, stepEncode + suffix, func() { sink = must(l.encode(buffer, &stored)) }},
	)
}

// addLibrary gives the scenario the rows and the steps of this library.
func (l textLibrary[U, R]) addLibrary(s *scenario, stored R) {
	job := func(body, dst []byte) ([]byte, error) { return l.job(body, dst, stored) }
	s.rows = append(s.rows, directRows(job, room(s.stored), func() ([]byte, error) { return l.encode(nil, &stored) })...)
	l.steps(s, stored, "")
}

// addLimit gives it those of the limit.
func (l textLibrary[U, R]) addLimit(s *scenario, stored R) {
	size := room(s.stored)
	s.rows = append(s.rows, row{
		name:   nameLimit,
		kind:   kindLimit,
		job:    func(body []byte) ([]byte, error) { return l.job(body, make([]byte, 0, size), stored) },
		stored: func() ([]byte, error) { return l.encode(nil, &stored) },
	})
	l.steps(s, stored, limitSuffix)
}
