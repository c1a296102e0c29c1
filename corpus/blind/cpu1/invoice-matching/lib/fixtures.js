function random (seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const number = n => String(n).padStart(6, '0')

export function * openInvoices (count) {
  const next = random(11)
  for (let n = 0; n < count; n++) {
    yield {
      reference: `2024/${number(n * 7)}`,
      customer: `C${Math.floor(next() * 900)}`,
      amount: 1000 + Math.floor(next() * 90000)
    }
  }
}

export function bankStatement (count, invoices) {
  const next = random(23)
  return Array.from({ length: count }, () => {
    const n = Math.floor(next() * invoices) * 7
    const euro = 5 + Math.floor(next() * 400)
    return {
      purpose: `Transfer INV-2024-${number(n)} thank you`,
      amount: `${euro},${Math.floor(next() * 100)}`
    }
  })
}
