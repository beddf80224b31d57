package column

// The types of columns that gorm is told. It has words of its own for some,
// which its drivers translate; the others are SQL. Its word for integers would
// make the smallest of them.
const (
	GormText   = "string"
	GormBool   = "bool"
	GormTime   = "time"
	GormBytes  = "bytes"
	GormInt    = "bigint"
	GormByte   = "smallint"
	GormDouble = "double precision"
)
