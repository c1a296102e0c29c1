// Calls that are far too many to be looked at, in code without semicolons: the output must stay what it is.
const seen = new Map()
const list = []
function half(n) { return n >> 1 }
function put(key, value) {
  const half_ = half(value)
  seen.set(key, half_)
  list.length = 0
  list.push(key)
  list[0] = seen.get(key)
  ;[1].forEach(() => { half(half(value)) })
  return list.at(half(half(0)))
}
function fails(n) {
  try { return JSON.parse(n % 2 ? '{' : '1') } catch { return 2 }
}
function depth(n) { return n === 0 ? 0 : 1 + Math.min(depth(half(half(n))), n) }
let sum = 0
for (let i = 0; i < 60_000; i++) {
  sum += put(i % 7, i)
  sum += fails(i)
}
for (let i = 0; i < 9000; i++) sum += depth(i)
console.log(sum)
