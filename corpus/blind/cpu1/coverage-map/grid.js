class Grid {
    #cost
    constructor(width, height) {
        this.width = width
        this.height = height
        this.#cost = new Uint8Array(width * height)
        let s = 77
        for (let i = 0; i < this.#cost.length; i++) {
            s = (s * 1103515245 + 12345) & 0x7fffffff
            this.#cost[i] = 1 + (s >> 16) % 4
        }
    }

    costAt(x, y) {
        return this.#cost[y * this.width + x]
    }

    inside(x, y) {
        return x >= 0 && y >= 0 && x < this.width && y < this.height
    }
}

exports.Grid = Grid
