import { openInvoices, bankStatement } from './lib/fixtures.js'
import { Ledger } from './lib/ledger.js'
import { reconcile } from './lib/reconcile.js'
import { euros } from './lib/money.js'

const ledger = new Ledger()
for (const invoice of openInvoices(20000)) ledger.post(invoice)

const outcome = reconcile(ledger, bankStatement(19000, 20000))

console.log('settled   %d', outcome.settled)
console.log('partial   %d', outcome.partial)
console.log('unmatched %d', outcome.unmatched.length)
console.log('still due %s', euros(ledger.outstanding()))
