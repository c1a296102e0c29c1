'use strict'
const { createHash } = require('crypto')
const v8toIstanbul = require('v8-to-istanbul')
const { buildBundle } = require('./bundle')
const { workerReport } = require('./runs')
const { Totals } = require('./merge')

async function convert (script, bundle) {
  const converter = v8toIstanbul(script.url, 0, { source: bundle.text })
  await converter.load()
  converter.applyCoverage(script.functions)
  return converter.toIstanbul()
}

function ranking (file) {
  return Object.values(file.fnMap)
    .map((fn, i) => ({ name: fn.name, line: fn.loc.start.line, calls: file.f[i] }))
    .sort((a, b) => b.calls - a.calls || a.line - b.line)
    .slice(0, 5)
}

async function main () {
  const bundles = [
    { url: '/srv/shop/dist/server.js', bundle: buildBundle(200, 11), busy: 0.7 },
    { url: '/srv/shop/dist/admin.js', bundle: buildBundle(120, 12), busy: 0.4 }
  ]
  const totals = new Totals()
  for (let worker = 1; worker <= 3; worker++) {
    for (const { url, bundle, busy } of bundles) {
      const report = await convert(workerReport(bundle, url, busy / worker), bundle)
      totals.add(report)
      const print = createHash('sha1').update(JSON.stringify(report)).digest('hex')
      console.log(`worker ${worker} ${url} ${print}`)
    }
  }
  for (const row of totals.lines()) console.log(JSON.stringify(row))
  for (const file of totals.files.values()) {
    for (const fn of ranking(file)) console.log(`${fn.name} line ${fn.line} ${fn.calls}`)
  }
}

main().catch(err => {
  console.error(err)
  process.exit(1)
})
