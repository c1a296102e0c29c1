const FIRST = ['Ägidius', 'Bruno', 'Çelik', 'Dörte', 'Émile', 'Frieda', 'Grażyna', 'Håkon', 'Ines', 'Jörg', 'Karin', 'Łukasz'];
const LAST = ['Müller', 'Öztürk', 'Straße', 'Ångström', 'Nuñez', 'Weiß', 'Žižka', 'Becker', 'Ćosić', 'Schäfer', 'Lefèvre'];
const CITIES = ['Ulm', 'Köln', 'Zürich', 'Graz'];

export function contacts(count) {
  const people = [];
  for (let i = 0; i < count; i++) {
    const k = (i * 7919) % 100_003;
    people.push({
      id: i,
      first: FIRST[k % FIRST.length],
      last: `${LAST[(k >> 3) % LAST.length]} ${k % 211}`,
      city: CITIES[k % CITIES.length],
      phone: `+49 ${k} ${(k * 31) % 10_000}`,
    });
  }
  return people;
}
