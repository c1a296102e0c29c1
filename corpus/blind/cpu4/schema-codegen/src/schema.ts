export type Field = { name: string; type: string; optional: boolean; doc?: string };
export type Message = { name: string; fields: Field[]; parent?: string };

const SCALARS = ['string', 'number', 'boolean', 'bigint'];
const NOUNS = ['Order', 'Route', 'Stop', 'Vehicle', 'Driver', 'Fare', 'Ticket', 'Zone', 'Shift', 'Alert'];
const ATTRS = ['id', 'label', 'createdAt', 'weight', 'active', 'parentRef', 'notes', 'priority', 'region', 'total', 'source'];

/** The transit schema: messages with their fields, as the registry would hand them out. */
export function registry(count: number): Message[] {
  let s = 31337;
  const pick = (n: number) => (s = (s * 48271) % 2147483647) % n;
  const messages: Message[] = [];
  for (let i = 0; i < count; i++) {
    const fields: Field[] = ATTRS.map((attr) => ({
      name: attr,
      type: pick(6) === 0 && messages.length > 0 ? messages[pick(messages.length)].name : SCALARS[pick(SCALARS.length)],
      optional: pick(3) === 0,
      doc: pick(4) === 0 ? `The ${attr} as reported by the operator` : undefined,
    }));
    messages.push({ name: `${NOUNS[i % NOUNS.length]}${Math.floor(i / NOUNS.length)}`, fields });
  }
  return messages;
}

export function resolve(messages: Message[]): Map<string, Message> {
  const known = new Map<string, Message>();
  for (const message of messages) {
    if (known.has(message.name)) throw new Error(`duplicate ${message.name}`);
    known.set(message.name, { ...message, fields: [...message.fields].sort((a, b) => a.name.localeCompare(b.name)) });
  }
  return known;
}
