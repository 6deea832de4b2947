import type { components } from './schema.js'

/** A problem as the API writes it (RFC 9457). */
export type Problem = components['schemas']['Problem']

/** A violated field of a request. */
export type Violation = Problem['errors'][number]

/** Every failure of a call: what the server refused, and what never reached it. */
export class KepuError extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** For programs, such as `validation_failed`; `network` and `timeout` where no answer came. */
  readonly code: string
  /** All violated fields of the request. */
  readonly errors: readonly Violation[]
  /** What to give to those who run the service. */
  readonly requestId: string
  /** Seconds to wait before the next try; undefined where the server named none. */
  readonly retryAfter: number | undefined
  readonly problem: Problem

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail || problem.title)
    Object.setPrototypeOf(this, KepuError.prototype) // for compilers that write ES5
    this.name = 'KepuError'
    this.status = problem.status
    this.code = problem.code
    this.errors = problem.errors ?? []
    this.requestId = problem.request_id ?? ''
    this.retryAfter = retryAfter
    this.problem = problem
  }

  /** Whether the same request may succeed later. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** The error of an answer. One that is no problem document, as of a proxy, becomes one. */
  static of(reply: { status: number; headers: Record<string, string>; body: string }): KepuError {
    const seconds = Number(reply.headers['retry-after'])
    const wait = reply.headers['retry-after'] !== undefined && Number.isFinite(seconds) ? seconds : undefined
    try {
      const problem = JSON.parse(reply.body) as Problem
      if (typeof problem.code === 'string') return new KepuError(problem, wait)
    } catch {
      // Said below.
    }
    return new KepuError({ status: reply.status, code: 'http_' + reply.status, title: `HTTP ${reply.status}`, detail: `HTTP ${reply.status}` } as Problem, wait)
  }

  /** The error of a request that no server answered. */
  static unanswered(code: 'network' | 'timeout', detail: string): KepuError {
    return new KepuError({ status: 0, code, title: detail, detail } as Problem)
  }
}
