import type { Message } from './room';

/** The latest messages, newest first. */
export class History {
  private messages: Message[] = [];

  constructor(private readonly limit: number) {}

  append(message: Message): void {
    this.messages = [message, ...this.messages].slice(0, this.limit);
  }

  get size(): number {
    return this.messages.length;
  }
}
