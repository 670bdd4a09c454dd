-- What wrk asks for, and what it prints when it is done: one line for wrk_test.go.

local thread = 0
function setup(t)
  t:set("thread", thread)
  thread = thread + 1
end

-- With the argument "random", each request is for a query of its own.
local random, n = false, 0
function init(args)
  random = args[1] == "random"
  math.randomseed(os.time() * 100 + thread)
end

function request()
  if not random then return wrk.request() end
  n = n + 1
  return wrk.format(nil, string.format("%s?calls=%d&images=%d", wrk.path, math.random(200000, 2000000000), 2000000 + n))
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("tusou %d %d %d %d %d\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.timeout + e.status, latency:percentile(50), latency:percentile(99)))
end
