import * as v from 'valibot';
import { events, type RawEvent } from './events.ts';

const Reaction = v.object({
  room: v.pipe(v.string(), v.regex(/^room-\d+$/)),
  user: v.pipe(v.string(), v.minLength(3), v.maxLength(30)),
  reaction: v.pipe(v.string(), v.emoji()),
  at: v.pipe(v.number(), v.integer()),
});

type Reaction = v.InferOutput<typeof Reaction>;

class RoomBoard {
  private counts = new Map<string, number>();
  private users = new Set<string>();

  add(item: Reaction): void {
    this.users.add(item.user);
    for (const { segment } of RoomBoard.segmenter.segment(item.reaction)) {
      this.counts.set(segment, (this.counts.get(segment) ?? 0) + 1);
    }
  }

  line(): string {
    const top = [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
    return `${this.users.size} users ${top.map(([face, n]) => `${face}${n}`).join(' ')}`;
  }

  private static segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
}

function accept(raw: RawEvent): Reaction | null {
  const result = v.safeParse(Reaction, raw);
  return result.success ? result.output : null;
}

const rooms = new Map<string, RoomBoard>();
let refused = 0;
for (const raw of events(9000)) {
  const item = accept(raw);
  if (!item) {
    refused++;
    continue;
  }
  let board = rooms.get(item.room);
  if (!board) rooms.set(item.room, (board = new RoomBoard()));
  board.add(item);
}
for (const [name, board] of [...rooms].sort((a, b) => a[0].localeCompare(b[0]))) console.log(name, board.line());
console.log('refused', refused);
