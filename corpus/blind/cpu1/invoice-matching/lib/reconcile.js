import { cents } from './money.js'

const REFERENCE = /\bINV-(\d{4})-(\d{6})\b/

function referenceOf (purpose) {
  const hit = REFERENCE.exec(purpose)
  return hit ? `${hit[1]}/${hit[2]}` : null
}

export function reconcile (ledger, lines) {
  const outcome = { settled: 0, partial: 0, unmatched: [] }
  for (const line of lines) {
    const reference = referenceOf(line.purpose)
    const entry = reference && ledger.lookup(reference)
    if (!entry || entry.state === 'settled') {
      outcome.unmatched.push(line)
      continue
    }
    outcome[ledger.settle(entry, cents(line.amount))]++
  }
  return outcome
}
