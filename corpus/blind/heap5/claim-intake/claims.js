export function* claims(forms, seed) {
  let s = seed;
  const roll = (n) => (s = (s * 48271) % 2147483647) % n;
  for (let number = 1; ; number++) {
    const form = forms.names[roll(forms.names.length)];
    const body = {
      claimant: `Claimant ${number}`,
      amount: roll(20) === 0 ? -1 : roll(9000),
      date: `2024-0${1 + roll(9)}-1${roll(10)}`,
      [`${form}_0`]: ['yes', 'no', 'unknown'][roll(3)],
      [`${form}_1`]: 1 + roll(40),
      items: Array.from({ length: roll(5) }, (_, i) => ({ label: `item ${i}`, value: roll(500) })),
    };
    yield { form, body };
  }
}
