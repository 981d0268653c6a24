/** Loaded before a program (`node --import`): nothing in it, or in a thread of it, reaches a network, and a try is told. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

Socket.prototype.connect = () => {
  writeSync(2, 'A connection was tried.\n');
  throw new Error('There is no network.');
};
