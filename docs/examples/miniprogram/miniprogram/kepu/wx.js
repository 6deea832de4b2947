"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wxTransport = wxTransport;
const errors_js_1 = require("./errors.js");
/** The transport of WeChat mini-programs: `wxTransport(wx)`. wx.request knows no PATCH, which goes as a POST that says so. */
function wxTransport(wx) {
    return ({ method, url, headers, body, timeout }) => new Promise((resolve, reject) => {
        const header = { ...headers };
        let verb = method;
        if (verb === 'PATCH') {
            header['X-HTTP-Method-Override'] = verb;
            verb = 'POST';
        }
        wx.request({
            url,
            method: verb,
            header,
            ...(body === undefined ? {} : { data: body }),
            dataType: 'text', // else wx reads problems as text and answers as objects
            responseType: 'text',
            timeout,
            success: ({ statusCode, header, data }) => {
                const names = {};
                for (const [name, value] of Object.entries(header))
                    names[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
                resolve({ status: statusCode, headers: names, body: typeof data === 'string' ? data : JSON.stringify(data) });
            },
            fail: ({ errMsg }) => reject(errors_js_1.KepuError.unanswered(/timeout/i.test(errMsg) ? 'timeout' : 'network', errMsg)),
        });
    });
}
