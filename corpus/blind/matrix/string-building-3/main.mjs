class Source {
  #text;
  #name;
  constructor(name, text) {
    this.#name = name;
    this.#text = text;
  }
  get name() { return this.#name; }
  get lineCount() { return this.#text.split('\n').length; }
  line(number) { return this.#text.split('\n')[number]; }
}

class Checker {
  #rules = [
    { name: 'tab', test: line => line.includes('\t') },
    { name: 'long', test: line => line.length > 60 },
    { name: 'todo', test: line => line.startsWith('// TODO') },
  ];
  #problems = [];
  get problems() { return this.#problems.length; }
  validate(source) {
    for (let number = 0; number < source.lineCount; number++) {
      const line = source.line(number);
      for (const rule of this.#rules) {
        if (rule.test(line)) this.#problems.push({ file: source.name, number, rule: rule.name });
      }
    }
    return this;
  }
  get summary() {
    const counts = {};
    for (const { rule } of this.#problems) counts[rule] = (counts[rule] ?? 0) + 1;
    return counts;
  }
}

const statements = ['const total = sum(list);', '\treturn total;', '// TODO: rename', 'export { total, average, median, quantile, deviation, spread };'];
const lines = Array.from({ length: 3800 }, (_, i) => `${statements[(i * 7 + (i >> 3)) % 4]}${i % 9 ? '' : ' // ' + i}`);
const checker = new Checker().validate(new Source('stats.js', lines.join('\n')));
console.log(checker.problems, checker.summary);
