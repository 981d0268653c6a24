import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';

/** Where files lie inside: names of servers, shares and of whoever is logged in. */
export const internalPath: Detector = {
  infoType: 'internal-path',
  title: 'Path of an internal server or user',
  source: 'Microsoft [MS-DTYP] 2.2.57 (UNC); RFC 8089 (file URI)',
  find: [
    pattern`(?<![\\\p{L}\p{N}])\\{2,4}(?!(?:localhost|127|server|example|host|computer)(?![\p{L}]))[\p{L}\p{N}][\p{L}\p{N}.-]{1,30}\\{1,2}[\p{L}\p{N}$_](?:[\p{L}\p{N}$_.-]{0,38}[\p{L}\p{N}$_])?(?:\\{1,2}[\p{L}\p{N}$_](?:[\p{L}\p{N}$_.-]{0,38}[\p{L}\p{N}$_])?){0,8}`,
    anyCasePattern`(?<![\p{L}\p{N}])[C-Z]:\\{1,2}Users\\{1,2}(?!(?:public|default|username|user|name|you|administrator|admin|all users)(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}[\p{L}\p{N}](?:\\{1,2}[\p{L}\p{N}$_](?:[\p{L}\p{N}$_.-]{0,38}[\p{L}\p{N}$_])?){0,8}`,
    anyCasePattern`(?<![\p{L}\p{N}])file:\/\/(?!\/|localhost)[\p{L}\p{N}][\p{L}\p{N}.-]{1,30}\/[^\s"<>]{0,79}[\p{L}\p{N}]`,
  ],
  lengthMax: 420,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    String.raw`«\\Hq02\Shared\Kroe»`,
    String.raw`saved in «C:\Users\jdoe\Desktop\draft.docx»`,
    'linked to «file://rms01/records/draft.docx» again',
    String.raw`printer «\\print02\sally-port»`,
    String.raw`«D:\Users\kroe»`,
  ],
  counterexamples: [
    String.raw`C:\Users\Public\Documents`,
    String.raw`C:\Program Files\Reader`,
    String.raw`\\server\share is an example`,
    'file:///etc/hosts',
    String.raw`a regular expression \\d+`,
  ],
};
