/**
 * Loaded before every process of a run (`NODE_OPTIONS=--import …`): none reaches a network, and a try is noted in the file
 * NETWORK_TRIED, as is each process that was loaded so. Workers have no standard error to tell it on.
 */
import { Socket as DatagramSocket } from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const file = process.env.NETWORK_TRIED ?? '';

function refuse(): never {
  appendFileSync(file, 'tried\n');
  throw new Error('There is no network.');
}

appendFileSync(file, 'loaded\n');
Socket.prototype.connect = refuse;
DatagramSocket.prototype.send = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });
