-- Sends the requests of a file, one a line: a path and, after a tab, an ETag that the client has already.
-- wrk -s load.lua URL -- FILE FIRST [gzip]
local requests, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    local path, etag = line:match("^([^\t]*)\t?(.*)$")
    local headers = { Host = wrk.headers["Host"] }
    if etag ~= "" then headers["If-None-Match"] = etag end
    if args[3] == "gzip" then headers["Accept-Encoding"] = "gzip" end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  at = tonumber(args[2])
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("result requests=%d us=%d bytes=%d errors=%d p50=%d p99=%d\n", summary.requests, summary.duration,
    summary.bytes, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
end
