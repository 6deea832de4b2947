const { createClient, wxTransport, KepuError } = require('../kepu/index')
const config = require('../config')

// 一个客户端供各页共用；放在函数里，wx 就绪后才创建。
let client
function kepu() {
  if (!client) client = createClient({ base: config.base, transport: wxTransport(wx) })
  return client
}

// 请求失败时告诉用户什么：服务端的说明已是中文；没有回应时说明是网络。
function words(fault) {
  if (!(fault instanceof KepuError)) return '出错了，请稍后再试'
  if (fault.status === 0) return '连不上服务，请检查网络后下拉重试'
  if (fault.status === 429) return `请求太多，请 ${fault.retryAfter || 5} 秒后再试`
  return fault.message
}

const states = { cancelled: '已取消', postponed: '延期', rescheduled: '改期', moved_online: '改为线上' }

// 列表里一条活动要显示的内容：页面只管显示，不再计算。
function row(one) {
  const far = one.distance_m
  return {
    id: one.id,
    title: one.title,
    time: one.calendar_text,
    place: (one.next_session.venue || one.venue || one.next_session.place || one.place || { name: '' }).name,
    distance: far === null || far === undefined ? '' : far < 1000 ? `${far} 米` : `${(far / 1000).toFixed(1)} 公里`,
    state: states[one.next_session.state] || '',
  }
}

module.exports = { kepu, words, row, states, config }
