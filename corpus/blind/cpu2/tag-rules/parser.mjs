const NAME = /^[a-z][a-z0-9-]{1,30}$/
const LIST = /^(?:[a-z0-9]+[-_]?)+(?:,(?:[a-z0-9]+[-_]?)+)*$/

export function parseRule (line) {
  const colon = line.indexOf(':')
  if (colon < 0) return { ok: false, why: 'no name' }
  const name = line.slice(0, colon).trim()
  if (!NAME.test(name)) return { ok: false, why: 'name' }
  const list = line.slice(colon + 1).trim().toLowerCase()
  if (!LIST.test(list)) return { ok: false, why: 'tags' }
  return { ok: true, name, tags: list.split(',') }
}
