export class Ledger {
  #entries = []
  #due = 0

  post (invoice) {
    this.#entries.push({ ...invoice, paid: 0, state: 'open' })
    this.#due += invoice.amount
  }

  lookup (reference) {
    return this.#entries.find(entry => entry.reference === reference)
  }

  settle (entry, amount) {
    entry.paid += amount
    this.#due -= amount
    entry.state = entry.paid >= entry.amount ? 'settled' : 'partial'
    return entry.state
  }

  outstanding () {
    return this.#due
  }
}
