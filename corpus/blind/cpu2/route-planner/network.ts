export type Edge = readonly [to: number, minutes: number];

export class Network {
	readonly size: number;
	readonly #edges: Edge[][];

	constructor(width: number, height: number) {
		this.size = width * height;
		this.#edges = Array.from({ length: this.size }, () => []);
		let s = 1;
		const minutes = () => {
			s = (s * 48271) % 2147483647;
			return 1 + (s % 97) / 3;
		};
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				const here = y * width + x;
				if (x + 1 < width) this.#link(here, here + 1, minutes());
				if (y + 1 < height) this.#link(here, here + width, minutes());
				if (s % 11 === 0) this.#link(here, s % this.size, 25 + minutes());
			}
		}
	}

	#link(a: number, b: number, minutes: number): void {
		this.#edges[a].push([b, minutes]);
		this.#edges[b].push([a, minutes]);
	}

	from(node: number): readonly Edge[] {
		return this.#edges[node];
	}
}
