// Package load measures the host on loopback: its files beside the same files served by nginx and Caddy with the
// configurations of web/deploy, and what a flood of queries that nobody asked before does to them.
//
//	make bench-load
//	make bench-load LOAD='-for 10s -rounds 5'
//
// It prints Markdown and passes no judgement on time; it fails when an answer is wrong. All servers run at once and
// take turns, so that what else the machine does meets them alike: ratios mean more than figures. nginx has two workers, so
// they compare on two processors; on a larger machine, put taskset -c 0,1 before the command. wrk asks them in a closed
// loop, on the same processors.
//
// A server's processor time for a request hardly depends on what else runs, and is the figure to trust on a busy machine.
package load
