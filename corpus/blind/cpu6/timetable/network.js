const LINES = ['S1', 'S2', 'RE7', 'RB14', 'IC20', 'U4', 'M11'];
const PLACES = ['Hafen', 'Markt', 'Nordbad', 'Messe', 'Ostkreuz', 'Werk', 'Flughafen', 'Seestr.', 'Uni', 'Zoo'];

export function* departures(station, count) {
  let seed = [...station].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619) >>> 0, 2166136261);
  const roll = (n) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % n;
  };
  let minute = 300;
  for (let i = 0; i < count; i++) {
    minute += roll(4);
    yield {
      line: LINES[roll(LINES.length)],
      to: PLACES[roll(PLACES.length)],
      planned: minute,
      delay: roll(5) ? 0 : roll(19),
      platform: 1 + roll(12),
      notes: roll(7) ? [] : [`Wagenreihung ${roll(99)}`, 'Fahrrad frei'],
    };
  }
}

export const clock = (minute) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
