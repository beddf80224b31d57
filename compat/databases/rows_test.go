package databases

import "testing"

var (
	sqlite3   = []string{"modernc.org/sqlite"}
	pgx5      = []string{"github.com/jackc/pgx/v5"}
	sqlxLite  = []string{"github.com/jmoiron/sqlx", "modernc.org/sqlite"}
	sqlxPgx   = []string{"github.com/jmoiron/sqlx", "github.com/jackc/pgx/v5"}
	gormLite  = []string{"gorm.io/gorm", "github.com/libtnb/sqlite", "modernc.org/sqlite"}
	gormPgx   = []string{"gorm.io/gorm", "gorm.io/driver/postgres", "github.com/jackc/pgx/v5"}
	goRedis   = []string{"github.com/redis/go-redis/v9", "github.com/alicebob/miniredis/v2"}
	lite      = "SQLite"
	pg        = "PostgreSQL"
	redisName = "Redis (miniredis)"
)

const (
	columns   = "a column for every member"
	documents = "User and Update in one column each"
)

// rows are those of the table.
func rows() (all []row) {
	for _, part := range [][]row{sqliteRows, postgresRows, pgxRows, sqlxRows, gormRows, redisRows, notExact} {
		all = append(all, part...)
	}
	return all
}

var sqliteRows = []row{
	{sqlite3, lite, columns + ": TEXT, INTEGER", func(t *testing.T) string {
		return exact(t, asColumns, throughSQL(openSQLite(t), question, sqliteTypes))
	}},
	{sqlite3, lite, columns + ": VARCHAR, BIGINT, BOOLEAN", func(t *testing.T) string {
		return exact(t, asColumns, throughSQL(openSQLite(t), question, sqliteDeclared))
	}},
	{sqlite3, lite, documents + ": TEXT", func(t *testing.T) string {
		return exact(t, asDocuments, throughSQL(openSQLite(t), question, whole("TEXT", sqliteTypes)))
	}},
	{sqlite3, lite, documents + ": JSON", func(t *testing.T) string {
		return exact(t, asDocuments, throughSQL(openSQLite(t), question, whole("JSON", sqliteTypes)))
	}},
}

var postgresRows = []row{
	{pgx5, pg, "database/sql, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughSQL(openPostgres(t, ""), dollar, postgresTypes))
	}},
	{pgx5, pg, "database/sql, " + columns + ": text, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughSQL(openPostgres(t, ""), dollar, postgresTexts))
	}},
	{pgx5, pg, "database/sql in the simple protocol, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughSQL(openPostgres(t, simple), dollar, postgresTypes))
	}},
	{pgx5, pg, "database/sql, " + documents + ": text", func(t *testing.T) string {
		return exact(t, asDocuments, throughSQL(openPostgres(t, ""), dollar, whole("text", postgresTypes)))
	}},
	{pgx5, pg, "database/sql, " + documents + ": json", func(t *testing.T) string {
		return exact(t, asDocuments, throughSQL(openPostgres(t, ""), dollar, whole("json", postgresTypes)))
	}},
}

var pgxRows = []row{
	{pgx5, pg, "pgx itself, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughPgx(connect(t, ""), postgresTypes))
	}},
	{pgx5, pg, "pgx itself in the simple protocol, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughPgx(connect(t, simple), postgresTypes))
	}},
	{pgx5, pg, "pgx.RowToStructByName, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughCollect(connect(t, ""), postgresTypes))
	}},
	{pgx5, pg, "pgx.Conn.CopyFrom, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughCopy(connect(t, ""), postgresTypes))
	}},
	{pgx5, pg, "pgx itself, " + documents + ": text", func(t *testing.T) string {
		return exact(t, asDocuments, throughPgx(connect(t, ""), whole("text", postgresTypes)))
	}},
	{pgx5, pg, "pgx itself, " + documents + ": json", func(t *testing.T) string {
		return exact(t, asDocuments, throughPgx(connect(t, ""), whole("json", postgresTypes)))
	}},
	{pgx5, pg, "pgx.Conn.CopyFrom, " + documents + ": json", func(t *testing.T) string {
		return exact(t, asDocuments, throughCopy(connect(t, ""), whole("json", postgresTypes)))
	}},
}

var sqlxRows = []row{
	{sqlxLite, lite, "NamedExec and Get, " + columns + ": TEXT, INTEGER", func(t *testing.T) string {
		return exact(t, asColumns, throughSqlx(openSQLite(t), "sqlite", sqliteTypes))
	}},
	{sqlxLite, lite, "NamedExec and Get, " + documents + ": TEXT", func(t *testing.T) string {
		return exact(t, asDocuments, throughSqlx(openSQLite(t), "sqlite", whole("TEXT", sqliteTypes)))
	}},
	{sqlxPgx, pg, "NamedExec and Get, " + columns + ": text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exact(t, asColumns, throughSqlx(openPostgres(t, ""), "pgx", postgresTypes))
	}},
	{sqlxPgx, pg, "NamedExec and Get, " + documents + ": json", func(t *testing.T) string {
		return exact(t, asDocuments, throughSqlx(openPostgres(t, ""), "pgx", whole("json", postgresTypes)))
	}},
}

var gormRows = []row{
	{gormLite, lite, "Create and Take, " + columns + " with the tag `type`: TEXT, INTEGER", func(t *testing.T) string {
		return exactButNull(t, asColumns, throughGorm(gormSQLite(t), sqliteTypes))
	}},
	{gormLite, lite, "Create and Take, " + documents + " with the tag `type`: TEXT", func(t *testing.T) string {
		return exactButNull(t, asDocuments, throughGorm(gormSQLite(t), whole("TEXT", sqliteTypes)))
	}},
	{gormPgx, pg, "Create and Take, " + columns + " with the tag `type`: text, uuid, numeric, json, bigint, smallint, boolean", func(t *testing.T) string {
		return exactButNull(t, asColumns, throughGorm(gormPostgres(t), postgresTypes))
	}},
	{gormPgx, pg, "Create and Take, " + documents + " with the tag `type`: json", func(t *testing.T) string {
		return exactButNull(t, asDocuments, throughGorm(gormPostgres(t), whole("json", postgresTypes)))
	}},
	{gormLite, lite, "AutoMigrate, Create and Take, " + columns + " without a tag", func(t *testing.T) string {
		return exactButNull(t, asColumns, throughMigrated(gormSQLite(t)))
	}},
	{gormLite, lite, "AutoMigrate, Create and Take, " + documents + " without a tag", func(t *testing.T) string {
		return exactButNull(t, asDocuments, throughMigrated(gormSQLite(t)))
	}},
	{gormPgx, pg, "AutoMigrate, Create and Take, " + columns + " without a tag", func(t *testing.T) string {
		return exactButNull(t, asColumns, throughMigrated(gormPostgres(t)))
	}},
	{gormPgx, pg, "AutoMigrate, Create and Take, " + documents + " without a tag", func(t *testing.T) string {
		return exactButNull(t, asDocuments, throughMigrated(gormPostgres(t)))
	}},
}

var redisRows = []row{
	{goRedis, redisName, "Set and Scan, a key for each User and Update", func(t *testing.T) string {
		return exact(t, asDocuments, throughKeys(openRedis(t)))
	}},
	{goRedis, redisName, "HSet and HGetAll, a field for every member of an Update, by Value and Scan", func(t *testing.T) string {
		return exact(t, asUpdates, throughHash(openRedis(t)))
	}},
}
