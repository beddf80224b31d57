module github.com/seed16fbf055/userupdate/docs

go 1.26.0

replace github.com/seed16fbf055/userupdate => ../

require (
	dario.cat/mergo v1.0.2
	github.com/evanphx/json-patch/v5 v5.9.11
	github.com/go-playground/validator/v10 v10.30.6
	github.com/google/uuid v1.6.0
	github.com/jinzhu/copier v0.4.0
	github.com/oapi-codegen/nullable v1.2.0
	github.com/seed16fbf055/userupdate v0.0.0
)

require (
	github.com/gabriel-vasile/mimetype v1.4.16 // indirect
	github.com/go-playground/locales v0.14.2 // indirect
	github.com/go-playground/universal-translator v0.18.2 // indirect
	github.com/leodido/go-urn v1.5.0 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/crypto v0.59.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
