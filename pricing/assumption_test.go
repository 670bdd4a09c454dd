package pricing

import "testing"

// The services that do different jobs are those of the lists compared, two or
// more.
func TestServicesDiffer(t *testing.T) {
	a, b := testCatalog.Offers()[0].List(), testCatalog.Offers()[1].List()
	other := *b
	other.Job = "unheard-of"
	for _, c := range []struct {
		lists []*PriceList
		want  string
	}{
		{[]*PriceList{b, a}, "The two services do different jobs: Tencent Cloud Web Image Search looks through the public web for words, Alibaba Cloud Image Search looks through your own picture library for a picture. A lower price does not make one a replacement for the other."},
		{[]*PriceList{a, b, &other}, "The services do different jobs: Alibaba Cloud Image Search looks through your own picture library for a picture, Tencent Cloud Web Image Search looks through the public web for words, Tencent Cloud Web Image Search does a job of its own. A lower price does not make one a replacement for another."},
	} {
		assumed := differ([]Assumption{{ID: "rounding"}, {ID: servicesDiffer}}, c.lists)
		if got := assumed[1].Text; got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
		if assumed[0].Text != "" || len(assumed[1].Lists) != len(c.lists) {
			t.Errorf("%+v", assumed)
		}
	}
	for _, l := range testCatalog.Lists() { // every list's job has words
		if jobs[l.Job] == "" {
			t.Errorf("%s: nothing says what %s is", l.Offer, l.Job)
		}
	}
}
