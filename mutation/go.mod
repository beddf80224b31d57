module github.com/seed16fbf055/userupdate/mutation

go 1.26.0
