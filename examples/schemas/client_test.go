package schemas

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/oapi-codegen/runtime" // what the generated client imports
)

// openAPI is the document of all operations.
const openAPI = "../openapi/openapi.json"

// TestClient: a client that is generated from the document compiles.
func TestClient(t *testing.T) {
	dir := t.TempDir()
	client := filepath.Join(dir, "client.gen.go")
	run(t, "tool", "oapi-codegen", "-generate", "types,client", "-package", "client", "-o", client, openAPI)
	source, err := os.ReadFile(client)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"UpdateAdminUserWithBody(ctx", "UpdateUserProfileWithBody(ctx", "UpdateHpProUserProfileWithBody(ctx", "UpdateUserWithBody(ctx", "UpdateCurrentUserWithBody(ctx",
	} {
		if !strings.Contains(string(source), want) {
			t.Errorf("the client has no %s", want)
		}
	}
	overlay := filepath.Join(dir, "overlay.json")
	here, err := filepath.Abs("client/client.gen.go")
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(map[string]any{"Replace": map[string]string{here: client}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, text, 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, "build", "-overlay", overlay, "./client")
}

// run runs a command of go.
func run(t *testing.T, args ...string) {
	t.Helper()
	if output, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, output)
	}
}

// redocly is the validator of OpenAPI documents, of npm.
const redocly = "@redocly/cli@2.77.0"

// TestOpenAPI: a validator takes the document. What it would like besides is to
// be told how to log in, which is the vendors' matter.
func TestOpenAPI(t *testing.T) {
	npx, err := exec.LookPath("npx")
	if err != nil {
		t.Skipf("%s is not run: Node.js is not installed", redocly)
	}
	document, err := filepath.Abs(openAPI)
	if err != nil {
		t.Fatal(err)
	}
	if output, err := lint(t, npx, document); err != nil {
		if !strings.Contains(output, "validating") {
			t.Skipf("%s is not run: it could not be installed: %v\n%s", redocly, err, output)
		}
		t.Errorf("%v\n%s", err, output)
	}
	wrong := filepath.Join(t.TempDir(), "openapi.json")
	if err := os.WriteFile(wrong, []byte(`{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{"/x":{"put":{"responses":{"200":{}}}}}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if output, err := lint(t, npx, wrong); err == nil {
		t.Errorf("it takes a document that is wrong:\n%s", output)
	}
}

// lint runs the validator, which npx installs where it is not there.
func lint(t *testing.T, npx, document string) (output string, err error) {
	command := exec.Command(npx, "--yes", redocly, "lint", "--extends=recommended", "--skip-rule=security-defined", "--format=stylish", document)
	command.Dir = t.TempDir()
	command.Env = append(os.Environ(), "REDOCLY_TELEMETRY=off", "REDOCLY_SUPPRESS_UPDATE_NOTICE=true")
	text, err := command.CombinedOutput()
	return string(text), err
}
