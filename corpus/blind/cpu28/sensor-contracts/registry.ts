import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { shared } from './contracts.ts';

export class Registry {
  private readonly ajv: Ajv2020;
  private readonly gates = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    (addFormats as unknown as { default: typeof addFormats.default }).default(this.ajv, ['date-time', 'uuid', 'email']);
    this.ajv.addSchema(shared);
  }

  get size() {
    return this.gates.size;
  }

  enrol(type: string, schema: AnySchemaObject) {
    if (this.gates.has(type)) throw new Error(`${type} is enrolled already`);
    this.gates.set(type, this.ajv.compile(schema));
  }

  check(type: string, body: unknown): string | null {
    const gate = this.gates.get(type);
    if (!gate) return 'unknown type';
    if (gate(body)) return null;
    const e = gate.errors![0];
    return `${e.keyword} ${e.message}`;
  }
}
