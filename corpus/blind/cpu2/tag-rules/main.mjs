import { parseRule } from './parser.mjs'
import { rules } from './rules-source.mjs'

const uses = new Map()
const pairs = new Map()
const rejected = {}

for await (const line of rules(24000)) {
  const rule = parseRule(line)
  if (!rule.ok) {
    rejected[rule.why] = (rejected[rule.why] ?? 0) + 1
    continue
  }
  const tags = rule.tags
  for (let i = 0; i < tags.length; i++) {
    uses.set(tags[i], (uses.get(tags[i]) ?? 0) + 1)
    for (let j = i + 1; j < tags.length; j++) {
      const pair = tags[i] < tags[j] ? `${tags[i]} ${tags[j]}` : `${tags[j]} ${tags[i]}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
}

const [tag, count] = [...uses].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
console.log({ rejected, tags: uses.size, pairs: pairs.size, tag, count })
