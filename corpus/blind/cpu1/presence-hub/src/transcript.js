const STATES = ['online', 'away', 'offline', 'online']

function* transcript(users, length) {
  let x = 123456789
  for (let at = 0; at < length; at++) {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    const n = x >>> 0
    yield `${at * 250}|u${n % users}|${STATES[(n >>> 9) % STATES.length]}`
  }
}

const parse = (line) => {
  const [at, user, state] = line.split('|')
  return { at: Number(at), user, state }
}

module.exports = { transcript, parse }
