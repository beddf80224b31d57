package main

// ignoreBrokenPipe has nothing to do: there are no signals here.
func ignoreBrokenPipe() {}
