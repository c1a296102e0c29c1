const count = 90

function bodies() {
    const list = [{ x: 0, y: 0, z: 0, vx: 0, vy: 0, vz: 0, mass: 1000 }]
    for (let i = 1; i < count; i++) {
        const r = 10 + i * 0.7
        const a = i * 2.399963
        const v = Math.sqrt(1000 / r)
        list.push({
            x: r * Math.cos(a), y: r * Math.sin(a), z: (i % 7) * 0.02,
            vx: -v * Math.sin(a), vy: v * Math.cos(a), vz: 0,
            mass: 0.001 * (1 + i % 5),
        })
    }
    return list
}

module.exports = { bodies }
