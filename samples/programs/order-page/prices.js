// Another service, in a process of its own: each price takes it some 8 ms.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  setTimeout(() => response.end(JSON.stringify({ price: request.url.length * 3 })), 8);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
