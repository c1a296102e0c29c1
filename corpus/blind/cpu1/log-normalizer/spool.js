// Pages as the host's print spooler writes them: fixed columns, ruler mark at the right edge.
const WIDTH = 1300;

function* spoolPages(count) {
	let seed = 31;
	const next = (n) => {
		seed = (seed * 48271) % 2147483647;
		return seed % n;
	};
	for (let page = 1; page <= count; page++) {
		const rows = [];
		for (let row = 0; row < 90; row++) {
			let text = "";
			const columns = 2 + next(6);
			for (let c = 0; c < columns; c++) text += `${next(100000)}`.padStart(9) + " item" + next(50);
			rows.push(row % 20 === 7 ? text.padEnd(WIDTH) + "|" : text + " ".repeat(next(12)));
		}
		yield { page, rows, last: page === count };
	}
}

module.exports = { spoolPages };
