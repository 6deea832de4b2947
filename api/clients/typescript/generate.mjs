// Writes src/schema.ts and src/operations.ts from the OpenAPI document. Usage: node generate.mjs OPENAPI_JSON FOLDER
// The tools are those of scripts/contract; `scripts/clients` runs this.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const [from, folder] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node generate.mjs OPENAPI_JSON FOLDER')
  process.exit(2)
}
const doc = JSON.parse(await readFile(from, 'utf8'))
const banner = '// Generated from /openapi.json by scripts/clients. Do not edit.\n'
const methods = ['get', 'post', 'put', 'patch', 'delete']

// The client has types of its own for errors and headers, and offers what answers with JSON or with nothing.
const table = []
for (const [path, item] of Object.entries(doc.paths)) {
  for (const method of methods.filter((name) => item[name])) {
    const op = item[method]
    const [status, answer] = Object.entries(op.responses).find(([code]) => code < '300') ?? ['302', { content: { redirect: {} } }]
    const json = answer.content?.['application/json'] ?? answer.content?.['application/geo+json']
    const others = Object.keys(answer.content ?? {})
    const upload = op.requestBody && !op.requestBody.content['application/json']
    if ((others.length > 0 && !json) || upload) {
      table.push([op.operationId, method, path, others[0] ?? 'upload'])
      delete item[method]
      continue
    }
    op.responses = { [status]: { description: answer.description, ...(json && { content: { 'application/json': json } }) } }
    op.parameters = op.parameters?.filter((p) => p.in !== 'header')
    for (const media of Object.values(op.requestBody?.content ?? {})) delete media.example  // the types would carry it as a comment
    const needed = op.parameters?.some((p) => p.required)
    const shape = (needed || (op.parameters?.length > 0 && !op.requestBody) ? 'p' : '') + (op.requestBody ? 'b' : '')
    table.push([op.operationId, method, path, '', shape])
  }
}
doc.components = { schemas: doc.components.schemas }

const ast = await openapiTS(doc, { defaultNonNullable: false, excludeDeprecated: false })
// The map of paths says the same as that of operations.
const schema = astToString(ast).replace(/export interface paths \{[\s\S]*?\n\}\n/, '').replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
await writeFile(`${folder}/schema.ts`, banner + schema)

table.sort(([a], [b]) => (a < b ? -1 : 1))
const lines = (kept) =>
  kept.map(([id, method, path, , shape]) => `  ${id}: ['${method.toUpperCase()}', '${path}'${shape === undefined ? '' : `, '${shape}'`}],\n`).join('')
await writeFile(`${folder}/operations.ts`, `${banner}
/** Method and path of each operation that answers with JSON, or with nothing, and what its method takes: p parameters, b a body. */
export const operationTable = {
${lines(table.filter((op) => op[3] === ''))}} as const

/** Path of each answer that is something else: calendars, feeds, linked data, files; and of uploads. Give its address to whoever reads it. */
export const documentTable = {
${lines(table.filter((op) => op[3] !== ''))}} as const
`)
