export interface Stop { readonly node: number; readonly minutes: number }

export class Frontier {
	private readonly waiting: Stop[] = [];

	add(stop: Stop): void {
		const at = this.waiting.findIndex((other) => other.minutes > stop.minutes);
		if (at < 0) this.waiting.push(stop);
		else this.waiting.splice(at, 0, stop);
	}

	nearest(): Stop | undefined {
		return this.waiting.shift();
	}
}
