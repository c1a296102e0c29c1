const { FormatError } = require("./errors");

const digits = (text, from, to) => {
    let value = 0;
    for (let i = from; i < to; i++) {
        const d = text.charCodeAt(i) - 48;
        if (d < 0 || d > 9) return -1;
        value = value * 10 + d;
    }
    return value;
};

function ean(text) {
    if (text.length !== 13) throw new FormatError("EAN", text);
    let sum = 0;
    for (let i = 0; i < 13; i++) sum += digits(text, i, i + 1) * (i % 2 ? 3 : 1);
    if (sum % 10) throw new FormatError("EAN", text);
    return { kind: "ean", value: digits(text, 0, 13) };
}

function lot(text) {
    if (!text.startsWith("LOT")) throw new FormatError("lot", text);
    return { kind: "lot", value: digits(text, 3, text.length) };
}

function unit(text) {
    const dash = text.indexOf("-");
    const value = dash < 1 ? -1 : digits(text, dash + 1, text.length);
    if (value < 0) throw new FormatError("unit", text);
    return { kind: "unit", value };
}

function hex(text) {
    const value = Number.parseInt(text, 16);
    if (Number.isNaN(value)) throw new FormatError("hex tag", text);
    return { kind: "hex", value };
}

module.exports = [ean, lot, unit, hex];
