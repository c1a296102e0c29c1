import { EventEmitter } from 'node:events';
import Ajv from 'ajv';
import { schemaFor } from './schemas.js';

const ajv = new Ajv({ allErrors: true });
const REQUIRED_HEADERS = ['channel', 'received'];

function validator(kind) {
  return ajv.compile(schemaFor(kind));
}

export class Intake extends EventEmitter {
  #seen = new Set();
  #steps = [
    (envelope) => REQUIRED_HEADERS.filter((h) => !(h in envelope.headers)).map((h) => `missing header ${h}`),
    (envelope) => (this.#seen.has(envelope.claim.id) ? ['duplicate'] : []),
    (envelope) => checkClaim(envelope.claim),
  ];

  receive(raw) {
    const envelope = JSON.parse(raw);
    for (const step of this.#steps) {
      const problems = step(envelope);
      if (problems.length > 0) {
        this.emit('refused', envelope.claim.id, problems);
        return;
      }
    }
    this.#seen.add(envelope.claim.id);
    this.emit('accepted', envelope.claim);
  }
}

function checkClaim(claim) {
  const validate = validator(claim.kind);
  if (validate(claim)) return [];
  return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`);
}
