-- What wrk asks for, and what it prints when it is done: one line for wrk_test.go.

-- With the argument "flood", each request is for a query of its own, and each
-- connection waits 0.3 s on average before the next.
local flood, n = false, 0
function init(args)
  flood = args[1] == "flood"
  if flood then
    math.randomseed(os.time())
    delay = function() return math.random(0, 600) end
  end
end

function request()
  if not flood then return wrk.request() end
  n = n + 1
  return wrk.format(nil, string.format("%s?calls=%d&images=%d", wrk.path, math.random(200000, 2000000000), 2000000 + n))
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("tusou %d %d %d %d %d %d\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(99)))
end
