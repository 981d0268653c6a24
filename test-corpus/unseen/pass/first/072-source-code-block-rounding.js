// hundredblock.js - turn a street address into a hundred block
// Part of the open data exporter. MIT licensed.

'use strict';

const HIDE = new Set(['11A', '11B', '11C', '11D', '36A', '36B', '64A', '100']);

/**
 * @param {string} address  e.g. "1437 Example Street"
 * @returns {string}        e.g. "1400 BLK EXAMPLE STREET"
 */
function hundredBlock(address) {
  const m = /^\s*(\d+)\s+(.+?)\s*$/.exec(address || '');
  if (!m) return 'UNKNOWN';
  const n = Math.floor(parseInt(m[1], 10) / 100) * 100;
  return `${n} BLK ${m[2].toUpperCase()}`;
}

/** Sensitive offenses never show an address. */
function publicAddress(row) {
  if (row.juvenile || row.domestic) return 'NOT SHOWN';
  if (HIDE.has(row.nibrs)) return 'NOT SHOWN';
  return hundredBlock(row.address);
}

function exportRows(rows) {
  return rows
    .filter((r) => !r.sealed)
    .map((r) => ({
      id: r.caseNo,
      code: r.nibrs,
      day: r.when.slice(0, 10),
      block: publicAddress(r),
    }));
}

module.exports = { hundredBlock, publicAddress, exportRows };
