// Package torture is a system that does not exist: its structs hold every kind
// of member that the generator knows, in every position, so that what the
// generator writes is compiled, compared with what is committed, and run.
package torture

//go:generate go run -C ../gen . -dir ../torture -formats json,xml,form -root User=User,Update=User,Response=Answer
