const bus = require('./bus')

const contact = (id, name) => {
  let state = 'offline'
  let since = 0
  let online = 0

  bus.on('presence', (event) => {
    if (event.user !== id) return
    if (state === 'online') online += event.at - since
    state = event.state
    since = event.at
  })

  return {
    id,
    name,
    summary: () => ({ name, state, online }),
  }
}

module.exports = contact
