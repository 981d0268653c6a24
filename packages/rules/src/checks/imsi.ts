/** Mobile country codes in use, as ranges: ITU-T E.212, list of mobile country codes. 001 is for tests. */
const countries =
  '001 202 204 206 208 212-214 216 218-222 225-226 228 230-232 234-235 238 240 242 244 246-248 250 255 257 259-260 262 266 268 270 272 274 276 278 280 282-284 286 288-290 292-295 297 302 308 310-316 330 334 338 340 342 344 346 348 350 352 354 356 358 360 362-366 368 370 372 374 376 400-402 404-406 410 412-432 434 436-438 440-441 450 452 454-457 460-461 466-467 470 472 502 505 510 514-515 520 525 528 530 536-537 539-555 602-643 645-655 657-659 702 704 706 708 710 712 714 716 722 724 730 732 734 736 738 740 742 744 746 748 750 901';

const codes: ReadonlySet<number> = new Set(
  countries.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }),
);

/**
 * Whether fourteen or fifteen digits are an international mobile subscriber identity: they begin with the code of a
 * country (ITU-T E.212). There is no check digit, so one random number in four passes.
 */
export function isImsi(value: string): boolean {
  const digits = value.replaceAll(/[\s-]/gu, '');
  return /^\d{14,15}$/.test(digits) && !/^(\d)\1+$/.test(digits) && codes.has(Number(digits.slice(0, 3)));
}
