/**
 * Keccak-256 as Ethereum uses it: the sponge of FIPS 202 with the padding of the first submission
 * (a single 1 bit), for messages of at most 135 bytes. Lanes are pairs of 32-bit words, low word first.
 *
 * @module
 */

const RATE = 136;
const ROUNDS = 24;
/** Rotation and target lane of each step of rho and pi (FIPS 202 §3.2.2, §3.2.3). */
const ROTATIONS = [
  1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44,
];
const TARGETS = [
  10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1,
];

const constants = roundConstants();

/** Round constants from the linear feedback shift register of FIPS 202 §3.2.5. */
function roundConstants(): Uint32Array {
  const out = new Uint32Array(ROUNDS * 2);
  let register = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let j = 0; j < 7; j += 1) {
      const bit = (1 << j) - 1;
      if ((register & 1) !== 0) {
        const word = round * 2 + (bit >> 5);
        out[word] = ((out[word] ?? 0) ^ (1 << (bit & 31))) >>> 0;
      }
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
  }
  return out;
}

/** Digest of a short ASCII message, in hexadecimal. */
export function keccak256(message: string): string {
  const block = new Uint8Array(200);
  for (let i = 0; i < message.length && i < RATE - 1; i += 1) block[i] = message.charCodeAt(i);
  block[message.length] = 0x01;
  block[RATE - 1] = (block[RATE - 1] ?? 0) | 0x80;
  const state = new Int32Array(50);
  for (let i = 0; i < 200; i += 1)
    state[i >> 2] = (state[i >> 2] ?? 0) | ((block[i] ?? 0) << ((i & 3) * 8));
  for (let round = 0; round < ROUNDS; round += 1) permute(state, round);
  let hex = '';
  for (let i = 0; i < 32; i += 1) {
    hex += (((state[i >> 2] ?? 0) >>> ((i & 3) * 8)) & 0xff).toString(16).padStart(2, '0');
  }
  return hex;
}

function permute(state: Int32Array, round: number): void {
  const at = (i: number): number => state[i] ?? 0;
  const columns = new Int32Array(10);
  for (let i = 0; i < 10; i += 1) {
    columns[i] = at(i) ^ at(i + 10) ^ at(i + 20) ^ at(i + 30) ^ at(i + 40);
  }
  for (let x = 0; x < 5; x += 1) {
    const before = ((x + 4) % 5) * 2;
    const after = ((x + 1) % 5) * 2;
    const low = columns[after] ?? 0;
    const high = columns[after + 1] ?? 0;
    const d0 = (columns[before] ?? 0) ^ ((low << 1) | (high >>> 31));
    const d1 = (columns[before + 1] ?? 0) ^ ((high << 1) | (low >>> 31));
    for (let y = 0; y < 50; y += 10) {
      state[y + x * 2] = at(y + x * 2) ^ d0;
      state[y + x * 2 + 1] = at(y + x * 2 + 1) ^ d1;
    }
  }
  turnLanes(state);
  for (let y = 0; y < 50; y += 10) {
    const row = state.slice(y, y + 10);
    for (let x = 0; x < 10; x += 1) {
      state[y + x] = (row[x] ?? 0) ^ (~(row[(x + 2) % 10] ?? 0) & (row[(x + 4) % 10] ?? 0));
    }
  }
  state[0] = at(0) ^ (constants[round * 2] ?? 0);
  state[1] = at(1) ^ (constants[round * 2 + 1] ?? 0);
}

/** Rho and pi. */
function turnLanes(state: Int32Array): void {
  let low = state[2] ?? 0;
  let high = state[3] ?? 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const target = (TARGETS[i] ?? 0) * 2;
    const turn = (ROTATIONS[i] ?? 0) & 31;
    const swapped = (ROTATIONS[i] ?? 0) > 31;
    const from = swapped ? high : low;
    const other = swapped ? low : high;
    low = state[target] ?? 0;
    high = state[target + 1] ?? 0;
    state[target] = (from << turn) | (turn === 0 ? 0 : other >>> (32 - turn));
    state[target + 1] = (other << turn) | (turn === 0 ? 0 : from >>> (32 - turn));
  }
}
