const { Logger } = require('./logger')
const { bodies } = require('./bodies')

const log = new Logger(process.env.LOG_LEVEL || 'info')

function energy(list) {
    let e = 0
    for (let i = 0; i < list.length; i++) {
        const a = list[i]
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for (let j = i + 1; j < list.length; j++) {
            const b = list[j]
            e -= a.mass * b.mass / Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)
        }
    }
    return e
}

function kick(list, dt) {
    for (let i = 0; i < list.length; i++) {
        const a = list[i]
        for (let j = i + 1; j < list.length; j++) {
            const b = list[j]
            const dx = a.x - b.x
            const dy = a.y - b.y
            const dz = a.z - b.z
            const d2 = dx * dx + dy * dy + dz * dz + 0.01
            const f = dt / (d2 * Math.sqrt(d2))
            a.vx -= dx * b.mass * f
            a.vy -= dy * b.mass * f
            a.vz -= dz * b.mass * f
            b.vx += dx * a.mass * f
            b.vy += dy * a.mass * f
            b.vz += dz * a.mass * f
        }
    }
}

function drift(list, dt) {
    for (const body of list) {
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz
        log.trace(() => `body at ${body.x.toFixed(3)},${body.y.toFixed(3)},${body.z.toFixed(3)}`)
    }
}

const system = bodies()
const before = energy(system)
for (let step = 0; step < 36000; step++) {
    kick(system, 0.002)
    drift(system, 0.002)
    log.debug(() => `step ${step} energy ${energy(system)}`)
}
log.info(`energy ${before.toFixed(6)} -> ${energy(system).toFixed(6)}`)
