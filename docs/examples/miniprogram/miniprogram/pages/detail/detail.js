const { kepu, words, states } = require('../../utils/kepu')

// 接口的时间都是 +08:00，直接取文字，不受手机时区影响。
const clock = (time) => time.slice(11, 16)
function day(time) {
  const date = new Date(Date.UTC(+time.slice(0, 4), +time.slice(5, 7) - 1, +time.slice(8, 10)))
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${'日一二三四五六'[date.getUTCDay()]}）`
}

Component({
  data: { activity: null, sessions: [], note: '' },
  methods: {
    async onLoad({ id }) {
      try {
        const activity = await kepu().getActivity({ id })
        this.setData({ activity, sessions: activity.sessions.map((one) => this.session(activity, one)) })
        wx.setNavigationBarTitle({ title: activity.title })
      } catch (fault) {
        this.setData({ note: fault.status === 410 ? '这个活动已经下架。' : words(fault) })
      }
    },

    session(activity, one) {
      const state = activity.state === 'scheduled' ? one.state : activity.state
      const end = one.end ? `–${one.end.slice(0, 10) === one.start.slice(0, 10) ? clock(one.end) : day(one.end) + clock(one.end)}` : ''
      return {
        id: one.id,
        time: `${day(one.start)}${clock(one.start)}${end}`,
        place: (one.venue || activity.venue || one.place || activity.place || { name: '' }).name,
        state: states[state] || '',
        reason: one.state_reason || activity.state_reason || '',
        open: state !== 'cancelled' && state !== 'postponed',
      }
    },

    // 写入手机日历；没有结束时间的按两小时。
    remember(event) {
      const { activity } = this.data
      const one = activity.sessions.find(({ id }) => id === event.currentTarget.dataset.id)
      const start = Date.parse(one.start) / 1000
      wx.addPhoneCalendar({
        title: activity.title,
        startTime: start,
        endTime: String(one.end ? Date.parse(one.end) / 1000 : start + 7200),
        location: one.address || '',
        description: activity.share_title,
        fail: ({ errMsg }) => /cancel/.test(errMsg) || this.setData({ note: '没有写入日历：请在设置中允许访问日历。' }),
      })
    },

    route() {
      const { activity } = this.data
      const { lat, lng } = activity.location // gcj02，与微信地图一致
      wx.openLocation({ latitude: lat, longitude: lng, name: (activity.venue || activity.place).name, address: activity.sessions[0].address || '' })
    },
    book() {
      wx.setClipboardData({ data: this.data.activity.booking.url })
    },
    call() {
      wx.makePhoneCall({ phoneNumber: this.data.activity.booking.phone })
    },
    onShareAppMessage() {
      const { activity } = this.data
      return { title: activity.share_title, path: '/pages/detail/detail?id=' + activity.id }
    },
  },
})

