const TAB = /\t/g;
const TAIL = /\s+$/;
const NUMBER = /\d+/g;

function tidy(row) {
	return row.replace(TAB, "    ").replace(TAIL, "");
}

function checksum(text) {
	let a = 1;
	let b = 0;
	for (let i = 0; i < text.length; i++) {
		a = (a + text.charCodeAt(i)) % 65521;
		b = (b + a) % 65521;
	}
	return b * 65536 + a;
}

function normalizePage({ page, rows, last }) {
	const kept = rows.map(tidy).filter((row) => row.length > 0);
	let bytes = 0;
	let numbers = 0;
	let sum = 0;
	const grams = new Map();
	for (const row of kept) {
		for (let at = 0; at + 3 <= row.length; at += 3) {
			const gram = row.slice(at, at + 3);
			grams.set(gram, (grams.get(gram) ?? 0) + 1);
		}
		bytes += row.length;
		numbers += row.match(NUMBER).length;
		sum = (sum * 3 + checksum(row)) % 1000003;
	}
	return { page, last, lines: kept.length, bytes, numbers, sum, distinct: grams.size };
}

module.exports = { normalizePage };
