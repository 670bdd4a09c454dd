package strip

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program collects garbage on a deep stack, recovers from a panic and then
// dies of one, so it needs every table that is to stay.
const program = `package main

import (
	"fmt"
	"runtime"
)

type node struct{ next *node }

func deep(n int, last *node) (length int) {
	if n == 0 {
		runtime.GC()
		for ; last != nil; last = last.next {
			length++
		}
		return length
	}
	defer func() {
		if n == 500 {
			fmt.Println("recovered", recover())
		}
	}()
	if length = deep(n-1, &node{last}); n == 500 {
		panic("half way")
	}
	return length
}

func main() {
	fmt.Println(deep(1000, nil), "nodes")
	panic("the end")
}
`

func build(t *testing.T) []byte {
	t.Helper()
	folder := t.TempDir()
	source, out := filepath.Join(folder, "main.go"), filepath.Join(folder, "main.wasm")
	if err := os.WriteFile(source, []byte(program), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, source)
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

func TestAStrippedProgramRunsAsBefore(t *testing.T) {
	wasm := build(t)
	stripped, err := Strip(wasm)
	if err != nil {
		t.Fatal(err)
	}
	if before, after := compressed(t, wasm), compressed(t, stripped); after > before*9/10 {
		t.Errorf("compressed, %d of %d bytes are left", after, before)
	}
	if bytes.Contains(stripped, []byte("main.deep")) {
		t.Error("the names are still there")
	}

	path := filepath.Join(t.TempDir(), "main.wasm")
	if err := os.WriteFile(path, stripped, 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec"), path)
	c.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")} // Go refuses a large environment here
	text, err := c.CombinedOutput()
	if err == nil {
		t.Error("the panic did not end the program")
	}
	for _, want := range []string{"recovered half way\n", " nodes\n", "panic: the end", "goroutine 1 [running]:"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
}

func compressed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestWhatIsNoGoProgramIsLeftAlone(t *testing.T) {
	for name, module := range map[string][]byte{
		"nothing":       nil,
		"text":          []byte("hello"),
		"no sections":   preamble,
		"cut off":       append(bytes.Clone(preamble), sectionData, 100, 0),
		"data, no Go":   join([]section{{sectionData, store([]byte("hello, world"))}}),
		"only a header": join([]section{{sectionData, store(append(append([]byte{1}, magic...), make([]byte, 200)...))}}),
	} {
		if _, err := Strip(module); !errors.Is(err, ErrLayout) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzStrip(f *testing.F) {
	f.Add(join([]section{{sectionData, store([]byte("hello, world"))}}))
	f.Add(append(bytes.Clone(preamble), sectionData, 3, 1, 0, 0x41))
	f.Fuzz(func(t *testing.T, module []byte) {
		if out, err := Strip(module); err == nil && len(out) == 0 {
			t.Error("nothing is left, yet there is no error")
		}
	})
}

func TestSectionsAndMemoryComeBackAsTheyWere(t *testing.T) {
	memory := append(make([]byte, 70_000), "one\x00two"...)
	memory = append(append(memory, make([]byte, 20)...), "three"...)
	for _, gap := range []int{1, 8, 64} {
		body, _ := storeParted(memory, gap)
		if back, err := load(body); err != nil || !bytes.Equal(back, memory) {
			t.Errorf("gap %d: %v, %d bytes of %d", gap, err, len(back), len(memory))
		}
	}
}

// Browsers refuse a program with more segments than this.
func TestThereAreNotTooManySegments(t *testing.T) {
	memory := make([]byte, 2*gap*maxSegments)
	for i := 0; i < len(memory); i += gap + 1 {
		memory[i] = 1
	}
	if _, count := storeParted(memory, gap); count <= maxSegments {
		t.Fatalf("only %d segments: this tests nothing", count)
	}
	r := reader{store(memory), true}
	if count := r.unsigned(); count > maxSegments {
		t.Errorf("%d segments", count)
	}
}
