import { fill, source, type Contract } from './contracts.ts';

export function* readings(seed: number, list: Contract[], count: number) {
  const r = source(seed);
  for (let i = 0; i < count; i++) {
    const contract = list[Math.floor(r() * list.length)];
    const body = fill(contract.fields, r);
    const x = r();
    if (x < 0.02) body[contract.fields[0].name] = 'n/a';
    else if (x < 0.04) body.extra = true;
    else if (x < 0.05) delete body[contract.fields.at(-1)!.name];
    yield { type: contract.type, body: body as unknown };
  }
}
