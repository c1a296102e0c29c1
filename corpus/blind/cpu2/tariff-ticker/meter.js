class Meter {
	#last = 0;
	#state;

	constructor(id, zone) {
		this.id = id;
		this.zone = zone;
		this.cost = 0;
		this.#state = 1000 + id * 37;
	}

	read() {
		let flow = 0;
		for (let phase = 0; phase < 1900; phase++) {
			this.#state = (this.#state * 48271) % 2147483647;
			flow += Math.sin(this.#state) ** 2;
		}
		const used = flow / 1900 + this.#last * 0.2;
		this.#last = used;
		return used;
	}
}

module.exports = { Meter };
