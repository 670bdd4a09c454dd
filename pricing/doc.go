// Package pricing is the engine of Tusou: it knows the published price lists
// of Alibaba Cloud Image Search and Tencent Cloud Web Image Search and works
// out, exactly, what a workload costs with each of them and why.
//
// It owns the price lists (package lists, strictly decoded), the number
// grammar and the parameters that every door of the product shares, the
// billing rules, and the JSON that the results are published in. GRAMMAR.md
// beside this file is the grammar as a table, text by text: the value it is
// read as, or why it is refused. The tests take their cases from there.
//
// It does not own words for people (package app writes those), pages, servers,
// clocks or files: every function is pure, and the only data are the embedded
// lists. Amounts are decimals and counts are integers; no float takes part
// anywhere.
package pricing
