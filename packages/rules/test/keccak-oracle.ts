const mask = 2n ** 64n - 1n;

function rotate(lane: bigint, by: bigint): bigint {
  return ((lane << (by % 64n)) | (lane >> (64n - (by % 64n)))) & mask;
}

/** Each lane and the parity of two columns beside it (theta). */
function mixColumns(state: bigint[]): void {
  const columns = [0, 1, 2, 3, 4].map((x) =>
    state.reduce((sum, lane, index) => (index % 5 === x ? sum ^ lane : sum), 0n),
  );
  for (const [index, lane] of state.entries()) {
    state[index] = lane ^ (columns[(index + 4) % 5] ?? 0n) ^ rotate(columns[(index + 1) % 5] ?? 0n, 1n);
  }
}

/** The 24 rounds of FIPS 202, section 3, on 25 lanes that are large numbers, the constants from their shift register. */
function permute(state: bigint[]): void {
  const at = (x: number, y: number): number => (x % 5) + 5 * (y % 5);
  const lane = (index: number): bigint => state[index] ?? 0n;
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    mixColumns(state);
    let [x, y] = [1, 0];
    let moved = lane(1);
    for (let step = 0; step < 24; step += 1) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const next = lane(at(x, y));
      state[at(x, y)] = rotate(moved, BigInt(((step + 1) * (step + 2)) / 2));
      moved = next;
    }
    const before = [...state];
    for (let index = 0; index < 25; index += 1) {
      const row = index - (index % 5);
      const one = before[row + ((index + 1) % 5)] ?? 0n;
      state[index] = lane(index) ^ (~one & mask & (before[row + ((index + 2) % 5)] ?? 0n));
    }
    for (let bit = 0; bit < 7; bit += 1) {
      if (register % 2 === 1) state[0] = lane(0) ^ (1n << BigInt(2 ** bit - 1));
      register = register < 128 ? register * 2 : (register * 2 - 256) ^ 0x71;
    }
  }
}

/** Keccak-256 of ASCII text of less than 136 characters, with the padding that was before FIPS 202, as Ethereum has it. */
export function keccak256(text: string): string {
  const block = new Uint8Array(136);
  for (let index = 0; index < text.length; index += 1) block[index] = text.charCodeAt(index);
  block[text.length] = (block[text.length] ?? 0) ^ 1;
  block[135] = (block[135] ?? 0) ^ 0x80;
  const view = new DataView(block.buffer);
  const lanes = Array.from({ length: 25 }, (_, index) => (index < 17 ? view.getBigUint64(index * 8, true) : 0n));
  permute(lanes);
  const bytes = new DataView(new ArrayBuffer(32));
  for (let index = 0; index < 4; index += 1) bytes.setBigUint64(index * 8, lanes[index] ?? 0n, true);
  return Array.from({ length: 32 }, (_, index) => bytes.getUint8(index).toString(16).padStart(2, '0')).join('');
}
