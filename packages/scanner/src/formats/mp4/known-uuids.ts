/** Boxes of type `uuid` that are known by what they hold: XMP part 3, 1.2; C2PA 2.1, A.5. */
export const XMP_UUID = 'be7acfcb97a942e89c71999491e3afac';
export const C2PA_UUID = 'd8fec3d61b0e483c92975828877ec481';
/** Tables of encryption and times of fragments (Protected Interoperable File Format 1.3, 5.3; Smooth Streaming): numbers. */
export const OF_NUMBERS: ReadonlySet<string> = new Set([
  'a2394f525a9b4f14a2446c427c648df4',
  '8974dbce7be74c5184f97148f9882554',
  '6d1d9b0542d544e680e2141daff757b2',
  'd4807ef2ca3946958e5426cb9e46a79f',
]);
/** Of Sony (USMT): a title and more, in UTF-16. */
export const SONY_UUID = '55534d5421d24fcebb88695cfac9c740';
