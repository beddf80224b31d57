//go:build !unix

package databases

import "os/exec"

func asServer(string) (prepare func(*exec.Cmd), reason string) {
	return nil, "the tests start it on Unix only"
}
