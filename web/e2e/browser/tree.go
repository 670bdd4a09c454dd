package browser

// compareTrees finds the first difference between two bodies, or returns "". It drops what may differ: the WASM loader,
// which go-app removes, and the value that a field shows, which is the visitor's.
const compareTrees = `((before, after) => {
	const clean = body => {
		const copy = body.cloneNode(true);
		copy.querySelectorAll("#app-wasm-loader").forEach(e => e.remove());
		copy.querySelectorAll("input").forEach(e => e.removeAttribute("value"));
		copy.normalize();
		return copy;
	};
	const a = clean(before), b = clean(after);
	if (a.isEqualNode(b)) return "";
	const path = n => n.nodeType === 1 ? n.nodeName.toLowerCase() + (n.id ? "#" + n.id : n.className ? "." + n.getAttribute("class") : "") : n.nodeName;
	const show = n => n === undefined ? "(nothing)" : (n.nodeType === 1 ? n.outerHTML : n.nodeName + " " + JSON.stringify(n.data)).slice(0, 240);
	const walk = (x, y, where) => {
		if (x === undefined || y === undefined || x.nodeName !== y.nodeName || x.nodeType !== 1 ||
			x.cloneNode(false).outerHTML !== y.cloneNode(false).outerHTML && !x.cloneNode(false).isEqualNode(y.cloneNode(false)))
			return "at " + where + "\n   before: " + show(x) + "\n   after:  " + show(y);
		for (let i = 0; i < Math.max(x.childNodes.length, y.childNodes.length); i++) {
			const p = x.childNodes[i], q = y.childNodes[i];
			if (!p || !q || !p.isEqualNode(q)) return walk(p, q, where + " > " + path(p || q));
		}
		return "at " + where + ": differs in namespace or attributes only\n   before: " + show(x) + "\n   after:  " + show(y);
	};
	return walk(a, b, "body");
})`

// ServedDifference compares the body as the host serves it for the present address, fetched anew and parsed without
// scripts, with the body as it is now. It returns "" where isEqualNode holds.
func (p *Page) ServedDifference() string {
	p.T.Helper()
	return p.Text(`fetch(location.href).then(r => r.text()).then(html => ` + compareTrees +
		`(new DOMParser().parseFromString(html, "text/html").body, document.body))`)
}

// ParsedDifference compares the body as this very page was parsed, before any script of its own changed it, with the
// body as it is now.
func (p *Page) ParsedDifference() string {
	p.T.Helper()
	return p.Text(compareTrees + `(tusouSeen.body, document.body)`)
}
