import http from 'node:http';
import { createHash } from 'node:crypto';
import { parse } from './language.mjs';
import { execute } from './execute.mjs';
import { makeCollection, schema } from './schema.mjs';

let s = 16061669;
const random = () => {
  s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
  return s / 0x80000000;
};

const collection = makeCollection(random);
const documents = new Map();

const server = http.createServer(async (req, res) => {
  let body = '';
  req.setEncoding('utf8');
  for await (const part of req) body += part;
  try {
    const { query, variables } = JSON.parse(body);
    let document = documents.get(query);
    if (!document) documents.set(query, (document = parse(query)));
    const data = await execute(schema, document, 'Query', {}, collection.context(), variables);
    const text = JSON.stringify({ data });
    res.writeHead(200, { 'content-type': 'application/json', etag: createHash('md5').update(text).digest('hex') });
    res.end(text);
  } catch (e) {
    res.writeHead(400).end(JSON.stringify({ errors: [e.message] }));
  }
});
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const { port } = server.address();

const QUERIES = [
  `fragment W { id title year area }
   query { room(id: $id) { title floor hung(first: 40) { ...W painter { name born works(first: 6) { ...W room { title } } } } } }`,
  'query { painter(id: $id) { name early: works(first: 12) { title year room { title hung(first: 8) { title painter { name } } } } } }',
  'query { room(id: $id) { id title hung(first: 25) { title area painter { name } } } }',
  'query { painter(id: $id) { colour } }',
];

const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const ask = (query, variables) => new Promise((resolve, reject) => {
  const req = http.request({ host: '127.0.0.1', port, method: 'POST', agent }, (res) => {
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (d) => { text += d; });
    res.on('end', () => resolve({ status: res.statusCode, text }));
  });
  req.on('error', reject);
  req.end(JSON.stringify({ query, variables }));
});

let bytes = 0;
let refused = 0;
let seal = 0;
for (let wave = 0; wave < 150; wave++) {
  const answers = await Promise.all(Array.from({ length: 6 }, () => {
    const kind = Math.floor(random() * 40);
    return ask(QUERIES[kind === 0 ? 3 : kind % 3], { id: Math.floor(random() * 40) });
  }));
  for (const { status, text } of answers) {
    if (status !== 200) refused++;
    bytes += text.length;
    seal = (Math.imul(seal, 31) + text.charCodeAt(text.length >> 1)) | 0;
  }
}
agent.destroy();
server.close();
console.log(`bytes ${bytes} refused ${refused} seal ${seal} documents ${documents.size}`);
console.log(`batches ${collection.stats.batches} keys ${collection.stats.keys}`);
