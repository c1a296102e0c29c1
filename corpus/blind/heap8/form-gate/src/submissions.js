function answer(field, n) {
  switch (field.kind) {
    case 'integer':
      return n % 1009;
    case 'choice':
      return field.options[n % 4];
    case 'flag':
      return n % 2 === 0;
    default:
      return `answer ${n}`;
  }
}

export function* submissions(forms, phase, count) {
  for (let i = 0; i < count; i += 1) {
    const form = forms.get(`form-${(i * 3) % 8}`);
    const n = phase * 7919 + i * 31;
    yield { formId: form.id, answers: Object.fromEntries(form.fields.map((field) => [field.name, answer(field, n)])) };
  }
}
