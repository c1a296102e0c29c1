const { Meter } = require("./meter");
const { zonePrice } = require("./tariff");

const meters = Array.from({ length: 14 }, (_, id) => new Meter(id, `zone-${id}`));
let minute = 0;

function tick() {
	const hour = Math.floor(minute / 60) % 24;
	for (const meter of meters) meter.cost += meter.read() * zonePrice(meter.zone, hour);
	minute += 10;
	if (minute >= 24 * 60) {
		clearInterval(timer);
		const bill = meters.map((meter) => `${meter.id}:${meter.cost.toFixed(2)}`);
		console.log(bill.join(" "));
	}
}

const timer = setInterval(tick, 5);
