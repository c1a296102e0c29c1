import { Parser, Store, DataFactory } from 'n3';

const { namedNode } = DataFactory;
export const EX = 'https://data.museum.example/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export class Catalogue {
  #store;

  constructor(quads) {
    this.#store = new Store(quads);
  }

  static fromTurtle(text) {
    return new Catalogue(new Parser().parse(text));
  }

  get size() {
    return this.#store.size;
  }

  items() {
    return this.#store.getSubjects(namedNode(RDF_TYPE), namedNode(EX + 'Object'), null).map((s) => s.value).sort();
  }

  describe(iri) {
    const record = { iri, fields: new Map(), events: [] };
    for (const quad of this.#store.getQuads(namedNode(iri), null, null, null)) {
      const key = quad.predicate.value.slice(EX.length);
      if (key === 'event') record.events.push(quad.object.value);
      else record.fields.set(key, quad.object.value);
    }
    record.events.sort();
    return record;
  }
}
