package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tusou/app/words"
)

// preset is a workload to start from.
type preset struct {
	id                 string // as words.Language.Preset knows it
	calls, qps, images int64
}

// presetList are workloads as they are met, from a trial to an archive; each
// shows another side of the comparison.
var presetList = []preset{
	{"trial", 10_000, 1, 100_000},
	{"shop", 200_000, 5, 2_000_000},
	{"platform", 3_000_000, 10, 10_000_000},
	{"archive", 500_000, 5, 60_000_000},
}

// presets are links to workloads; they work without any script.
type presets struct{}

// draw draws the links.
func (presets) draw(s *state) ui.UI {
	labels := s.words.Labels()
	return h("nav", "class", "presets", "aria-label", labels.Presets).Body(
		h("span", "class", "presets-name", "aria-hidden", "true").Text(labels.Presets),
		h("ul").Body(ui.Range(presetList).Slice(func(i int) ui.UI {
			w := presetList[i]
			own := s.form.with(pair{"calls", count(w.calls)}, pair{"qps", count(w.qps)}, pair{"images", count(w.images)}, pair{"plan", ""})
			current := when(s.answered && !s.stale && own == s.form.args.Canonical(), "true")
			return h("li").Body(h("a", "class", "preset", "href", s.here(own), "aria-current", current).Text(words.Preset(s.words, w.id)))
		})),
	)
}

func count(n int64) string { return strconv.FormatInt(n, 10) }
