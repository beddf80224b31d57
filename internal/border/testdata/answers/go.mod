// A module of its own, so that the zip of the library leaves it out: only
// tests read it, in a clone.
module github.com/seed16fbf055/userupdate/internal/border/testdata/answers

go 1.26.0
