const FIRST = ['anna', 'ben', 'carla', 'deniz', 'emil', 'fatma', 'georg'];
const COMPANIES = ['north.example', 'south.example', 'west.example'];

export function readContacts(count) {
  const rows = [];
  for (let i = 0; i < count; i++) {
    const first = FIRST[i % FIRST.length];
    let email = `${first}.${i}@${COMPANIES[i % COMPANIES.length]}`;
    // the old system kept a login instead of an address for service accounts
    if (i % 400 === 123) email = `serviceaccount${'abcdefghij'.slice(0, 1 + (i % 2))}import${String(i).padStart(4, '0')}!`;
    rows.push({ name: `${first} ${i}`, email, tags: i % 3 ? ['customer'] : [] });
  }
  return rows;
}
