import { KepuError } from './errors.js'
import type { Transport } from './client.js'

/** As much of wx.request as is used: https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html */
export interface WxLike {
  request(options: {
    url: string
    method: 'GET' | 'POST' | 'PUT' | 'DELETE'
    header: Record<string, string>
    data?: string
    dataType: string
    responseType: 'text'
    timeout: number
    success(answer: { statusCode: number; header: Record<string, string | string[]>; data: unknown }): void
    fail(fault: { errMsg: string }): void
  }): unknown
}

/** The transport of WeChat mini-programs: `wxTransport(wx)`. wx.request knows no PATCH, which goes as a POST that says so. */
export function wxTransport(wx: WxLike): Transport {
  return ({ method, url, headers, body, timeout }) =>
    new Promise((resolve, reject) => {
      const header = { ...headers }
      let verb = method
      if (verb === 'PATCH') {
        header['X-HTTP-Method-Override'] = verb
        verb = 'POST'
      }
      wx.request({
        url,
        method: verb as 'GET',
        header,
        ...(body === undefined ? {} : { data: body }),
        dataType: 'text', // else wx reads problems as text and answers as objects
        responseType: 'text',
        timeout,
        success: ({ statusCode, header, data }) => {
          const names: Record<string, string> = {}
          for (const [name, value] of Object.entries(header)) names[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value)
          resolve({ status: statusCode, headers: names, body: typeof data === 'string' ? data : JSON.stringify(data) })
        },
        fail: ({ errMsg }) => reject(KepuError.unanswered(/timeout/i.test(errMsg) ? 'timeout' : 'network', errMsg)),
      })
    })
}
