package api

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"

	"github.com/seed16fbf055/userupdate/validate"
)

// MaxBody is the size of the largest body that is read, in bytes.
const MaxBody = 1 << 20

// Options say how a service works.
type Options struct {
	// DemandMatch refuses an update without If-Match. The vendors' clients send
	// none, so a mock of the vendors must not ask for it.
	DemandMatch bool

	Log   *slog.Logger // what goes wrong, and masked records at the level debug
	Audit *slog.Logger // what every update changed
}

// A Service answers the requests about the users of one system.
type Service[User Record, Update Body] struct {
	system  System[User, Update]
	store   Store[User]
	options Options
}

// Mount serves the users in store at the system's path.
func Mount[User Record, Update Body](mux *http.ServeMux, system System[User, Update], store Store[User], options Options) {
	s := &Service[User, Update]{system, store, options}
	mux.HandleFunc("GET "+system.Path, s.get)
	mux.HandleFunc(system.Method+" "+system.Path, s.update)
	mux.HandleFunc("PATCH "+system.Path, s.update)
}

// get answers with a record.
func (s *Service[User, Update]) get(w http.ResponseWriter, r *http.Request) {
	var none Update
	key, err := s.system.Key(r, none)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	condition, err := conditionOf(r.Header)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	format := answerIn(s.system.Formats, acceptOf(r), r.Header.Get("Content-Type"))
	user, version, err := s.store.Get(r.Context(), key)
	if err == nil {
		err = condition.holds(version, format)
	}
	switch {
	case errors.Is(err, errMatch): // the client has it
		w.Header().Set("ETag", etag(version, format))
		w.Header().Set("Vary", "Accept")
		w.WriteHeader(http.StatusNotModified)
	case err != nil:
		s.refuse(w, r, err)
	default:
		s.answer(w, r, user, version)
	}
}

// update merges the body into the record, or says all that is wrong with it.
func (s *Service[User, Update]) update(w http.ResponseWriter, r *http.Request) {
	condition, err := conditionOf(r.Header)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	if err := coded(r.Header); err != nil {
		w.Header().Set("Accept-Encoding", "identity") // what would be read
		s.refuse(w, r, err)
		return
	}
	body, err := read(w, r)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	update, decodeErr := s.system.Decode(r.Header.Get("Content-Type"), body)
	key, keyErr := s.system.Key(r, update)
	if err := validate.Join(s.system.Check(r.Method, update, decodeErr), keyErr); err != nil {
		s.refuse(w, r, err)
		return
	}
	if !condition.match.sent && s.options.DemandMatch {
		s.refuse(w, r, errNoMatch)
		return
	}
	merged, version, err := s.merge(r.Context(), key, condition, update)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	s.answer(w, r, s.system.Success(merged), version)
}

// read reads a body. One that is announced to be too large is not asked for.
func read(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if r.ContentLength > MaxBody {
		return nil, &http.MaxBytesError{Limit: MaxBody}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, MaxBody))
	if err != nil {
		return nil, errors.Join(errCutShort, err) // or too large
	}
	return body, nil
}

// merge applies a valid update to the stored record. A client that names no
// version wants its update on top of whatever is there, so it is tried again
// when somebody else was faster. It returns the version that the record has
// now, which is that of before where nothing changes.
func (s *Service[User, Update]) merge(ctx context.Context, key string, condition condition, update Update) (merged User, now int64, err error) {
	for {
		before, version, err := s.store.Get(ctx, key)
		if err == nil {
			err = condition.holds(version, JSON, XML)
		}
		if err != nil {
			return merged, 0, err
		}
		if merged, err = s.system.Apply(before, update); err != nil {
			return merged, 0, err
		}
		if same(before, merged) {
			s.record(ctx, key, version, before, before, update)
			return before, version, nil
		}
		err = s.store.Swap(ctx, key, version, merged)
		switch {
		case err == nil:
			s.record(ctx, key, version+1, before, merged, update)
			return merged, version + 1, nil
		case !errors.Is(err, ErrStale) || ctx.Err() != nil:
			return merged, 0, err
		}
	}
}

// same reports whether two records are stored alike. An audit list is not
// enough to tell: it has nothing between absent and null.
func same[User Record](a, b User) bool {
	first, err := a.MarshalBinary()
	second, err2 := b.MarshalBinary()
	return err == nil && err2 == nil && bytes.Equal(first, second)
}
