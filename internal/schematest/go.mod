module github.com/seed16fbf055/userupdate/internal/schematest

go 1.26.0

require (
	github.com/google/uuid v1.6.0
	github.com/seed16fbf055/userupdate v0.0.0
)

require github.com/shopspring/decimal v1.6.0 // indirect

replace github.com/seed16fbf055/userupdate => ../..
