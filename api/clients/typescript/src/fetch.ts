import { KepuError } from './errors.js'
import type { Transport } from './client.js'

/** As much of the Fetch API as is used, so that the package needs no types of browsers. */
export interface FetchLike {
  (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string; signal?: unknown },
  ): Promise<{ status: number; headers: { forEach(take: (value: string, name: string) => void): void }; text(): Promise<string> }>
}

declare const fetch: FetchLike | undefined
declare const AbortController: { new (): { signal: unknown; abort(): void } }
declare function setTimeout(run: () => void, milliseconds: number): unknown
declare function clearTimeout(timer: unknown): void

/** The transport of browsers and Node.js: `fetchTransport(fetch)`. */
export function fetchTransport(fetch: FetchLike): Transport {
  return async ({ method, url, headers, body, timeout }) => {
    const stop = new AbortController()
    let late = false
    const timer = setTimeout(() => {
      late = true
      stop.abort()
    }, timeout)
    try {
      const answer = await fetch(url, body === undefined ? { method, headers, signal: stop.signal } : { method, headers, body, signal: stop.signal })
      const names: Record<string, string> = {}
      answer.headers.forEach((value, name) => {
        names[name.toLowerCase()] = value
      })
      return { status: answer.status, headers: names, body: await answer.text() }
    } catch (fault) {
      throw KepuError.unanswered(late ? 'timeout' : 'network', late ? `no answer within ${timeout} ms` : String(fault))
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The transport of programs that have fetch. */
export function globalTransport(): Transport {
  if (typeof fetch === 'undefined') throw new TypeError('there is no fetch here: give createClient a transport')
  return fetchTransport((url, init) => fetch(url, init)) // looked up at each call, and called as its own
}
