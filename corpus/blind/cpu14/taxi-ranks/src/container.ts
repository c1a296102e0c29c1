import { Board } from './board.ts';
import { Dispatcher } from './dispatcher.ts';
import { Gateway } from './gateway.ts';
import { Logger, type Level } from './logger.ts';
import { Town } from './town.ts';

export class Container {
  readonly logger: Logger;
  readonly board: Board;
  readonly gateway: Gateway;

  constructor(config: { level: Level }) {
    this.logger = new Logger(config.level);
    const town = new Town();
    this.board = new Board(town, 72);
    this.gateway = new Gateway(new Dispatcher(this.board, town, this.logger), this.logger);
  }
}
