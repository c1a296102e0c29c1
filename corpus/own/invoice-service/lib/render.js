const escape = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

function renderInvoice(invoice, customer) {
  const amount = (invoice.cents / 100).toFixed(2);
  return `<tr><td>${invoice.number}</td><td>${escape(customer.name)}</td><td>${customer.city}</td><td>${amount}</td></tr>`;
}

module.exports = { renderInvoice };
