package browser

import (
	"bytes"
	"encoding/xml"
	"os/exec"
	"testing"

	download "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// Sheet is a size of paper, in inches.
type Sheet struct {
	Name          string
	Width, Height float64
}

// A4 and Letter are what printers hold.
var (
	A4     = Sheet{"A4", 210 / 25.4, 297 / 25.4}
	Letter = Sheet{"Letter", 8.5, 11}
)

// PDF prints the page on a sheet as the browser's own dialogue would, without the browser's head and foot.
func (p *Page) PDF(sheet Sheet) []byte {
	p.T.Helper()
	return Call(p, "printing", page.PrintToPDF, page.PrintToPDFParams{PaperWidth: sheet.Width, PaperHeight: sheet.Height,
		PreferCSSPageSize: new(true), PrintBackground: new(true)}).Data
}

// Word is a word on a printed page, with its box in points, from the page's upper left corner.
type Word struct {
	Text                   string
	Left, Top, Right, Down float64
}

// Words reads a PDF: the words of each of its pages.
func Words(t testing.TB, pdf []byte) [][]Word {
	t.Helper()
	command := exec.Command("pdftotext", "-bbox", "-", "-")
	command.Stdin = bytes.NewReader(pdf)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("reading what was printed: %v", err)
	}
	var document struct {
		Pages []struct {
			Words []struct {
				Left  float64 `xml:"xMin,attr"`
				Top   float64 `xml:"yMin,attr"`
				Right float64 `xml:"xMax,attr"`
				Down  float64 `xml:"yMax,attr"`
				Text  string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(bytes.NewReader(out))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	if err := decoder.Decode(&document); err != nil {
		t.Fatalf("reading what was printed: %v", err)
	}
	var pages [][]Word
	for _, page := range document.Pages {
		var words []Word
		for _, w := range page.Words {
			words = append(words, Word{w.Text, w.Left, w.Top, w.Right, w.Down})
		}
		pages = append(pages, words)
	}
	return pages
}

// Fonts names the fonts that the text of an element is drawn with.
func (p *Page) Fonts(selector string) (families []string) {
	p.T.Helper()
	p.Settle() // what has just come has been drawn
	what := "asking for the fonts of " + selector
	root := Call(p, what, dom.GetDocument, dom.GetDocumentParams{}).Root
	node := Call(p, what, dom.QuerySelector, dom.QuerySelectorParams{NodeID: root.NodeID, Selector: selector}).NodeID
	for _, font := range Call(p, what, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: node}).Fonts {
		families = append(families, font.FamilyName)
	}
	return families
}

// Paper shows the page as it is printed.
func (p *Page) Paper() {
	p.T.Helper()
	Call(p, "showing what is printed", emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
}

// Downloads lets the page put files into a folder.
func (p *Page) Downloads(folder string) {
	p.T.Helper()
	callBrowser(p, "taking downloads", download.SetDownloadBehavior, download.SetDownloadBehaviorParams{
		Behavior: download.SetDownloadBehaviorBehaviorAllow, BrowserContextID: p.profile(), DownloadPath: folder})
}
