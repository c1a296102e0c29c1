const CARRIERS = ['LX', 'OS', 'SK', 'TP', 'KL', 'AY'];
const CITIES = ['ZRH', 'VIE', 'ARN', 'LIS', 'AMS', 'HEL', 'OSL', 'WAW', 'PRG', 'DUB', 'BCN', 'ATH'];

export function loadTimetable(random) {
  const flights = [];
  for (let day = 0; day < 14; day += 1) {
    for (let n = 0; n < 600; n += 1) {
      const from = Math.floor(random() * CITIES.length);
      flights.push({
        number: `${CARRIERS[n % CARRIERS.length]}${1000 + n}`,
        day,
        from: CITIES[from],
        to: CITIES[(from + 1 + Math.floor(random() * 10)) % CITIES.length],
        departs: Math.floor(random() * 1440),
        gate: `${'ABCDE'[n % 5]}${1 + Math.floor(random() * 60)}`,
      });
    }
  }
  return flights;
}
