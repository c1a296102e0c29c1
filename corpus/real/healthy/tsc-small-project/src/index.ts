import { Cache1, fill1 } from './module1';
import { Cache2 } from './module2';
import { Cache3 } from './module3';
export * from './module4';
export * from './module5';
export * from './module6';

export async function start(names: readonly string[]): Promise<string> {
  const first = new Cache1<string, number>();
  await fill1(first, names, async (name) => name.length);
  const second = new Cache2<string, number[]>().set('lengths', names.map((name) => first.get(name) ?? 0));
  const third = new Cache3<'total', number>().set('total', (second.get('lengths') ?? []).reduce((a, b) => a + b, 0));
  return JSON.stringify(third);
}
