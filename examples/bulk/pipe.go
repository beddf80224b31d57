//go:build !js

package main

import (
	"os/signal"
	"syscall"
)

// ignoreBrokenPipe makes a broken pipe an error like any other.
func ignoreBrokenPipe() { signal.Ignore(syscall.SIGPIPE) }
