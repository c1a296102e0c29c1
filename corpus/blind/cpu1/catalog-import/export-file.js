const WORDS = ['Oak', 'Steel', 'Desk', 'Lamp', 'Chair', 'Shelf', 'Round', 'Small', 'Grey', 'Folding']

export function * exportFile (rows) {
  let seed = 99
  const next = (n) => (seed = (seed * 16807) % 2147483647) % n
  yield 'sku,title,price,stock,tags\n'
  for (let from = 0; from < rows; from += 200) {
    const block = []
    for (let n = from; n < Math.min(rows, from + 200); n++) {
      const title = `${WORDS[next(10)]} ${WORDS[next(10)]}, ""${WORDS[next(10)]}""`
      const price = next(40) ? (next(90000) / 100).toFixed(2) : 'n/a'
      block.push(`AB${String(n).padStart(5, '0')},"${title}",${price},${next(200)},${WORDS[next(10)]}/${WORDS[next(10)]}\n`)
    }
    yield block.join('')
  }
}
