const PARTS = ['alpha', 'beta', 'core', 'delta', 'edge', 'fast', 'green', 'hub']

export async function * rules (count) {
  let seed = 8
  const next = n => (seed = (seed * 16807) % 2147483647) % n
  for (let i = 0; i < count; i++) {
    const tags = []
    for (let k = 1 + next(5); k > 0; k--) tags.push(PARTS[next(8)] + '-' + PARTS[next(8)])
    if (i % 700 === 133) tags.splice(0, tags.length, 'releasecandidate' + (10000 + next(89999)) + '.' + next(9))
    yield `rule-${i}: ${tags.join(',')}`
  }
}
