// Package elsewhere tests the product where it is not at home: exported to files that nginx and Caddy serve with the
// documented configurations, below a path. The same tests run against the product's own host at that path, so that what
// holds there holds everywhere.
package elsewhere
