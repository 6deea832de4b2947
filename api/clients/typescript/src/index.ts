export { address, createClient, type Answer, type Body, type CallOptions, type Kepu, type Methods, type Options, type Parameters, type Reply, type Request, type Schemas, type Transport } from './client.js'
export { KepuError, type Problem, type Violation } from './errors.js'
export { fetchTransport, type FetchLike } from './fetch.js'
export { wxTransport, type WxLike } from './wx.js'
