const http = require('node:http');
const { readImage } = require('./images');
const { archive } = require('./archive');

const server = http.createServer((request, response) => {
  const image = readImage(request.url);
  const packed = archive(image);
  response.setHeader('content-length', packed.length);
  response.end(packed);
});
server.listen(0, async () => {
  const { port } = server.address();
  for (let i = 0; i < 36; i++) await (await fetch(`http://127.0.0.1:${port}/image-${i % 7}`)).arrayBuffer();
  process.exit(0);
});
