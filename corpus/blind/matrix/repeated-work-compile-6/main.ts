interface Field { name: string; kind: Kind; max?: number }
interface Schema { name: string; fields: Field[] }
type Row = Record<string, unknown>;
type Check = (row: Row) => boolean;
const Kind = { Text: 'string', Number: 'number', Flag: 'boolean' } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

class SchemaRepository {
  private readonly schemas = new Map<string, Schema>();
  add(schema: Schema): this {
    this.schemas.set(schema.name, schema);
    return this;
  }
  compile(name: string): Check {
    const { fields } = this.schemas.get(name)!;
    const tests = fields.map(f => `typeof row.${f.name} === "${f.kind}"` + (f.max ? ` && row.${f.name} <= ${f.max}` : ''));
    return new Function('row', `return ${tests.join(' && ')};`) as Check;
  }
}

class ImportService {
  private readonly schemas: SchemaRepository;
  private readonly accepted = new Map<string, number>();
  constructor(schemas: SchemaRepository) { this.schemas = schemas; }
  private validate(name: string, row: Row): boolean {
    return this.schemas.compile(name)(row);
  }
  importAll(rows: { schema: string; row: Row }[]): number {
    let refused = 0;
    for (const { schema, row } of rows) {
      if (!this.validate(schema, row)) { refused++; continue; }
      this.accepted.set(schema, (this.accepted.get(schema) ?? 0) + 1);
    }
    return refused;
  }
  summary(): string { return [...this.accepted].map(([name, n]) => `${name}=${n}`).join(' '); }
}

const numbers = Array.from({ length: 12 }, (_, i) => ({ name: `value${i}`, kind: Kind.Number, max: 900 + i }));
const schemas = new SchemaRepository()
  .add({ name: 'person', fields: [{ name: 'id', kind: Kind.Number }, { name: 'mail', kind: Kind.Text }, ...numbers] })
  .add({ name: 'device', fields: [{ name: 'id', kind: Kind.Number }, { name: 'on', kind: Kind.Flag }, ...numbers] });
const rows = Array.from({ length: 4000 }, (_, id) => {
  const values = Object.fromEntries(numbers.map(({ name }, i) => [name, (id * (i + 7)) % 905]));
  return { schema: id % 2 ? 'person' : 'device', row: { id, mail: `m${id}@x.test`, on: id % 3 === 0, ...values } };
});
const service = new ImportService(schemas);
let refused = 0;
for (let day = 0; day < 62; day++) refused += service.importAll(rows);
console.log(refused, service.summary());
