import type { Room } from './room';

export function simulate(room: Room, count: number): void {
  for (let id = 0; id < count; id++) room.post({ id, author: `user${id % 25}`, text: `message number ${id}` });
}
