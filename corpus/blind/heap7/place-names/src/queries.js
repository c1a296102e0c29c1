export function* queries(gazetteer, seed) {
  let state = seed;
  const draw = (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  for (let n = 1; ; n += 1) {
    const place = gazetteer.places[draw(3) ? draw(240) : draw(gazetteer.places.length)];
    yield { session: `session-${n}-${draw(1000000).toString(36)}`, lat: place.lat + draw(2) / 100, lon: place.lon + draw(2) / 100 };
  }
}
