const NOUNS = ['queue', 'record', 'customer', 'shipment', 'ledger', 'session', 'token', 'invoice', 'tenant', 'snapshot', 'cursor', 'retry'];
const VERBS = ['loads', 'stores', 'validates', 'publishes', 'replays', 'merges', 'archives', 'signs'];
const TAILS = ['before the next restart', 'whenever a **deadline** passes', 'unless `strict` is set', 'as described in [the guide](/guide/start)', 'with *at least* one replica'];

let seed = 1806;
const below = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 8) % n;
};
const one = (list) => list[below(list.length)];
const capital = (s) => s[0].toUpperCase() + s.slice(1);

const LISTINGS = {
  python: (a, b) =>
    `import csv\nfrom pathlib import Path\n\nclass ${capital(a)}Store:\n    """Keeps every ${a} of one ${b}."""\n\n    def __init__(self, path: Path, limit=None):\n        self.path = path\n        self.rows = []\n\n    def load(self) -> list[dict]:\n        with self.path.open() as f:\n            return [row for row in csv.DictReader(f) if row["${b}"] is not None]\n`,
  go: (a, b) =>
    `package main\n\nimport "fmt"\n\nfunc drain(ch chan int, ${a}s ...int) error {\n\tdefer close(ch)\n\tfor _, ${a} := range ${a}s {\n\t\tch <- ${a}\n\t}\n\treturn nil\n}\n\nfunc main() {\n\tch := make(chan int)\n\tgo drain(ch, 1, 2, 3)\n\tfmt.Println("${b}", <-ch)\n}\n`,
  rust: (a, b) =>
    `use std::collections::HashMap;\n\nimpl ${capital(a)} {\n    pub fn get(&self, key: &str) -> Option<&u32> {\n        let mut ${b}s = 0;\n        match self.rows.get(key) {\n            Some(v) => Some(v),\n            None => { println!("no {}", ${b}s); None }\n        }\n    }\n}\n`,
};

const sentence = () => `The ${one(NOUNS)} ${one(VERBS)} each ${one(NOUNS)} of the ${one(NOUNS)} ${one(TAILS)}.`;
const paragraph = () => Array.from({ length: 3 + below(5) }, sentence).join('\n');

/** Pages of a product manual, as its writers keep them. */
export function* manual(count) {
  for (let n = 1; n <= count; n++) {
    const topic = one(NOUNS);
    const out = [`# The ${topic} service`, '', paragraph(), ''];
    for (let part = 0; part < 12; part++) {
      out.push(`## How it ${one(VERBS)} a ${one(NOUNS)}`, '', paragraph(), '');
      if (below(3) === 0) out.push(...Array.from({ length: 4 }, () => `- ${sentence()}`), '');
      if (below(28) === 0) {
        const language = one(Object.keys(LISTINGS));
        const extra = below(10) < 5 ? '' : ` title="${topic}-${part}"${below(2) === 0 ? ' {2-4,7}' : ''}`;
        out.push(`\`\`\`${language}${extra}`, LISTINGS[language](one(NOUNS), one(NOUNS)), '```', '');
      }
    }
    yield { slug: `${n}-${topic}`, title: `${n}. ${topic}`, source: out.join('\n') };
  }
}
