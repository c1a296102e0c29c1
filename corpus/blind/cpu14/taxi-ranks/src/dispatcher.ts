import type { Board } from './board.ts';
import type { Logger } from './logger.ts';
import type { Town } from './town.ts';

export type Incoming =
  | { t: 'at'; plate: string; x: number; y: number }
  | { t: 'hail'; x: number; y: number; people: number }
  | { t: 'ranks' };

export class Dispatcher {
  constructor(board: Board, town: Town, logger: Logger) {
    this.board = board;
    this.town = town;
    this.logger = logger;
  }
  private readonly board: Board;
  private readonly town: Town;
  private readonly logger: Logger;

  handle(message: Incoming): object {
    const { board, logger } = this;
    const answer = this.decide(message);
    logger.debug(`${message.t} -> ${JSON.stringify(answer)} ranks ${logger.show(board.queues)} cabs ${logger.show(board.cabs)}`);
    return answer;
  }

  private decide(message: Incoming): object {
    switch (message.t) {
      case 'at': {
        const cab = this.board.move(message.plate, message.x, message.y);
        return cab ? { t: 'noted', rank: this.town.nearest(cab.at).name } : { t: 'unknown' };
      }
      case 'hail':
        return this.hail(message);
      case 'ranks':
        return { t: 'ranks', waiting: Object.entries(this.board.queues).map(([name, q]) => [name, q.length]) };
    }
  }

  /** First in the queue of the nearest rank that has the seats; else the closest cab anywhere. */
  private hail({ x, y, people }: { x: number; y: number; people: number }) {
    const queue = this.board.queues[this.town.nearest({ x, y }).name];
    let plate = queue.find((p) => this.board.cabs.get(p)!.seats >= people);
    if (!plate) {
      const closest = [...this.board.cabs.values()]
        .filter((c) => c.seats >= people)
        .sort((a, b) => this.town.distance(a.at, { x, y }) - this.town.distance(b.at, { x, y }));
      plate = closest[0]?.plate;
    }
    if (!plate) return { t: 'walk' };
    this.board.fares++;
    this.board.move(plate, x, y);
    return { t: 'coming', plate };
  }
}
