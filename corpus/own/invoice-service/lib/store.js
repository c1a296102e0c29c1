class InvoiceStore {
  constructor(customers, invoices) {
    this.customers = [];
    for (let i = 0; i < customers; i++) this.customers.push({ id: `c${(i * 31) % 99_991}`, name: `Customer ${i}`, city: 'Ulm' });
    this.invoices = Array.from({ length: invoices }, (_, i) => ({ number: i, customerId: this.customers[(i * 17) % customers].id, cents: i * 99 }));
  }

  page(number, size) {
    return this.invoices.slice(number * size, (number + 1) * size);
  }

  customerOf(invoice) {
    return this.customers.find((customer) => customer.id === invoice.customerId);
  }
}

module.exports = { InvoiceStore };
