import { KepuError, type Problem } from './errors.js'
import { globalTransport } from './fetch.js'
import { documentTable, operationTable } from './operations.js'
import type { components, operations } from './schema.js'

/** The records and parts as the API writes them: `Schemas['ActivityItem']`. */
export type Schemas = components['schemas']

/** What a transport is asked for. */
export interface Request {
  method: string
  url: string
  headers: Record<string, string>
  /** JSON as text. */
  body?: string
  /** Milliseconds. */
  timeout: number
}

/** What a transport gives for every answer of the server, whatever its status. */
export interface Reply {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The body as text. */
  body: string
}

/** Sends one request. Where no answer comes it throws a {@link KepuError} of status 0. */
export type Transport = (request: Request) => Promise<Reply>

/** How a client is set up. */
export interface Options {
  /** Where the service is, such as https://kepu.example.org. */
  base: string
  /** How requests travel; by fetch where it is left out. */
  transport?: Transport | undefined
  /** Token of a session or key of a client; a function where it changes. */
  token?: string | (() => string | undefined) | undefined
  /** Language of errors; zh by default. */
  language?: 'zh' | 'en' | undefined
  /** Milliseconds until a request is given up; 15,000 by default. */
  timeout?: number | undefined
}

/** What a single request may have besides. */
export interface CallOptions {
  /** ETag of the record that is changed, or `*`. */
  ifMatch?: string | undefined
  /** Makes the retry of a creation safe: the same key gives the first answer. */
  idempotencyKey?: string | undefined
  headers?: Record<string, string> | undefined
}

type OperationName = keyof typeof operationTable
type Part<T, K extends string> = T extends { [name in K]?: infer V } ? Exclude<V, undefined> : never
type Query<N extends OperationName> = Part<operations[N]['parameters'], 'query'>
type Path<N extends OperationName> = Part<operations[N]['parameters'], 'path'>
type None = Record<never, never>
type OrNone<T> = [T] extends [never] ? None : T

/** Parameters of an operation, those of the path and of the query together. */
export type Parameters<N extends OperationName> = OrNone<Path<N>> & OrNone<Query<N>>
/** What is sent with an operation. */
export type Body<N extends OperationName> = operations[N] extends { requestBody: { content: infer C } } ? C[keyof C] : undefined
type Success<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : R extends { 202: infer A } ? A : undefined
/** What an operation answers. */
export type Answer<N extends OperationName> = Success<operations[N]['responses']> extends { content: { 'application/json': infer T } } ? T : undefined

/** Options of an operation whose parameters may all be left out: they stand here, so that what is sent comes first. */
export type BodyOptions<N extends OperationName> = CallOptions & { parameters?: Parameters<N> | undefined }

/**
 * The arguments of an operation: its parameters, what is sent, and options, as far as it has them. What may be left out never stands
 * before what is needed.
 */
export type Arguments<N extends OperationName> = [Body<N>] extends [undefined]
  ? [keyof Parameters<N>] extends [never]
    ? [options?: CallOptions]
    : None extends Parameters<N>
      ? [parameters?: Parameters<N>, options?: CallOptions]
      : [parameters: Parameters<N>, options?: CallOptions]
  : None extends Parameters<N>
    ? [body: Body<N>, options?: BodyOptions<N>]
    : [parameters: Parameters<N>, body: Body<N>, options?: CallOptions]

/** A method for each operation of the API. */
export type Methods = { [N in OperationName]: (...given: Arguments<N>) => Promise<Answer<N>> }

interface Page<T> {
  items: T[]
  next_cursor: string | null
}

/** A client: the operations, and what goes across them. */
export type Kepu = Methods & {
  /** Walks all items of a list from page to page: `for await (const a of kepu.all('listActivities', { when: 'weekend' }))`. */
  all<N extends OperationName>(name: N, ...parameters: None extends Parameters<N> ? [Parameters<N>?] : [Parameters<N>]): AsyncGenerator<Answer<N> extends Page<infer T> ? T : never>
  /** Like the method of that name, with status and headers, of which `etag` is needed to change a record. */
  raw<N extends OperationName>(name: N, ...given: Arguments<N>): Promise<{ data: Answer<N>; status: number; headers: Record<string, string> }>
  /** Address of an answer for whoever reads it: a calendar to subscribe to, a list as a table. */
  url(name: keyof typeof documentTable | OperationName, parameters?: object): string
}

/** Writes parameters into a path and a query. Lists are joined by commas; undefined and null are left out. */
export function address(path: string, parameters: object): string {
  const query: string[] = []
  let filled = path
  for (const [name, value] of Object.entries(parameters) as [string, unknown][]) {
    if (value === undefined || value === null) continue
    const text = encodeURIComponent(Array.isArray(value) ? value.join(',') : String(value))
    const slot = `{${name}}`
    if (filled.includes(slot)) filled = filled.replace(slot, text)
    else query.push(`${encodeURIComponent(name)}=${text}`)
  }
  const missing = /\{(\w+)\}/.exec(filled)
  if (missing) throw new TypeError(`parameter ${missing[1]} is needed for ${path}`)
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

/** Makes a client. */
export function createClient(options: Options): Kepu {
  const base = options.base.replace(/\/+$/, '') + '/api/v1'
  const transport = options.transport ?? globalTransport()

  const send = async (name: OperationName, parameters: object, body: unknown, call: CallOptions) => {
    const [method, path] = operationTable[name]
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': options.language ?? 'zh', ...call.headers }
    const token = typeof options.token === 'function' ? options.token() : options.token
    if (token) headers['Authorization'] = `Bearer ${token}`
    if (call.ifMatch) headers['If-Match'] = call.ifMatch
    if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey
    const request: Request = { method, url: base + address(path, parameters), headers, timeout: options.timeout ?? 15000 }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json'
      request.body = JSON.stringify(body)
    }
    const reply = await transport(request)
    if (reply.status >= 400 || reply.status < 200) throw KepuError.of(reply)
    return { data: reply.body === '' ? undefined : read(reply), status: reply.status, headers: reply.headers }
  }

  // Takes the arguments of a method apart, by what its operation has: see Arguments.
  const raw = (name: OperationName, ...given: unknown[]) => {
    const shape: string = operationTable[name][2]
    const rest = [...given]
    const parameters = shape.includes('p') ? rest.shift() : undefined
    const body = shape.includes('b') ? rest.shift() : undefined
    const call = (rest[0] ?? {}) as CallOptions & { parameters?: object }
    return send(name, (parameters ?? call.parameters ?? {}) as object, body, call)
  }

  const client: Record<string, unknown> = {
    raw,
    url: (name: keyof typeof documentTable | OperationName, parameters: object = {}) =>
      base + address(name in documentTable ? documentTable[name as keyof typeof documentTable][1] : operationTable[name as OperationName][1], parameters),
    async *all(name: OperationName, parameters: object = {}) {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = (await send(name, cursor === undefined ? parameters : { ...parameters, cursor }, undefined, {})).data as Page<unknown>
        yield* page.items
        cursor = page.next_cursor
      }
    },
  }
  for (const name of Object.keys(operationTable) as OperationName[]) {
    client[name] = async (...given: unknown[]) => (await raw(name, ...given)).data
  }
  return client as Kepu
}

function read(reply: Reply): unknown {
  try {
    return JSON.parse(reply.body)
  } catch {
    throw new KepuError({ status: reply.status, code: 'not_json', title: 'The answer is no JSON', detail: reply.body.slice(0, 200) } as Problem)
  }
}
