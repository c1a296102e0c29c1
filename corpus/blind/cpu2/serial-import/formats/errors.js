class FormatError extends Error {
    constructor(format, text) {
        super(`${JSON.stringify(text)} is not a ${format}`);
        this.name = "FormatError";
        this.format = format;
    }
}

module.exports = { FormatError };
