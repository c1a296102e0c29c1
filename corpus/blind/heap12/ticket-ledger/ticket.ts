export type Message = { from: string; at: number; text: string };

export class Ticket {
  id: number;
  subject: string;
  agent: string;
  tags: string[];
  messages: Message[] = [];
  state: 'open' | 'waiting' | 'closed' = 'open';
  opened: number;

  constructor(id: number, subject: string, agent: string, tags: string[], opened: number) {
    this.id = id;
    this.subject = subject;
    this.agent = agent;
    this.tags = tags;
    this.opened = opened;
  }

  say(from: string, text: string, at: number): void {
    this.messages.push({ from, text, at });
    this.state = from === this.agent ? 'waiting' : 'open';
  }
}
