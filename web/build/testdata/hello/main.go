// Command hello is a program to build in tests.
package main

func main() { println("hello") }
