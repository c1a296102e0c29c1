'use strict';

const NOUNS = ['order', 'parcel', 'invoice', 'customer', 'refund', 'stock', 'courier', 'route', 'label', 'payment', 'address', 'batch'];
const ADJ = ['open', 'late', 'signed', 'partial', 'priority', 'returned', 'archived', 'test', 'bulk', 'split'];
const FIELDS = ['id', 'created', 'updated', 'status', 'amount', 'currency', 'note', 'tags', 'owner', 'weight', 'origin', 'target'];

function makeRandom(seed) {
  let s = seed * 2654435761 >>> 0;
  return (n) => {
    s ^= s << 13; s >>>= 0;
    s ^= s >>> 17;
    s ^= s << 5; s >>>= 0;
    return s % n;
  };
}

function recordName(i) {
  const adj = ADJ[i % ADJ.length];
  const noun = NOUNS[Math.floor(i / ADJ.length) % NOUNS.length];
  return `${adj}-${noun}`;
}

function scalar(pick) {
  switch (pick(5)) {
    case 0: return { type: 'string', description: 'free text' };
    case 1: return { type: 'number' };
    case 2: return { type: 'boolean' };
    case 3: return { enum: ['new', 'open', 'closed'] };
    default: return { type: 'array', items: { type: 'string' } };
  }
}

function record(pick, i, records) {
  const properties = {};
  const count = 4 + pick(5);
  for (let k = 0; k < count; k++) properties[FIELDS[(i + k * 5) % FIELDS.length]] = scalar(pick);
  if (i > 0) properties.parent = { $ref: `#/definitions/${recordName(pick(i))}` };
  return { type: 'object', description: `Record ${i} of ${records}.`, properties, required: Object.keys(properties).slice(0, 2), additionalProperties: false };
}

function catalogue(label, seed, records, events) {
  const pick = makeRandom(seed);
  const definitions = {};
  for (let i = 0; i < records; i++) definitions[recordName(i)] = record(pick, i, records);

  const properties = {};
  for (let e = 0; e < events; e++) {
    const subject = recordName(pick(records));
    properties[`${subject}.${['created', 'changed', 'removed'][e % 3]}.${e}`] = {
      type: 'object',
      properties: { action: { type: 'string' }, subject: { $ref: `#/definitions/${subject}` }, sent: { type: 'number' } },
      required: ['action', 'subject'],
      additionalProperties: false,
    };
  }
  return { title: `Webhooks ${label}`, type: 'object', definitions, properties, additionalProperties: false };
}

module.exports = { catalogue };
