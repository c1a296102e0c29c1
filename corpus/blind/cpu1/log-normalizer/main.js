const { Worker } = require("worker_threads");
const path = require("path");
const { spoolPages } = require("./spool");

const worker = new Worker(path.join(__dirname, "normalize-worker.js"));
const totals = { lines: 0, bytes: 0, numbers: 0 };

worker.on("message", (page) => {
	totals.lines += page.lines;
	totals.bytes += page.bytes;
	totals.numbers += page.numbers;
	if (page.last) {
		console.log(totals);
		worker.terminate();
	}
});

for (const page of spoolPages(160)) worker.postMessage(page);
