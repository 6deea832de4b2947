/** Every failure of a call: what the server refused, and what never reached it. */
export class KepuError extends Error {
    constructor(problem, retryAfter) {
        var _a, _b;
        super(problem.detail || problem.title);
        Object.setPrototypeOf(this, KepuError.prototype); // for compilers that write ES5
        this.name = 'KepuError';
        this.status = problem.status;
        this.code = problem.code;
        this.errors = (_a = problem.errors) !== null && _a !== void 0 ? _a : [];
        this.requestId = (_b = problem.request_id) !== null && _b !== void 0 ? _b : '';
        this.retryAfter = retryAfter;
        this.problem = problem;
    }
    /** Whether the same request may succeed later. */
    get temporary() {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
    /** The error of an answer. One that is no problem document, as of a proxy, becomes one. */
    static of(reply) {
        const seconds = Number(reply.headers['retry-after']);
        const wait = reply.headers['retry-after'] !== undefined && Number.isFinite(seconds) ? seconds : undefined;
        try {
            const problem = JSON.parse(reply.body);
            if (typeof problem.code === 'string')
                return new KepuError(problem, wait);
        }
        catch (_a) {
            // Said below.
        }
        return new KepuError({ status: reply.status, code: 'http_' + reply.status, title: `HTTP ${reply.status}`, detail: `HTTP ${reply.status}` }, wait);
    }
    /** The error of a request that no server answered. */
    static unanswered(code, detail) {
        return new KepuError({ status: 0, code, title: detail, detail });
    }
}
