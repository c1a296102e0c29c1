const kinds = ['text', 'integer', 'choice', 'flag'];

export const forms = new Map();

for (let f = 0; f < 2400; f += 1) {
  const fields = [];
  for (let i = 0; i < 6; i += 1) {
    const kind = kinds[(f + i) % kinds.length];
    fields.push({
      name: `q${i}`,
      kind,
      title: `Question ${i} of form ${f}`,
      required: i % 2 === 0,
      options: kind === 'choice' ? ['yes', 'no', 'later', `other-${f}`] : [],
      help: `Shown below the answer of question ${i} when the form ${f} is opened by a citizen. `.repeat(3),
    });
  }
  forms.set(`form-${f}`, { id: `form-${f}`, version: 1 + (f % 4), fields });
}
