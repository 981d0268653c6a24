/**
 * The inner loop of the automaton, in AssemblyScript: `node docs/make/kernel.ts` compiles it and `--check` says whether
 * `src/engine/kernel.generated.ts` holds what it compiles to. `src/engine/lanes.ts` is the same in JavaScript.
 *
 * The table has a row of 32-bit numbers for each state. What is there for a class of bytes is: the offset of the row of the
 * next state; -1 if that is not known yet; or, if the next state reports something, -2 minus the offset of its row.
 */

/** Makes what is not known yet, and gives it. */
@external("engine", "make") declare function make(row: i32, byteClass: i32): i32;

/** Where the class of each byte is. */
const CLASSES: usize = 1024;

// How far each lane has written, in entries of eight bytes, and the row that the last one ended in.
let written0: i32 = 0;
let written1: i32 = 0;
let written2: i32 = 0;
let written3: i32 = 0;
let lastRow: i32 = 0;

/** Entries that a lane has written. */
export function written(lane: i32): i32 {
  return lane == 0 ? written0 : lane == 1 ? written1 : lane == 2 ? written2 : written3;
}

/** The row after the last byte. */
export function last(): i32 {
  return lastRow;
}

// @ts-ignore: a decorator
@inline
function look(table: usize, row: i32, byteClass: i32): i32 {
  return load<i32>(table + ((<usize>(row + byteClass)) << 2));
}

// @ts-ignore: a decorator
@inline
function classAt(at: usize): i32 {
  return <i32>load<u8>(CLASSES + <usize>load<u8>(at));
}

// @ts-ignore: a decorator
@inline
function report(out: usize, row: i32, at: i32): void {
  store<i32>(out, row);
  store<i32>(out + 4, at);
}

/** One lane over `[from, to)` of the input, from `row` on, as the lane with the index `lane`. */
export function runOne(table: usize, input: usize, from: i32, to: i32, row: i32, out: usize): i32 {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byteClass = classAt(input + at);
    let next = look(table, row, byteClass);
    if (next < 0) {
      if (next == -1) next = make(row, byteClass);
      if (next < -1) {
        next = -2 - next;
        report(out + (<usize>count << 3), next, at);
        count++;
      }
    }
    row = next;
  }
  lastRow = row;
  return count;
}

/**
 * Four lanes at once, of which each waits for memory while the others go on. Lane n runs over `reach` bytes from `n * stride
 * - 1` on, the last to `length`; `segment` is the room of each lane at `out`, in entries.
 */
export function runFour(table: usize, input: usize, stride: i32, reach: i32, length: i32, start: i32, out: usize, segment: i32): void {
  const base1 = stride - 1;
  const base2 = 2 * stride - 1;
  const base3 = 3 * stride - 1;
  const out1 = out + (<usize>segment << 3);
  const out2 = out + (<usize>segment << 4);
  const out3 = out1 + (<usize>segment << 4);
  let row0 = start;
  let row1 = start;
  let row2 = start;
  let row3 = start;
  let count0 = 0;
  let count1 = 0;
  let count2 = 0;
  let count3 = 0;
  for (let at = 0; at < reach; at++) {
    const here = input + at;
    const class0 = classAt(here);
    const class1 = classAt(here + base1);
    const class2 = classAt(here + base2);
    const class3 = classAt(here + base3);
    let next0 = look(table, row0, class0);
    let next1 = look(table, row1, class1);
    let next2 = look(table, row2, class2);
    let next3 = look(table, row3, class3);
    if ((next0 | next1 | next2 | next3) < 0) {
      if (next0 < 0) {
        if (next0 == -1) next0 = make(row0, class0);
        if (next0 < -1) {
          next0 = -2 - next0;
          report(out + (<usize>count0 << 3), next0, at);
          count0++;
        }
      }
      if (next1 < 0) {
        if (next1 == -1) next1 = make(row1, class1);
        if (next1 < -1) {
          next1 = -2 - next1;
          report(out1 + (<usize>count1 << 3), next1, at + base1);
          count1++;
        }
      }
      if (next2 < 0) {
        if (next2 == -1) next2 = make(row2, class2);
        if (next2 < -1) {
          next2 = -2 - next2;
          report(out2 + (<usize>count2 << 3), next2, at + base2);
          count2++;
        }
      }
      if (next3 < 0) {
        if (next3 == -1) next3 = make(row3, class3);
        if (next3 < -1) {
          next3 = -2 - next3;
          report(out3 + (<usize>count3 << 3), next3, at + base3);
          count3++;
        }
      }
    }
    row0 = next0;
    row1 = next1;
    row2 = next2;
    row3 = next3;
  }
  written0 = count0;
  written1 = count1;
  written2 = count2;
  written3 = count3 + runOne(table, input, reach + base3, length, row3, out3 + (<usize>count3 << 3));
}
