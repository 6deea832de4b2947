// The words of the page in both languages, and the choices that the browser remembers.

/** A choice that the browser remembers; where it must not, it holds until the page is closed. */
export function remembered(name) {
  try {
    return localStorage.getItem(name) || ''
  } catch {
    return ''
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value)
  } catch {
    // It is a convenience.
  }
}

export const language = remembered('language') === 'en' ? 'en' : 'zh'

/** Writes {0}, {1} of a text. */
export function t(key, ...values) {
  const text = texts[key]
  if (!text) throw new Error('no text ' + key)
  return text[language === 'en' ? 1 : 0].replace(/\{(\d)\}/g, (_, i) => values[i])
}

const texts = {
  skip: ['跳到内容', 'Skip to content'],
  events: ['活动', 'Events'],
  calendar: ['日历', 'Calendar'],
  bases: ['基地', 'Bases'],
  campaigns: ['主题活动', 'Campaigns'],
  large: ['大字版', 'Large print'],
  normal: ['标准字号', 'Normal print'],
  english: ['English', '中文'],
  developers: ['开放接口', 'API'],
  loading: ['正在加载…', 'Loading…'],
  failed: ['出错了，请再试一次。', 'Something went wrong. Please try again.'],
  offline: ['连不上服务。请检查网络，然后再试。', 'The service cannot be reached. Check your connection and try again.'],
  notFound: ['没有找到这一页。它可能已经移走。', 'This page was not found. It may have moved.'],
  gone: ['这条信息已经下架。', 'This entry has been taken down.'],
  again: ['再试一次', 'Try again'],
  backHome: ['看看有什么活动', 'See what is on'],

  heading: ['科普活动', 'Science for everyone'],
  today: ['今天', 'Today'],
  weekend: ['本周末', 'This weekend'],
  month: ['一个月内', 'Next 30 days'],
  when: ['时间', 'When'],
  near: ['离我最近', 'Near me'],
  where: ['地点', 'Where'],
  everywhere: ['全市', 'Whole city'],
  locating: ['正在定位…', 'Finding you…'],
  refused: ['没有得到您的位置。请在下面选择区县；要再试定位，请先在浏览器设置中允许。', 'Your position is not available. Choose a district below, or allow location in the settings of your browser.'],
  nearOff: ['取消按距离排序', 'Stop sorting by distance'],
  who: ['给谁', 'For whom'],
  children: ['少年儿童', 'Children'],
  theme: ['主题', 'Topic'],
  moreThemes: ['更多主题', 'More topics'],
  search: ['搜索', 'Search'],
  searchHint: ['活动、场馆、拼音或首字母', 'Events, venues, pinyin or initials'],
  clear: ['清除', 'Clear'],
  found: ['共 {0} 个活动', '{0} events'],
  foundFor: ['“{1}”：共 {0} 个活动', '{0} events for “{1}”'],
  none: ['没有符合条件的活动。', 'No events match.'],
  wider: ['看一个月内的', 'Look at the next 30 days'],
  reset: ['清除全部条件', 'Clear all filters'],
  didYouMean: ['您要找的是不是：', 'Did you mean: '],
  more: ['显示更多', 'Show more'],
  list: ['列表', 'List'],
  map: ['地图', 'Map'],
  mapLabel: ['活动地图，圆点上是活动数', 'Map of events; the dots show how many'],
  mapHint: ['点一个圆点：放大，或看这个场馆', 'Choose a dot to zoom in or to see its venue'],
  otherSessions: ['另有 {0} 场', '{0} more sessions'],
  metres: ['{0} 米', '{0} m'],
  kilometres: ['{0} 公里', '{0} km'],

  cancelled: ['已取消', 'Cancelled'],
  postponed: ['延期', 'Postponed'],
  rescheduled: ['改期', 'Rescheduled'],
  moved_online: ['改为线上', 'Moved online'],
  over: ['已结束', 'Over'],
  full: ['名额已满', 'Fully booked'],
  free: ['免费', 'Free'],
  paid: ['收费', 'With a fee'],
  online: ['线上参加', 'Attend online'],
  sessions: ['场次', 'Sessions'],
  earlier: ['原定 {0}', 'was {0}'],
  organizer: ['主办', 'Organizer'],
  audience: ['适合', 'For'],
  ages: ['{0}–{1} 岁', 'ages {0} to {1}'],
  agesFrom: ['{0} 岁以上', 'from age {0}'],
  agesTo: ['{0} 岁以下', 'up to age {0}'],
  price: ['费用', 'Price'],
  booking: ['预约', 'Booking'],
  bookHere: ['网上预约', 'Book online'],
  bookNeeded: ['需要预约', 'Booking needed'],
  noBooking: ['不需要预约', 'No booking needed'],
  lecturers: ['讲师', 'Speakers'],
  website: ['网址', 'Website'],
  phone: ['电话', 'Phone'],
  addCalendar: ['加入日历', 'Add to calendar'],
  subscribe: ['订阅日历', 'Subscribe to the calendar'],
  subscribeThese: ['订阅这些条件的日历', 'Subscribe to these filters as a calendar'],
  share: ['复制网址', 'Copy the address'],
  copied: ['网址已复制', 'The address was copied'],
  place: ['地点', 'Place'],
  route: ['怎么去', 'Directions'],
  approximate: ['位置约在一公里内', 'Position within about a kilometre'],

  openNow: ['现在开放', 'Open now'],
  openUntil: ['现在开放，到 {0}', 'Open now, until {0}'],
  closedNow: ['现在不开放', 'Closed now'],
  opensAt: ['下次开放：{0}', 'Opens {0}'],
  hoursUnknown: ['开放时间未知，出发前请先联系。', 'Opening hours are not known. Ask before you go.'],
  hours: ['今天和之后几天的开放时间', 'Opening hours of today and the next days'],
  shut: ['不开放', 'Closed'],
  lastEntry: ['{0} 停止入馆', 'last entry {0}'],
  admission: ['门票', 'Admission'],
  accreditations: ['科普认定', 'Accreditations'],
  validTo: ['有效期至 {0}', 'valid until {0}'],
  accessibility: ['无障碍', 'Accessibility'],
  accessUnknown: ['无障碍设施还没有核实，出发前请先联系。', 'Accessibility has not been checked. Ask before you go.'],
  checkedOn: ['{0} 核实', 'checked on {0}'],
  wheelchair_yes: ['坐轮椅可以进出', 'Wheelchair users can get in and around'],
  wheelchair_no: ['坐轮椅不方便进出', 'Not suitable for wheelchairs'],
  accessible_toilet_yes: ['有无障碍卫生间', 'There is an accessible toilet'],
  accessible_toilet_no: ['没有无障碍卫生间', 'No accessible toilet'],
  elevator_yes: ['有电梯', 'There is a lift'],
  elevator_no: ['没有电梯', 'No lift'],
  hearing_loop_yes: ['有助听感应线圈', 'There is a hearing loop'],
  hearing_loop_no: ['没有助听感应线圈', 'No hearing loop'],
  tactile_path_yes: ['有盲道', 'There is a tactile path'],
  tactile_path_no: ['没有盲道', 'No tactile path'],
  sign_language_yes: ['有手语服务', 'Sign language is offered'],
  sign_language_no: ['没有手语服务', 'No sign language'],
  guide_dogs_yes: ['导盲犬可以进入', 'Guide dogs are welcome'],
  guide_dogs_no: ['导盲犬不能进入', 'No guide dogs'],
  here: ['在这里举办的活动', 'Events here'],
  nothingHere: ['近期没有活动。', 'Nothing is planned at the moment.'],
  baseCount: ['共 {0} 个基地', '{0} bases'],
  level: ['级别', 'Level'],
  allLevels: ['全部级别', 'All levels'],
  district: ['区县', 'District'],
  running: ['正在进行', 'Running'],
  coming: ['即将开始', 'Coming up'],
  past: ['往期', 'Past'],
  eventCount: ['{0} 个活动', '{0} events'],
  previousMonth: ['上个月', 'Previous month'],
  nextMonth: ['下个月', 'Next month'],
  items: ['{0} 项', '{0} on'],
  onDay: ['{0}的活动', 'Events on {0}'],
  chooseDay: ['选择一天，看当天的活动。', 'Choose a day to see its events.'],
}

const weekdays = language === 'en' ? ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] : ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Names of the days of the week, from Monday. */
export const week = [...weekdays.slice(1), weekdays[0]].map((name) => (language === 'en' ? name : name.slice(1)))

// Times of the API are those of Shanghai, and are shown as they are, whatever the zone of the browser.

/** A date such as 11月28日（周六） or Sat 28 Nov. */
export function dateText(time) {
  const date = new Date(Date.UTC(+time.slice(0, 4), +time.slice(5, 7) - 1, +time.slice(8, 10)))
  const name = weekdays[date.getUTCDay()]
  if (language === 'en') return `${name} ${date.getUTCDate()} ${date.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })}`
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${name}）`
}

export const clock = (time) => time.slice(11, 16)

/** Today in Shanghai: 2026-11-28. */
export const today = () => new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)

export function distanceText(metres) {
  if (metres === null || metres === undefined) return ''
  return metres < 1000 ? t('metres', metres) : t('kilometres', (metres / 1000).toFixed(metres < 10000 ? 1 : 0))
}
