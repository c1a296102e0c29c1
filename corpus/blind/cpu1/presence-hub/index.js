const bus = require('./src/bus')
const contact = require('./src/contact')
const { transcript, parse } = require('./src/transcript')

const USERS = 2500
const contacts = Array.from({ length: USERS }, (_, n) => contact(`u${n}`, `User ${n}`))

const perState = { online: 0, away: 0, offline: 0 }
bus.on('presence', ({ state }) => perState[state]++)

const replay = (lines) => {
  let count = 0
  for (const line of lines) {
    bus.emit('presence', parse(line))
    count++
  }
  return count
}

console.log('%d events', replay(transcript(USERS, 30000)))

const top = contacts
  .map((c) => c.summary())
  .sort((a, b) => b.online - a.online)
  .slice(0, 5)

console.log(perState)
for (const { name, state, online } of top) console.log(name, state, `${Math.round(online / 1000)} s`)
