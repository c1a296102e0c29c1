'use strict'

// Writes the text of a bundle of many small modules and remembers where
// every function and every branch of it stands.

function mulberry (seed) {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const NOUNS = ['order', 'invoice', 'cart', 'voucher', 'parcel', 'refund', 'stock', 'batch', 'courier', 'label']
const VERBS = ['load', 'save', 'check', 'merge', 'price', 'route', 'print', 'close', 'count', 'split']

function buildBundle (modules, seed) {
  const rand = mulberry(seed)
  const pick = list => list[Math.floor(rand() * list.length)]
  const chunks = []
  const functions = []
  let offset = 0
  const put = line => {
    chunks.push(line)
    offset += line.length + 1
  }
  for (let m = 0; m < modules; m++) {
    put(`/* module ${m} */`)
    const count = 4 + Math.floor(rand() * 5)
    for (let f = 0; f < count; f++) {
      const name = `${pick(VERBS)}_${pick(NOUNS)}_${m}_${f}`
      const fn = { name, start: offset, end: 0, blocks: [] }
      put(`function ${name} (input, options) {`)
      put(`  const limit = options.limit || ${Math.floor(rand() * 90) + 10}`)
      const branches = 1 + Math.floor(rand() * 3)
      for (let b = 0; b < branches; b++) {
        const head = `  if (input.${pick(NOUNS)} > limit * ${b + 1}) `
        const from = offset + head.length
        put(head + '{')
        put(`    input.${pick(NOUNS)} -= limit`)
        put(`    input.log.push('${name}:${b}')`)
        put('  }')
        fn.blocks.push({ start: from, end: offset - 1 })
      }
      put('  return input')
      put('}')
      fn.end = offset - 1
      functions.push(fn)
      if (rand() < 0.5) put('')
    }
  }
  return { text: chunks.join('\n') + '\n', functions, rand }
}

module.exports = { buildBundle, mulberry }
