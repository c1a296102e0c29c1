import type { Member, Roll } from './members.ts';
import { Chronicle, Game } from './history.ts';

const FILES = 'abcdefgh';
const PIECES = ['', 'N', 'B', 'R', 'Q', 'K'];

export class Club {
  readonly members: Member[];
  readonly chronicle: Chronicle;
  private readonly roll: Roll;
  played = 0;

  constructor(members: Member[], roll: Roll, size: number) {
    this.members = members;
    this.roll = roll;
    this.chronicle = new Chronicle(size);
  }

  private moves(): string[] {
    const n = 20 + this.roll(40);
    return Array.from({ length: n }, () => `${PIECES[this.roll(6)]}${FILES[this.roll(8)]}${1 + this.roll(8)}`);
  }

  play(): Game {
    const white = this.members[this.roll(this.members.length)];
    const black = this.members[this.roll(this.members.length)];
    const edge = white.rating - black.rating + this.roll(600) - 300;
    const result = edge > 80 ? 1 : edge < -80 ? 0 : 0.5;
    white.rating += Math.round((result - 0.5) * 8);
    black.rating -= Math.round((result - 0.5) * 8);
    const game = new Game(++this.played, white.id, black.id, result, this.moves());
    this.chronicle.record(game);
    return game;
  }

  pairing(): string {
    const a = this.members[this.roll(this.members.length)];
    const b = this.members[this.roll(this.members.length)];
    const shared = a.profile.best.find((o) => b.profile.best.slice(0, 4).some((p) => p.opening === o.opening));
    return `${a.id}-${b.id} ${shared?.opening ?? 'open'}`;
  }
}
