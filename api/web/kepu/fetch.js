import { KepuError } from './errors.js';
/** The transport of browsers and Node.js: `fetchTransport(fetch)`. */
export function fetchTransport(fetch) {
    return async ({ method, url, headers, body, timeout }) => {
        const stop = new AbortController();
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            stop.abort();
        }, timeout);
        try {
            const answer = await fetch(url, body === undefined ? { method, headers, signal: stop.signal } : { method, headers, body, signal: stop.signal });
            const names = {};
            answer.headers.forEach((value, name) => {
                names[name.toLowerCase()] = value;
            });
            return { status: answer.status, headers: names, body: await answer.text() };
        }
        catch (fault) {
            throw KepuError.unanswered(late ? 'timeout' : 'network', late ? `no answer within ${timeout} ms` : String(fault));
        }
        finally {
            clearTimeout(timer);
        }
    };
}
/** The transport of programs that have fetch. */
export function globalTransport() {
    if (typeof fetch === 'undefined')
        throw new TypeError('there is no fetch here: give createClient a transport');
    return fetchTransport((url, init) => fetch(url, init)); // looked up at each call, and called as its own
}
