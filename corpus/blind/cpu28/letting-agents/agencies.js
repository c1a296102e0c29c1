'use strict';

const CITIES = ['Leeds', 'Hull', 'York', 'Bath', 'Derby', 'Truro', 'Exeter', 'Luton'];
const STREETS = ['Mill Lane', 'High Street', 'Canal Row', 'Park Road', 'Station Yard', "St Mary's", 'Orchard Way', 'Quay'];
const FEATURES = ['parking', 'lift', 'balcony', 'bath', 'bike shed', 'dishwasher', 'pets', 'furnished'];
const NAMES = ['Hearth', 'Keystone', 'Gable', 'Lintel', 'Threshold', 'Mortar', 'Eaves', 'Dormer'];

function prng(seed) {
  let s0 = seed >>> 0, s1 = (seed * 2654435761) >>> 0;
  const next = () => {
    let x = s0;
    const y = s1;
    s0 = y;
    x ^= x << 23; x ^= x >>> 17; x ^= y ^ (y >>> 26);
    s1 = x >>> 0;
    return ((s0 + s1) >>> 0) / 4294967296;
  };
  const int = (n) => Math.floor(next() * n);
  return { next, int, of: (a) => a[int(a.length)], some: (a, p) => a.filter(() => next() < p) };
}

const tags = ['div', 'section', 'article', 'main'];

function listing(r) {
  const fields = r.some(['{{rooms}} rooms', '{{day from}}', '{{pounds rent}} a month', '{{yearly rent}} a year', 'fit {{fit}}', '{{#if garden}}garden{{else}}no garden{{/if}}', '{{#each features}}<i>{{this}}</i>{{#unless @last}}, {{/unless}}{{/each}}'], 0.6);
  const cell = r.next() < 0.5 ? '{{> home}}' : `<h3>${r.of(['{{street}} {{number}}', '{{upper street}}', '{{number}}, {{street}}'])}</h3>`;
  return `${cell}<p class="c${r.int(90)}">${fields.join(r.of([' | ', ' &middot; ', '<br>']))}</p>`;
}

function block(r, depth) {
  const tag = r.of(tags), cls = `b-${r.int(1000)}`;
  switch (r.int(depth > 0 ? 6 : 4)) {
    case 0: return `<${tag} class="${cls}">{{#each homes}}<div id="h{{@index}}">${listing(r)}</div>{{else}}<p>Nothing today, {{seeker.name}}.</p>{{/each}}</${tag}>`;
    case 1: return `<p class="${cls}">Dear {{seeker.name}}, we found {{plural homes.length "home" "homes"}} below {{pounds seeker.budget}}.</p>`;
    case 2: return `{{#with agency}}<${tag} class="${cls}">{{> contact}} ${r.of(NAMES)}</${tag}>{{/with}}`;
    case 3: return `<table class="${cls}">{{#columns homes ${2 + r.int(3)}}}<tr>{{#each cells}}<td>${listing(r)}</td>{{/each}}</tr>{{/columns}}</table>`;
    case 4: return `<${tag} class="${cls}">\n${block(r, depth - 1)}\n${block(r, depth - 1)}\n</${tag}>`;
    default: return `{{#when seeker.budget ${500 + r.int(1500)}}}${block(r, depth - 1)}{{else}}${block(r, depth - 1)}{{/when}}`;
  }
}

function template(r, name) {
  const blocks = Array.from({ length: 5 + r.int(5) }, () => block(r, 2));
  return `<!doctype html>\n<title>${name}</title>\n{{! layout of ${name} }}\n<body style="color:#${r.int(0xffffff).toString(16)}">\n${blocks.join('\n')}\n</body>`;
}

exports.agencies = function* agencies(seed, count) {
  const r = prng(seed);
  for (let i = 0; i < count; i++) {
    const name = `${r.of(NAMES)} & ${r.of(NAMES)} ${i + 1}`;
    yield {
      name,
      city: r.of(CITIES),
      phone: `01${100 + r.int(899)} ${100000 + r.int(899999)}`,
      template: template(r, name),
      homes: Array.from({ length: 40 }, (_, n) => ({
        street: r.of(STREETS), number: 1 + r.int(150), rooms: 1 + r.int(5), rent: 400 + 25 * r.int(80),
        garden: r.next() < 0.4, features: r.some(FEATURES, 0.35), from: Date.UTC(2026, r.int(12), 1 + n % 28),
        x: r.next() * 10, y: r.next() * 10,
      })),
      seekers: Array.from({ length: 2 + r.int(4) }, () => ({
        name: `${r.of(['Ann', 'Ben', 'Cleo', 'Dev', 'Esi'])} ${r.of(['Abbot', "O'Dea", 'Shah', 'Wu'])}`,
        budget: 600 + 50 * r.int(30), rooms: 1 + r.int(3), wishes: r.some(FEATURES, 0.3), x: r.next() * 10, y: r.next() * 10,
      })),
    };
  }
};
