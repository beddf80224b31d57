// Command openapi writes openapi.json: the five operations of this library as
// one OpenAPI 3.1 document, made from the schemas that the packages return. It
// is for gateways, mock servers, documentation and generators of clients in
// other languages:
//
//	go generate .
//
// The schemas are those of what is written. The servers, and this library, read
// more than that: see the function Schema of each package.
package main

//go:generate go generate -C ../.. ./aaa ./adminusers ./hppro ./oauthusers ./userdetail
//go:generate go run .
