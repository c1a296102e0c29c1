const nouns = ['Invoice', 'Customer', 'Payment', 'Refund', 'Plan'];
const verbs = ['create', 'update', 'list', 'find', 'archive', 'export'];
const types = [
  'string',
  "{id:string,tags?:Array<string>,state:'open'|'paid'|'void'}",
  'number|undefined',
  '(event:{kind:string,at:Date})=>void|Promise<void>',
  'Record<string,{limit:number,offset?:number}>',
  "Partial<Pick<Options,'limit'|'order'>>&{signal?:AbortSignal}",
];

export function* methods(count) {
  for (let i = 0; i < count; i++) {
    const noun = nouns[i % nouns.length];
    const verb = verbs[i % verbs.length];
    yield {
      name: `${verb}${noun}${i >= 30 ? `V${Math.floor(i / 30)}` : ''}`,
      text: `Call this to ${verb} one or more ${noun.toLowerCase()} records.`,
      returns: i % 2 ? `Promise<{items:Array<${noun}>,next?:string}>` : `Promise<${noun}>`,
      parameters: Array.from({ length: 3 + (i % 3) }, (_, k) => ({
        name: ['input', 'options', 'listener', 'limit', 'filter'][k],
        type: types[(i + k) % types.length],
        optional: k > 1,
        text: `Parameter number ${k + 1}`,
      })),
    };
  }
}
