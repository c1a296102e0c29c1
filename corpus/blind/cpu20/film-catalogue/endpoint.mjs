import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { execute, parse, validate } from 'graphql';
import { Batch } from './batch.mjs';
import { schema } from './schema.mjs';

const KEEP = 200;

/** Parsed and checked documents by their text. */
class Documents {
  #entries = new Map();

  get(source) {
    const known = this.#entries.get(source);
    if (known) return known;
    const entry = this.#prepare(source);
    if (this.#entries.size >= KEEP) this.#entries.delete(this.#entries.keys().next().value);
    this.#entries.set(source, entry);
    return entry;
  }

  #prepare(source) {
    try {
      const document = parse(source);
      const errors = validate(schema, document);
      return errors.length ? { errors } : { document };
    } catch (err) {
      return { errors: [err] };
    }
  }
}

export function createEndpoint(archive) {
  const documents = new Documents();

  async function answer(req, res) {
    const { query, variables } = JSON.parse((await buffer(req)).toString());
    const { document, errors } = documents.get(query);
    const result = errors ? { errors } : await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: {
        archive,
        people: new Batch((ids) => archive.peopleByIds(ids)),
        reviews: new Batch((ids) => archive.reviewsOf(ids)),
      },
    });
    const body = Buffer.from(JSON.stringify(result));
    res.writeHead(errors ? 400 : 200, { 'content-type': 'application/json', 'content-length': body.length });
    res.end(body);
  }

  return createServer((req, res) => {
    if (req.method !== 'POST' || req.url !== '/graphql') return res.writeHead(404).end();
    answer(req, res).catch(() => res.writeHead(500).end());
  });
}
