import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Product } from './schema.js'
import { exportFile } from './export-file.js'

const byTag = new Map()
const rejected = new Map()
let value = 0

const rows = Readable.from(exportFile(160000)).pipe(parse({ columns: true }))

for await (const row of rows) {
  const { success, data, error } = Product.safeParse(row)
  if (!success) {
    for (const issue of error.issues) {
      const field = issue.path.join('.')
      rejected.set(field, (rejected.get(field) ?? 0) + 1)
    }
    continue
  }
  value += data.price * data.stock
  for (const tag of data.tags) byTag.set(tag, (byTag.get(tag) ?? 0) + 1)
}

console.log('stock value', value.toFixed(2))
console.log(Object.fromEntries(byTag), Object.fromEntries(rejected))
