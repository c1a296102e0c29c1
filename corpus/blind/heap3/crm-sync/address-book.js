const given = ['Mila', 'Jonas', 'Petra', 'Yusuf', 'Clara'];
const companies = ['Hartmann KG', 'Oy Selvag', 'Bruneau SA', 'Delft Tools'];

export class AddressBook {
  #contacts = new Map();

  constructor(accounts, perAccount) {
    for (let a = 0; a < accounts; a++) {
      this.#contacts.set(`account-${a}`, Array.from({ length: perAccount }, (_, i) => ({
        id: `c-${a}-${i}`,
        name: `${given[(a + i) % given.length]} ${a}${i}`,
        company: companies[i % companies.length],
        phones: [`+49 ${a} ${i}`, `+358 ${i} ${a}`],
        notes: `met in ${2015 + (i % 10)}, prefers ${i % 2 ? 'mail' : 'phone'}`,
      })));
    }
  }

  accounts() {
    return this.#contacts.keys();
  }

  changed(account, round) {
    const contacts = this.#contacts.get(account);
    const start = (round * 7) % (contacts.length - 12);
    return contacts.slice(start, start + 12);
  }
}
