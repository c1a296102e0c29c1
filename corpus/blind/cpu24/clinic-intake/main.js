import http from 'node:http';
import { once } from 'node:events';
import { Clinic } from './clinic.js';
import { forms } from './forms.js';
import { body, compose, conforming, counted } from './middleware.js';

const clinic = new Clinic();
const counts = {};
const handle = compose([
  counted(counts),
  body(),
  conforming(forms),
  async (context) => {
    context.answer = context.form === 'admission' ? clinic.admit(context.body) : clinic.record(context.body);
    context.status = context.answer ? 200 : 404;
  },
]);

const server = http.createServer(async (request, response) => {
  const context = { request, form: request.url.slice(1), status: 500, answer: null };
  await handle(context);
  response.writeHead(context.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(context.answer));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const { port } = server.address();

function post(path, data) {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path, method: 'POST', agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve(JSON.parse(text)));
    });
    request.on('error', reject);
    request.end(JSON.stringify(data));
  });
}

let seed = 4711;
const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
const person = (i) => ({
  name: `Patient ${i}`,
  born: `19${10 + below(89)}-0${1 + below(9)}-1${below(9)}`,
  address: { street: `Way ${below(99)}`, town: 'Harbour', code: String(below(20) === 0 ? 1 : 10000 + below(9999)) },
});
const reading = (at) => ({ at, pulse: 45 + below(90), temperature: 35 + below(50) / 10, pressure: [90 + below(60), 60 + below(30)] });

for (let i = 0; i < 15; i++) {
  await Promise.all(
    Array.from({ length: 8 }, (_, k) =>
      post('/admission', { patient: person(i * 8 + k), ward: ['north', 'south', 'day'][below(3)], reasons: ['observation'] })),
  );
}
for (let hour = 0; hour < 20; hour++) {
  await Promise.all(
    Array.from({ length: 8 }, (_, k) =>
      post('/vitals', { patientId: 1 + ((hour * 8 + k) % 100), readings: Array.from({ length: 48 }, (_, m) => reading(hour * 60 + m)) })),
  );
}
agent.destroy();
server.close();
console.log(JSON.stringify(counts));
const wards = clinic.wards();
console.log(Object.keys(wards).sort().map((w) => `${w} ${wards[w].patients}`).join(', '));
