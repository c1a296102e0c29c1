import { History } from './history';

export interface Message {
  id: number;
  author: string;
  text: string;
}

export class Room {
  private readonly history = new History(20_000);
  private readonly members = new Set<string>();
  private delivered = 0;

  constructor(readonly name: string) {}

  post(message: Message): void {
    this.members.add(message.author);
    this.history.append(message);
    this.delivered += this.members.size;
  }

  stats(): string {
    return `${this.name}: ${this.delivered} deliveries, ${this.history.size} kept`;
  }
}
