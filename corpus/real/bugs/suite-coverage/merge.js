'use strict'

class Totals {
  constructor () {
    this.files = new Map()
  }

  add (report) {
    for (const [path, file] of Object.entries(report)) {
      const known = this.files.get(path)
      if (!known) {
        this.files.set(path, structuredClone(file))
        continue
      }
      for (const id of Object.keys(file.s)) known.s[id] += file.s[id]
      for (const id of Object.keys(file.f)) known.f[id] = (known.f[id] || 0) + file.f[id]
    }
  }

  * lines () {
    for (const [path, file] of this.files) {
      const statements = Object.values(file.s)
      const hit = statements.filter(n => n > 0).length
      const calls = Object.values(file.f).reduce((a, b) => a + b, 0)
      yield { path, statements: statements.length, hit, branches: Object.keys(file.b).length, functions: Object.keys(file.f).length, calls }
    }
  }
}

module.exports = { Totals }
