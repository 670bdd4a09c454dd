package main

import (
	"slices"

	"tusou/app"
	"tusou/app/words"
	"tusou/pricing"
	"tusou/static"
	"tusou/web/asset"
	"tusou/web/pwa"
)

// manifests is what a browser shows before it installs the product, and what it
// knows it by afterwards: one for each language.
func manifests(c *pricing.Catalog) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, p := range app.Pages() {
		if all[p.Lang] != nil {
			continue
		}
		var err error
		if all[p.Lang], err = manifest(c, p).JSON(static.FS, asset.Root); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// manifest is that of the language whose first page is start.
func manifest(c *pricing.Catalog, start app.Page) pwa.Manifest {
	language := words.In(start.Lang)
	text := language.Page(start.Name)
	m := pwa.Manifest{
		Name:        productNames[language],
		ShortName:   language.Labels().Product,
		Description: language.Head(start.Name, c.Offers()).Description,
		Lang:        start.Lang,
		Start:       start.Path,
		Theme:       themeColors[0],
		Background:  themeColors[0],
		Icons: []pwa.Icon{
			{Path: asset.Root + static.IconSVG},
			{Path: asset.Root + static.IconDefault},
			{Path: asset.Root + static.IconLarge},
			{Path: asset.Root + static.IconMaskable, Maskable: true},
		},
		Screenshots: []pwa.Screenshot{
			{Path: asset.Root + static.Picture(start.Lang, static.Wide), Label: text.Heading, Wide: true},
			{Path: asset.Root + static.Picture(start.Lang, static.Narrow), Label: text.Heading},
		},
	}
	for _, p := range app.Pages() {
		if p.Lang == start.Lang && slices.Contains(shortcuts, p.Name) {
			text := language.Page(p.Name)
			m.Shortcuts = append(m.Shortcuts, pwa.Shortcut{
				Name: text.Heading, ShortName: text.Nav, Path: p.Path, Icon: asset.Root + static.IconDefault})
		}
	}
	return m
}

// shortcuts are the pages offered beside the icon.
var shortcuts = []string{"forecast", "billing", "prices"}

// productNames are the product's names in manifests: the one in the reader's
// script comes first.
var productNames = [...]string{words.Chinese: productName, words.English: "Tusou 图搜比价"}

// pictures are what social networks show of the product, by language.
func pictures() map[string]string {
	all := map[string]string{}
	for _, tag := range pricing.Languages {
		all[tag] = asset.Root + static.Picture(tag, static.Wide)
	}
	return all
}
