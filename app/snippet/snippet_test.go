package snippet

import (
	"strings"
	"testing"
	"tusou/app/words"

	"golang.org/x/net/html"
)

var sample = Widget{
	Site: "https://docs.example/tools/tusou", Language: words.English, Query: "calls=63334&images=2500000", Theme: "dark", ReadOnly: true,
	Title: `"Image search" & what it costs`, Link: "Open <it> | [now]",
}

func TestElement(t *testing.T) {
	want := `<script async src="https://docs.example/tools/tusou/web/embed.js"></script>
<div style="container-type:inline-size;width:100%">
<tusou-calculator calls="63334" images="2500000" lang="en" theme="dark" controls="0" style="display:block;min-height:max(425px, 765px - 38cqi, min(1085px - 95cqi, (480px - 100cqi) * 9999))">
  <a href="https://docs.example/tools/tusou/en?calls=63334&amp;images=2500000">Open &lt;it&gt; | [now]</a>
</tusou-calculator>
</div>`
	if got := strings.Join(sample.Element(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	plain := Widget{Site: "https://a.example", Language: words.Chinese, Link: "x"}
	want = `<script async src="https://a.example/web/embed.js"></script>
<div style="container-type:inline-size;width:100%">
<tusou-calculator lang="zh-CN" style="display:block;min-height:max(510px, 570px - 5cqi, min(1022px - 50cqi, (480px - 100cqi) * 9999))">
  <a href="https://a.example/">x</a>
</tusou-calculator>
</div>`
	if got := strings.Join(plain.Element(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFrame(t *testing.T) {
	want := `<div style="container-type:inline-size;width:100%">
<iframe src="https://docs.example/tools/tusou/en/embed?calls=63334&amp;images=2500000&amp;theme=dark&amp;controls=0"
  title="&#34;Image search&#34; &amp; what it costs"
  width="100%" height="781" style="border:0;height:max(425px, 765px - 38cqi, min(1085px - 95cqi, (480px - 100cqi) * 9999))"
  loading="lazy" referrerpolicy="no-referrer"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
</div>`
	got := strings.Join(sample.Frame(320), "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// What a browser makes of it is what was meant.
	nodes, err := html.ParseFragment(strings.NewReader(got), nil)
	if err != nil {
		t.Fatal(err)
	}
	frame := nodes[0].LastChild.FirstChild.FirstChild.NextSibling
	values := map[string]string{}
	for _, a := range frame.Attr {
		values[a.Key] = a.Val
	}
	if values["title"] != sample.Title || values["src"] != sample.Address() || values["sandbox"] != Sandbox {
		t.Errorf("parsed: %v", values)
	}
}

func TestTable(t *testing.T) {
	got := strings.Join(sample.Table([]string{"", "A | B"}, [][]string{{"a month", "¥3,800.00\n"}, {`back\slash`, "<b>"}}), "\n")
	want := `|  | A \| B |
| --- | --- |
| a month | ¥3,800.00  |
| back\\slash | &lt;b> |

[Open &lt;it> \| \[now\]](https://docs.example/tools/tusou/en?calls=63334&images=2500000)`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
