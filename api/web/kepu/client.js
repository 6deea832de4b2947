import { KepuError } from './errors.js';
import { globalTransport } from './fetch.js';
import { documentTable, operationTable } from './operations.js';
/** Writes parameters into a path and a query. Lists are joined by commas; undefined and null are left out. */
export function address(path, parameters) {
    const query = [];
    let filled = path;
    for (const [name, value] of Object.entries(parameters)) {
        if (value === undefined || value === null)
            continue;
        const text = encodeURIComponent(Array.isArray(value) ? value.join(',') : String(value));
        const slot = `{${name}}`;
        if (filled.includes(slot))
            filled = filled.replace(slot, text);
        else
            query.push(`${encodeURIComponent(name)}=${text}`);
    }
    const missing = /\{(\w+)\}/.exec(filled);
    if (missing)
        throw new TypeError(`parameter ${missing[1]} is needed for ${path}`);
    return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}
/** Makes a client. */
export function createClient(options) {
    var _a;
    const base = options.base.replace(/\/+$/, '') + '/api/v1';
    const transport = (_a = options.transport) !== null && _a !== void 0 ? _a : globalTransport();
    const send = async (name, parameters, body, call) => {
        var _a, _b;
        const [method, path] = operationTable[name];
        const headers = { Accept: 'application/json', 'Accept-Language': (_a = options.language) !== null && _a !== void 0 ? _a : 'zh', ...call.headers };
        const token = typeof options.token === 'function' ? options.token() : options.token;
        if (token)
            headers['Authorization'] = `Bearer ${token}`;
        if (call.ifMatch)
            headers['If-Match'] = call.ifMatch;
        if (call.idempotencyKey)
            headers['Idempotency-Key'] = call.idempotencyKey;
        const request = { method, url: base + address(path, parameters), headers, timeout: (_b = options.timeout) !== null && _b !== void 0 ? _b : 15000 };
        if (body !== undefined) {
            headers['Content-Type'] = 'application/json';
            request.body = JSON.stringify(body);
        }
        const reply = await transport(request);
        if (reply.status >= 400 || reply.status < 200)
            throw KepuError.of(reply);
        return { data: reply.body === '' ? undefined : read(reply), status: reply.status, headers: reply.headers };
    };
    // Takes the arguments of a method apart, by what its operation has: see Arguments.
    const raw = (name, ...given) => {
        var _a, _b;
        const shape = operationTable[name][2];
        const rest = [...given];
        const parameters = shape.includes('p') ? rest.shift() : undefined;
        const body = shape.includes('b') ? rest.shift() : undefined;
        const call = ((_a = rest[0]) !== null && _a !== void 0 ? _a : {});
        return send(name, ((_b = parameters !== null && parameters !== void 0 ? parameters : call.parameters) !== null && _b !== void 0 ? _b : {}), body, call);
    };
    const client = {
        raw,
        url: (name, parameters = {}) => base + address(name in documentTable ? documentTable[name][1] : operationTable[name][1], parameters),
        async *all(name, parameters = {}) {
            for (let cursor; cursor !== null;) {
                const page = (await send(name, cursor === undefined ? parameters : { ...parameters, cursor }, undefined, {})).data;
                yield* page.items;
                cursor = page.next_cursor;
            }
        },
    };
    for (const name of Object.keys(operationTable)) {
        client[name] = async (...given) => (await raw(name, ...given)).data;
    }
    return client;
}
function read(reply) {
    try {
        return JSON.parse(reply.body);
    }
    catch (_a) {
        throw new KepuError({ status: reply.status, code: 'not_json', title: 'The answer is no JSON', detail: reply.body.slice(0, 200) });
    }
}
