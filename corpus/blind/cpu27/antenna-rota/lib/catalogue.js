const MISSIONS = ['AEOLIS', 'BOREAS', 'CETUS', 'DORADO', 'ERIDANI', 'FORNAX', 'GRUS', 'HYDRUS'];

function* park(seed) {
  let a = seed;
  for (;;) {
    a = (a * 48271) % 2147483647;
    yield a / 2147483647;
  }
}

const fixed = (value, width, digits) => value.toFixed(digits).padStart(width, ' ');
const angle = (value) => fixed(((value % 360) + 360) % 360, 8, 4);

function checksum(line) {
  let sum = 0;
  for (const c of line) sum += c >= '0' && c <= '9' ? Number(c) : c === '-' ? 1 : 0;
  return line + (sum % 10);
}

/** Element sets as they come from the orbit desk: a name and two lines each. */
export function elementSets(count, seed = 1957) {
  const dice = park(seed);
  const u = () => dice.next().value;
  return Array.from({ length: count }, (_, i) => {
    const number = String(51000 + i);
    const inclination = u() < 0.6 ? 97 + u() * 1.6 : 45 + u() * 25;
    const eccentricity = String(Math.floor(4000 + u() * 18000)).padStart(7, '0');
    const motion = 14.2 + u() * 1.3;
    const line1 = `1 ${number}U 26${String(1 + (i % 90)).padStart(3, '0')}A   26120.${String(Math.floor(u() * 1e8)).padStart(8, '0')}  .00002182  00000-0  11606-3 0  999`;
    const line2 = `2 ${number} ${angle(inclination)} ${angle(u() * 360)} ${eccentricity} ${angle(u() * 360)} ${angle(u() * 360)} ${fixed(motion, 11, 8)}${String(1000 + i * 7).padStart(5, ' ')}`;
    return {
      name: `${MISSIONS[i % MISSIONS.length]}-${1 + Math.floor(i / MISSIONS.length)}`,
      lines: [checksum(line1), checksum(line2)],
      priority: 1 + Math.floor(u() * 5),
    };
  });
}

export const STATIONS = [
  { name: 'Svalbard', lat: 78.23, lon: 15.39, height: 0.45, mask: 5, dishes: 2 },
  { name: 'Weilheim', lat: 47.88, lon: 11.08, height: 0.66, mask: 10, dishes: 1 },
  { name: 'Awarua', lat: -46.53, lon: 168.38, height: 0.01, mask: 7, dishes: 1 },
];
