const http = require('node:http');
const { Catalogue } = require('./catalogue');
const { toJson } = require('./serialize');

const catalogue = new Catalogue(3000);
const server = http.createServer((request, response) => {
  const id = Number(request.url.slice(1));
  const product = catalogue.byId(id);
  response.setHeader('content-type', 'application/json');
  response.end(toJson(product, catalogue.similar(product)));
});
server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 1200; i++) await (await fetch(`http://127.0.0.1:${port}/${i}`)).json();
  process.exit(0);
});
