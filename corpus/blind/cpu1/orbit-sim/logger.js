const LEVELS = { error: 0, warn: 1, info: 2, debug: 3, trace: 4 }

class Logger {
    #threshold

    constructor(level) {
        this.#threshold = LEVELS[level]
    }

    trace(message) {
        this.#write('trace', message)
    }

    debug(message) {
        this.#write('debug', message)
    }

    info(message) {
        this.#write('info', message)
    }

    #write(level, message) {
        if (LEVELS[level] > this.#threshold) return
        console.log(`[${level}] ${typeof message === 'function' ? message() : message}`)
    }
}

module.exports = { Logger }
