const { kepu, words, row } = require('../../utils/kepu')

Component({
  data: { typed: '', suggestions: [], items: [], searched: '', note: '' },
  methods: {
    // 停下 200 毫秒才问，晚到的旧回答不显示。
    input(event) {
      const typed = event.detail.value.trim()
      this.setData({ typed, note: '' })
      clearTimeout(this.timer)
      if (!typed) return this.setData({ suggestions: [], items: [], searched: '' })
      this.timer = setTimeout(() => this.suggest(typed), 200)
    },
    async suggest(typed) {
      try {
        const { items } = await kepu().suggest({ q: typed })
        if (typed === this.data.typed) this.setData({ suggestions: items.map(({ kind, id, text }) => ({ kind, id, text })) })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
    },
    async search() {
      const { typed } = this.data
      if (!typed) return
      clearTimeout(this.timer)
      try {
        const page = await kepu().listActivities({ q: typed, limit: 50 })
        this.setData({ items: page.items.map(row), searched: typed, suggestions: [], note: page.items.length ? '' : this.nothing(page) })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
    },
    nothing({ suggestions }) {
      return suggestions && suggestions.length ? `没有找到，您要找的是不是：${suggestions.join('、')}` : '没有找到。可以用拼音或首字母，例如 gxy。'
    },
    async choose(event) {
      const { kind, id, text } = event.currentTarget.dataset
      if (kind === 'activity') return wx.navigateTo({ url: '/pages/detail/detail?id=' + id })
      this.setData({ typed: text })
      await this.search()
    },
    open(event) {
      wx.navigateTo({ url: '/pages/detail/detail?id=' + event.currentTarget.dataset.id })
    },
  },
})
