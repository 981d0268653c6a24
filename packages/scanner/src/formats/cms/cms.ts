import type { Format } from '../format.ts';
import { cmsLimits } from './cms-limits.ts';

/** Signatures and certificates. */
export const cms: Format = {
  id: 'cms',
  title: 'Signatures, signed messages and certificates (CMS, RFC 5652; X.509, RFC 5280)',
  reads:
    'Names and addresses of who signed and of who issued the certificates, by what they are names of; what was signed, as a ' +
    'member; the same written as text.',
  kinds: ['cms'],
  access: 'whole',
  tells: [],
  leavesOut: [
    { place: 'What is encrypted for who was to read it', problem: 'message-encrypted' },
    { place: 'What was compressed before it was signed, and contents of other types', problem: 'part-not-read' },
    { place: 'Keys, digests and signatures', reason: 'They are numbers, and none of a person.' },
  ],
  limits: cmsLimits,
  extract: async (source, { limits }) => (await import('./cms-reader.ts')).readCms(source, limits),
};
