const STEPS = [[1, 0], [-1, 0], [0, 1], [0, -1]]

// Number of cells that a crew can get to from a depot within its budget.
exports.reachFrom = function (grid, budget) {
    return function reachable([x, y]) {
        const best = new Map([[y * grid.width + x, 0]])
        let ring = [[x, y, 0]]
        while (ring.length) {
            const next = []
            for (const [cx, cy, spent] of ring) {
                for (const [dx, dy] of STEPS) {
                    const nx = cx + dx
                    const ny = cy + dy
                    if (!grid.inside(nx, ny)) continue
                    const total = spent + grid.costAt(nx, ny)
                    const cell = ny * grid.width + nx
                    if (total > budget || total >= (best.get(cell) ?? Infinity)) continue
                    best.set(cell, total)
                    next.push([nx, ny, total])
                }
            }
            ring = next
        }
        return best.size
    }
}
