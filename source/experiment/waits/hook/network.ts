import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { hostLabel } from '../../../waits/labels.ts';
import type { Operations } from './operations.ts';

/** Connections that are made, and processes that are started. */
export function watchNetwork(operations: Operations): void {
  subscribe('net.client.socket', function connecting(message) {
    const { socket } = message as { socket: Socket & { encrypted?: boolean } };
    const operation = operations.begin('net', 'connect', connecting);
    const named = (event: 'connect' | 'secureConnect') => () => {
      const where = socket.remotePort
        ? hostLabel(`${socket.remoteAddress}:${socket.remotePort}`)
        : 'a local socket';
      operation.label = JSON.stringify(`${event === 'connect' ? 'connect' : 'connect, TLS'} ${where}`);
      operations.end(operation);
    };
    if (socket.encrypted) socket.once('secureConnect', named('secureConnect'));
    else socket.once('connect', named('connect'));
    socket.once('close', () => operations.end(operation, true));
  });
  subscribe('child_process', function spawned(message) {
    const child = (message as { process: ChildProcess }).process;
    const operation = operations.begin('child', 'process', spawned);
    child.once('exit', (code) => {
      const name = String(child.spawnfile ?? '').replace(/^.*[\\/]/, '');
      operation.label = JSON.stringify(`process ${name}`);
      operations.end(operation, code !== 0);
    });
  });
}
