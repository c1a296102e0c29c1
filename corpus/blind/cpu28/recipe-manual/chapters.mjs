const NOUNS = ['oven', 'dough', 'basket', 'scale', 'timer', 'batch', 'flour', 'crust', 'starter', 'tray', 'salt', 'oil', 'larder', 'pan'];
const VERBS = ['knead', 'weigh', 'fold', 'bake', 'cool', 'proof', 'slice', 'dust', 'rest', 'shape'];
const ADJ = ['warm', 'stiff', 'rye', 'fine', 'soft', 'golden', 'coarse', 'even'];

function dice(seed) {
  let x = seed | 0 || 1;
  const next = () => {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
  return { next, n: (k) => Math.floor(next() * k), of: (a) => a[Math.floor(next() * a.length)] };
}

const cap = (s) => s[0].toUpperCase() + s.slice(1);

function sentence(d) {
  const parts = [`${cap(d.of(VERBS))} the ${d.of(ADJ)} ${d.of(NOUNS)}`];
  if (d.next() < 0.5) parts.push(`then *${d.of(VERBS)}* it with \`${d.of(NOUNS)}.${d.of(VERBS)}()\``);
  if (d.next() < 0.3) parts.push(`as in [the ${d.of(NOUNS)} notes](https://bakery.example/${d.of(NOUNS)})`);
  return parts.join(', ') + '.';
}

const samples = {
  javascript: (d, a, b, v) => `import { ${v} } from './${a}.js';

export class ${cap(a)}Queue extends Map {
  constructor(limit = ${d.n(90)}) {
    super();
    this.limit = limit;
  }

  async ${v}(${b}) {
    const found = this.get(${b}.id) ?? null;
    if (found === null || found.weight > this.limit) {
      throw new Error(\`no ${a} for \${${b}.id}\`);
    }
    return await ${v}(found, { retries: ${d.n(9)}, ${b}: true });
  }
}

export const ${a}s = Array.from({ length: ${1 + d.n(30)} }, (_, i) => new ${cap(a)}Queue(i));
`,
  python: (d, a, b, v) => `from dataclasses import dataclass

@dataclass
class ${cap(a)}:
    name: str
    grams: int = ${d.n(900)}

    def ${v}(self, ${b}=None):
        """Return the ${a} after ${v}."""
        if ${b} is None or not isinstance(${b}, dict):
            raise ValueError(f"no ${b} for {self.name!r}")
        for key, value in ${b}.items():
            self.grams += int(value) if key != "${a}" else ${d.n(50)}
        return self

def main():
    rows = [${cap(a)}("${b}", n) for n in range(${d.n(40)}) if n % 2 == 0]
    print(len(rows), sum(r.grams for r in rows))

if __name__ == "__main__":
    main()
`,
  sql: (d, a, b, v) => `CREATE TABLE ${a}s (
  id INTEGER PRIMARY KEY,
  ${b} VARCHAR(40) NOT NULL,
  grams NUMERIC(8, 2) DEFAULT ${d.n(99)}
);

SELECT t.id, COUNT(*) AS total, SUM(t.grams) AS grams
FROM ${a}s AS t
LEFT JOIN ${b}s AS u ON u.id = t.id AND u.${v} IS NOT NULL
WHERE t.grams BETWEEN ${d.n(10)} AND ${50 + d.n(90)} AND t.${b} LIKE '${v}%'
GROUP BY t.id
HAVING COUNT(*) > ${d.n(5)}
ORDER BY grams DESC
LIMIT ${1 + d.n(40)};

INSERT INTO ${a}s (id, ${b}, grams) VALUES (${d.n(900)}, '${v}', ${d.n(400)});
`,
  bash: (d, a, b, v) => `#!/bin/bash
set -euo pipefail

for file in "$HOME"/${a}/*.txt; do
  if [[ -f "$file" ]]; then
    echo "${v} $file"
    grep -c "${b}" "$file" | while read -r count; do
      export ${a.toUpperCase()}_COUNT=$((count + ${d.n(9)}))
    done
  fi
done

function ${v}_all() {
  local dir="\${1:-${a}}"
  cd "$dir" && printf '%s\\n' "$(pwd)"
}

${v}_all "${b}"
`,
  json: (d, a, b, v) => JSON.stringify({
    [a]: { [b]: d.n(900), [v]: d.next() < 0.5, tags: [d.of(ADJ), d.of(ADJ), d.of(NOUNS)] },
    steps: Array.from({ length: 4 }, () => ({ do: d.of(VERBS), with: d.of(NOUNS), minutes: d.n(60), hot: null })),
  }, null, 2) + '\n',
  css: (d, a, b, v) => `.${a} > .${b}:hover {
  background-color: #${(0x100000 + d.n(0xefffff)).toString(16)};
  border: ${1 + d.n(5)}px solid rgba(${d.n(255)}, ${d.n(255)}, ${d.n(255)}, 0.5);
  font-family: "Georgia", serif;
}

@media (max-width: ${400 + d.n(600)}px) {
  #${v} a[href^="https"]::before {
    display: inline-block;
    margin: 0 ${d.n(20)}px;
    transform: rotate(${d.n(90)}deg);
  }
}
`,
  go: (d, a, b, v) => `package ${a}

import (
	"errors"
	"fmt"
)

type ${cap(a)} struct {
	Name  string
	Grams int64
	Next  *${cap(a)}
}

func (p *${cap(a)}) ${cap(v)}(${b} map[string]int64) (int64, error) {
	if p == nil || len(${b}) == 0 {
		return 0, errors.New("no ${b}")
	}
	done := make(chan int64, ${1 + d.n(9)})
	go func() {
		defer close(done)
		for _, grams := range ${b} {
			done <- grams + ${d.n(40)}
		}
	}()
	var sum int64
	for g := range done {
		sum += g
	}
	fmt.Println(p.Name, sum)
	return sum, nil
}
`,
  yaml: (d, a, b, v) => `---
version: "${1 + d.n(4)}"
services:
  ${a}:
    image: bakery/${b}:${d.n(30)}
    command: ${v}
    environment:
      - MODE=${d.of(ADJ)}
    depends_on: [${b}]
  ${b}:
    image: bakery/base
    restart: always
    enabled: true
    replicas: ${1 + d.n(6)}
# ${d.of(ADJ)} ${d.of(NOUNS)}
`,
};

export function* chapters(seed, count) {
  const d = dice(seed);
  const langs = Object.keys(samples);
  for (let i = 0; i < count; i++) {
    const title = `${cap(d.of(ADJ))} ${d.of(NOUNS)} ${i + 1}`;
    const out = [`# ${title}`, ''];
    for (let s = 0; s < 6; s++) {
      out.push(`## ${cap(d.of(VERBS))} the ${d.of(NOUNS)}`, '');
      for (let p = 0; p < 2; p++) out.push(Array.from({ length: 4 }, () => sentence(d)).join(' '), '');
      out.push(...Array.from({ length: 3 }, () => `- **${d.of(NOUNS)}**: ${sentence(d)}`), '');
      const lang = langs[(i + s) % langs.length];
      out.push('```' + lang, samples[lang](d, d.of(NOUNS), d.of(NOUNS), d.of(VERBS)).trimEnd(), '```', '');
    }
    yield { slug: `chapter-${i + 1}`, text: out.join('\n') };
  }
}
