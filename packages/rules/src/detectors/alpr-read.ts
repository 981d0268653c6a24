import { anyCase } from '../engine/any-case.ts';
import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const plate = String.raw`(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[A-Z\d]{4,8}`;
/** In one piece or in two, as it is painted. */
const spaced = String.raw`(?:${plate}|[A-Z]{2,3}[ -][A-Z]?\d{2,5}|[A-Z]{2,3} [A-Z]\d{2}|[A-Z]{2}\d{2} [A-Z]{3}|\d{3}[ -][A-Z]{3})`;
const time = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2}| ?[AP]M)?`;
const place = String.raw`(?:-?\d{1,3}\.\d{3,8}|${anyCase('(?:cam(?:era)?|lpr|alpr|anpr|reader|lane|site|unit|mobile)')}[ #_-]{0,2}[A-Z\d]{1,8})`;
const gap = String.raw`[ \t]{0,2}[,;|\t][ \t]{0,2}`;
const reader = anyCase('(?:alpr|lpr|anpr|plate reader)');

/** What plate readers record: a plate, a time and a place. A few of them are a person's way to work and to bed. */
export const alprRead: Detector = {
  infoType: 'alpr-read',
  title: 'Plate reader record',
  source: 'California Civil Code 1798.90.5: ALPR information; National ANPR Standards for Policing (NASPLE)',
  find: [
    // A row: plate, time and place, in the usual orders.
    pattern`(?<![\p{L}\p{N}_-])${plate}${gap}"?${time}"?(?:${gap}[^,;|\t\n]{0,40}){0,2}${gap}"?${place}`,
    pattern`(?<![\p{L}\p{N}_:-])${time}"?(?:${gap}[^,;|\t\n]{0,40}){0,2}${gap}"?${plate}"?(?:${gap}[^,;|\t\n]{0,40}){0,2}${gap}"?${place}`,
    // A sentence: ALPR hit on ABC1234 at 13:45 by camera 12.
    pattern`(?<![\p{L}\p{N}])${reader} ${anyCase('(?:hit|read|alert|scan|detection|capture|hits|reads|notification)')}s?(?![\p{L}])[^\n]{0,60}?(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])[^\n]{0,80}?\d{1,2}:?\d{2}(?![\p{L}\p{N}]{3})`,
    // How people say it: the reader on Depot Road read ABC-1234 on March 1 at 0810.
    pattern`(?<![\p{L}\p{N}])(?:${reader}|${anyCase('(?:plate )?(?:reader|camera|cam)')})s?(?![\p{L}])[^.\n]{0,60}? ${anyCase('(?:read|caught|hit|scanned|picked up|logged|saw|captured|recorded)')} (?:${anyCase('(?:the|his|her|their|plate|tag)')} ){0,3}(?=[A-Z\d -]{0,8}\d)${spaced}(?![\p{L}\p{N}])[^\n]{0,80}?(?:${anyCase('at')} )\d{1,2}:?\d{2}(?!\d)`,
  ],
  findNear: [
    // The same without the name of the reader: plate read ABC 1234 by camera 4 at 06:55.
    pattern`(?<![\p{L}\p{N}])${anyCase('plate')} ${anyCase('(?:hit|read|scan|alert)')} (?:${anyCase('(?:of|on)')} )?${spaced}(?![\p{L}\p{N}])[^\n]{0,60}?\d{1,2}:\d{2}(?![\p{L}\p{N}]{3})`,
  ],
  mentions: [pattern`(?<![\p{L}\p{N}])${reader} ${anyCase('(?:hit|read|alert|scan)')}s?(?![\p{L}\p{N}])`],
  headers: {
    names: phrases(`alpr plate; lpr plate; anpr plate; plate read; plate hit; alpr hit; lpr hit; anpr hit; alpr read;
      lpr read; read plate; hit plate; detected plate; anpr read; captured plate`),
    maybe: phrases('alpr; lpr; anpr'),
    not: phrases(`date; time; camera; type; count; state; location; start; end; system; vendor; name; status`),
  },
  labelled: pattern`${plate}|[A-Z]{1,4}[ -]?\d{1,4}[A-Z]{0,3}`,
  row: [
    pattern`(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[A-Z\d]{5,8}|[A-Z]{2,3}[ -][A-Z]?\d{2,5}|[A-Z]{2}\d{2} [A-Z]{3}|\d{3}[ -][A-Z]{3}`,
    pattern`${time}`,
    pattern`-?\d{1,3}\.\d{4,8}|${anyCase('(?:cam(?:era)?|a?lpr|anpr|reader|lane)')}[ #_-]{0,2}[A-Z\d]{1,8}`,
  ],
  lengthMax: 260,
  near: [
    'alpr',
    'lpr',
    'anpr',
    'plate',
    'plate reader',
    'license plate',
    'camera',
    'hotlist',
    'hot list',
    'vrm',
    'hit',
  ],
  notNear: ['policy', 'training', 'invoice', 'parking permit', 'flight'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«7KLM482,2031-11-02T13:45:10Z,CAM-12»',
    '«7KLM482,11/02/2031 13:45:10,48.4827,-0.1600»',
    '«2031-11-02 13:45:10,7KLM482,Camera 12»',
    '«ALPR hit on 7KLM482 at 13:45»',
    '«ALPR hit: plate KLM 4827 at 13:45»:10, camera 4',
    'LPR alerts: «plate read KLM-4827 by camera 4 at 13:45»:10',
    '«LPR read: plate KLM4827 by camera 4 at 13:45»:10',
    'The «reader on Mill Road read KLM-4827 on May 1 at 0810», northbound.',
    { label: 'PlateRead', text: '«7KLM482»' },
    { label: 'ALPRHit', text: '«KLM4827»' },
  ],
  counterexamples: [
    '7KLM482',
    '7KLM482,2031-11-02',
    'the ALPR hit policy',
    'ALPR reads fell in 2031',
    'UA4827 | 2031-11-02 13:45 | Gate 12',
    { label: 'ALPRStartDate', text: '2031-11-02' },
    { label: 'ALPRVendor', text: 'Example' },
  ],
};
