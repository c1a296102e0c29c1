const http = require('node:http');
const { InvoiceStore } = require('./lib/store');
const { renderInvoice } = require('./lib/render');

const store = new InvoiceStore(6000, 4000);
const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const invoices = store.page(Number(url.searchParams.get('page') ?? 0), 60);
  const rows = invoices.map((invoice) => renderInvoice(invoice, store.customerOf(invoice)));
  response.setHeader('content-type', 'text/html');
  response.end(`<table>${rows.join('')}</table>`);
});

server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 260; i++) await (await fetch(`http://127.0.0.1:${port}/?page=${i % 90}`)).text();
  server.close();
  process.exit(0);
});
