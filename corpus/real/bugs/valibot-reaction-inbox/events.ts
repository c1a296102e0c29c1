const faces = ['\u{1F600}', '\u{1F44D}', '\u{1F680}', '\u2764\uFE0F', '\u{1F1E9}\u{1F1EA}', '\u{1F1EF}\u{1F1F5}'];

export interface RawEvent { room: string; user: string; reaction: string; at: number }

export function* events(count: number): Generator<RawEvent> {
  let s = 1597;
  const rnd = (n: number) => ((s = (s * 16807) % 2147483647), s % n);
  for (let i = 0; i < count; i++) {
    let reaction = '';
    for (let k = 0; k <= rnd(3); k++) reaction += faces[rnd(faces.length)];
    // supporters paste a row of flags, and now and then a jersey number slips in
    if (i % 1500 === 77) reaction = '\u{1F1E6}\u{1F1F7}'.repeat(17) + rnd(10) + '!';
    yield { room: `room-${rnd(12)}`, user: `user-${rnd(900)}`, reaction, at: 1700000000 + i };
  }
}
