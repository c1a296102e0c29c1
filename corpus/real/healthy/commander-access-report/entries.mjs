const paths = Array.from({ length: 60 }, (_, i) => `/section/${i % 12}/page-${i}`);

export function* entries(count) {
  let state = 42;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const path = paths[(state >>> 9) % 60];
    const status = state % 97 === 0 ? 503 : state % 13 === 0 ? 404 : 200;
    yield state % 5000 === 0
      ? '-- log rotated --'
      : `10.0.${state & 255}.${(state >>> 8) & 255} [12/Mar/2024:10:00:0${i % 10}] "GET ${path}?v=${state & 15} HTTP/1.1" ${status} ${state & 8191} ${(state >>> 13) & 511}ms`;
  }
}
