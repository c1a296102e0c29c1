const range = (n) => Array.from({ length: n }, (_, i) => i);
const constant = (text) => () => text;
const field = (path) => {
  if (!/^\w+(\.\w+)*$/.test(path)) throw new SyntaxError(`field ${path}`);
  const steps = path.split('.');
  return (data) => steps.reduce((v, step) => v?.[step], data) ?? '';
};

const compile = (template) => {
  const parts = template
    .split(/(\{\{[^}]+\}\})/)
    .filter((p) => p !== '')
    .map((p) => (p.startsWith('{{') ? field(p.slice(2, -2).trim()) : constant(p)));
  return (data) => parts.map((part) => part(data)).join('');
};

const render = (template) => (data) => compile(template)(data);

const LETTER = [
  'Dear {{ guest.title }} {{ guest.name }},',
  'thank you for booking room {{ room.no }} ({{ room.kind }}) from {{ from }} to {{ to }}.',
  ...range(12).map((k) => `Note ${k}: breakfast is served in hall {{ halls.h${k % 3} }} until {{ times.t${k % 4} }}, ask {{ staff.s${k} }}.`),
  'Kind regards, {{ staff.s0 }}',
].join('\n');

const staff = Object.fromEntries(range(12).map((k) => [`s${k}`, ['Ada', 'Ben', 'Cleo', 'Dan'][k % 4]]));
const bookingAt = (i) => ({
  guest: { title: ['Ms', 'Mr', 'Dr'][i % 3], name: `Guest${i}` },
  room: { no: 100 + (i % 60), kind: ['single', 'double'][i % 2] },
  from: `day ${i % 360}`, to: `day ${(i % 360) + 1 + (i % 5)}`,
  halls: { h0: 'A', h1: 'B', h2: 'C' }, times: { t0: '9', t1: '10', t2: '10:30', t3: '11' }, staff,
});

const letterFor = (booking) => render(LETTER)(booking);
const wordsIn = (letter) => letter.split(' ').length;

const sizes = range(31000).map((i) => letterFor(bookingAt(i)).length);
console.log(range(50).map(bookingAt).map(letterFor).map(wordsIn).reduce((a, b) => a + b, 0));
console.log(sizes.length, sizes.reduce((a, b) => a + b, 0), Math.max(...sizes.slice(0, 100)));
